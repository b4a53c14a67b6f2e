import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { routeWeights, signingWeights } from './route-weights.ts';

const root = join(import.meta.dirname, '../..');

/** What a page may need before it shows anything, in gzipped bytes. */
const most = 150_000;
/** What whoever got a link to sign waits for, on a phone and a slow network, until the form is there to be read, and to be signed. */
const mostToRead = 120_000;
const mostToSign = 135_000;

describe('the page as it is built', () => {
  beforeAll(() => {
    // In a process of its own: within the tests NODE_ENV would make it React's development build.
    execFileSync(process.execPath, [join(root, 'infra/build-web-if-stale.ts')], { env: { ...process.env, NODE_ENV: 'production' } });
  });

  it('needs less than 150 kB of JavaScript to show any of its routes', () => {
    const weights = routeWeights(join(root, 'web/dist'));
    expect(weights.size).toBeGreaterThan(8);
    expect([...weights].filter(([, weight]) => weight > most)).toEqual([]);
  });

  it('needs less than 120 kB of JavaScript to show a form to whoever got a link to sign it, and 135 kB to have it signed', () => {
    const { toRead, toSign } = signingWeights(join(root, 'web/dist'));
    expect(toRead).toBeGreaterThan(50_000);
    expect(toRead).toBeLessThan(mostToRead);
    expect(toSign).toBeLessThan(mostToSign);
  });
});
