import { environmentManager, focusManager, QueryObserver, timeoutManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as clients from '../../../web/api/client.ts';
import type { session as sessions } from '../../../web/api/session.ts';
import type { language as languages } from '../../../web/language/current.ts';
import { openBrowser } from '../sign-in/a-browser.ts';
import { aToken } from '../sign-in/a-token.ts';

type Asked = { readonly path: string; readonly ifNoneMatch: string | null; readonly method: string };

let asked: Asked[] = [];
/** What stands at each address, by its tag and as it is read. */
let stands: Record<string, { readonly digest: string; readonly data: unknown }> = {};
let client: typeof clients;
let session: typeof sessions;
let language: typeof languages;

/** A portal that sends what it is not told is held. */
const portal = (path: string, init: RequestInit = {}): Promise<Response> => {
  const ifNoneMatch = new Headers(init.headers).get('if-none-match');
  asked.push({ path, ifNoneMatch, method: init.method ?? 'GET' });
  const found = stands[path];
  if (found === undefined)
    return Promise.resolve(Response.json({ status: 404 }, { status: 404, headers: { 'content-type': 'application/problem+json' } }));
  const headers = { 'repr-digest': found.digest };
  if (ifNoneMatch === `"${found.digest}"`) return Promise.resolve(new Response(null, { status: 304, headers }));
  return Promise.resolve(Response.json(found.data, { headers }));
};

const signIn = (userId: string, partyId: string): void => session.begin({ token: aToken({ sub: userId }), userId, partyId });

beforeEach(async () => {
  asked = [];
  stands = { '/api/cases/A': { digest: 'sha-256=:a1:', data: { caseId: 'A', version: 1 } } };
  openBrowser({ '/identity.json': { kind: 'ONE_MACHINE' } }, portal as typeof fetch);
  vi.resetModules();
  client = await import('../../../web/api/client.ts');
  ({ session } = await import('../../../web/api/session.ts'));
  ({ language } = await import('../../../web/language/current.ts'));
  language.choose('en');
  signIn('U-1', 'P-UNI');
});
afterEach(() => {
  vi.unstubAllGlobals();
  focusManager.setFocused(undefined);
  environmentManager.setIsServer(() => typeof window === 'undefined');
});

describe('what the page has been answered', () => {
  it('is asked for with its tag, and where it stands it is the very same object: nothing is drawn again', async () => {
    const first = await client.send('/api/cases/A');
    expect(await client.send('/api/cases/A')).toBe(first);
    expect(asked.map(({ ifNoneMatch }) => ifNoneMatch)).toEqual([null, '"sha-256=:a1:"']);
  });

  it('gives way to what stands now, and that is held from then on', async () => {
    await client.send('/api/cases/A');
    stands['/api/cases/A'] = { digest: 'sha-256=:a2:', data: { caseId: 'A', version: 2 } };
    const second = await client.send('/api/cases/A');
    expect(second).toEqual({ caseId: 'A', version: 2 });
    expect(await client.send('/api/cases/A')).toBe(second);
    expect(asked.at(-1)?.ifNoneMatch).toBe('"sha-256=:a2:"');
  });

  it('to somebody else, or in another language, is read anew: the tag is of the very bytes', async () => {
    const first = await client.send('/api/cases/A');
    stands['/api/cases/A'] = { digest: 'sha-256=:ja:', data: { caseId: 'A', version: 1 } };
    language.choose('ja');
    signIn('U-2', 'P-RES');
    const theirs = await client.send('/api/cases/A');
    expect(theirs).toEqual(first);
    expect(theirs).not.toBe(first);
  });

  it('is never named with a write, whose answer is not held either', async () => {
    await client.send('/api/cases/A');
    await client.send('/api/cases/A', { method: 'PUT', body: {} });
    await client.send('/api/cases/A');
    expect(asked.map(({ method, ifNoneMatch }) => [method, ifNoneMatch])).toEqual([
      ['GET', null],
      ['PUT', null],
      ['GET', '"sha-256=:a1:"'],
    ]);
  });

  it('is kept through a refusal, which is told all the same', async () => {
    const first = await client.send('/api/cases/A');
    const { '/api/cases/A': stood } = stands;
    stands = {};
    await expect(client.send('/api/cases/A')).rejects.toMatchObject({ problem: { status: 404 } });
    if (stood !== undefined) stands = { '/api/cases/A': stood };
    expect(await client.send('/api/cases/A')).toBe(first);
  });

  it('is of the last hundred addresses only', async () => {
    await client.send('/api/cases/A');
    for (let index = 0; index < 100; index += 1) {
      stands[`/api/cases/B${index}`] = { digest: `sha-256=:b${index}:`, data: {} };
      await client.send(`/api/cases/B${index}`);
    }
    await client.send('/api/cases/B1');
    expect(asked.at(-1)?.ifNoneMatch).toBe('"sha-256=:b1:"');
    await client.send('/api/cases/A');
    expect(asked.at(-1)?.ifNoneMatch).toBeNull();
  });
});

describe('a page that looks every four seconds', () => {
  it('is told nothing while nothing is new; out of sight it does not look, and when it is seen again it does so at once', async () => {
    const ticks = new Set<() => void>();
    timeoutManager.setTimeoutProvider({
      setTimeout: (callback: () => void, delay: number) => setTimeout(callback, delay),
      clearTimeout: (id: NodeJS.Timeout | undefined) => clearTimeout(id),
      setInterval: (callback: () => void, delay: number) => {
        expect(delay).toBe(4_000);
        ticks.add(callback);
        // What a tick does stands for its timer, which never runs.
        return setTimeout(callback, 2 ** 30).unref();
      },
      clearInterval: (id: NodeJS.Timeout | undefined) => clearTimeout(id),
    });
    environmentManager.setIsServer(() => false);
    focusManager.setFocused(true);
    const { queryClient } = await import('../../../web/api/query-client.ts');
    queryClient.mount();
    const observer = new QueryObserver(queryClient, {
      queryKey: ['case', 'A'],
      queryFn: () => client.send('/api/cases/A'),
      refetchInterval: 4_000,
      staleTime: 0,
      notifyOnChangeProps: ['data'],
    });
    const shown: unknown[] = [];
    const leave = observer.subscribe(({ data }) => shown.push(data));
    const passFourSeconds = async (): Promise<void> => {
      for (const tick of ticks) tick();
      await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
    };
    await vi.waitFor(() => expect(shown.length).toBe(1));
    for (let time = 0; time < 3; time += 1) await passFourSeconds();
    expect([asked.length, shown]).toEqual([4, [{ caseId: 'A', version: 1 }]]);

    focusManager.setFocused(false);
    await passFourSeconds();
    expect(asked.length).toBe(4);

    stands['/api/cases/A'] = { digest: 'sha-256=:a2:', data: { caseId: 'A', version: 2 } };
    focusManager.setFocused(true);
    await vi.waitFor(() => expect(shown.length).toBe(2));
    expect([asked.length, shown.at(-1)]).toEqual([5, { caseId: 'A', version: 2 }]);
    leave();
    queryClient.unmount();
  });
});
