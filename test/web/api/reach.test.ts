import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as clients from '../../../web/api/client.ts';
import type { reach as reaches } from '../../../web/api/reach.ts';
import { openBrowser } from '../sign-in/a-browser.ts';

let answer: () => Promise<Response>;
let client: typeof clients;
let reach: typeof reaches;

const gone = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const problem = (status: number) => (): Promise<Response> =>
  Promise.resolve(Response.json({ status }, { status, headers: { 'content-type': 'application/problem+json' } }));
const gateway = (status: number) => (): Promise<Response> => Promise.resolve(new Response('<html>', { status }));

beforeEach(async () => {
  vi.resetModules();
  openBrowser({}, () => answer());
  client = await import('../../../web/api/client.ts');
  ({ reach } = await import('../../../web/api/reach.ts'));
});

const ask = (): Promise<unknown> => client.send('/api/me').catch(() => undefined);

describe('that the portal cannot be reached', () => {
  it.each([
    ['nobody answers', gone],
    ['the gateway answers in its place', gateway(502)],
    ['CloudFront answers in its place', gateway(504)],
  ])('is known where %s, and stands until a request is answered', async (_, fails) => {
    answer = problem(404);
    await ask();
    const told = vi.fn<() => void>();
    reach.subscribe(told);
    answer = fails;
    await ask();
    await ask();
    expect([reach.isGone(), told.mock.calls.length]).toEqual([true, 1]);
    // That there is a network again, or that something is read from what is held, is no answer.
    globalThis.dispatchEvent?.(new Event('online'));
    expect(reach.isGone()).toBe(true);
    answer = problem(500);
    await ask();
    expect([reach.isGone(), told.mock.calls.length]).toEqual([false, 2]);
  });

  it('is not said of a request somebody took back', async () => {
    answer = gone;
    await client.send('/api/me', { signal: AbortSignal.abort() }).catch(() => undefined);
    expect(reach.isGone()).toBe(false);
  });
});
