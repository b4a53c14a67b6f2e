import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { routeWeights } from './route-weights.ts';

const root = join(import.meta.dirname, '../..');

/** What a page may need before it shows anything, in gzipped bytes. */
const most = 150_000;

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
});
