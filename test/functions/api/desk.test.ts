import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';

describe('how somebody works with the page', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const late = { name: '遅延', query: '?late=true' };

  it('is as everybody begins until something is kept', async () => {
    const got = await api.get('OPS-INTERNATIONAL', '/api/me/desk');
    expect(shown(schemas.deskShown, got)).toEqual({ views: [], singleKeys: true, version: 0 });
    expect(got.headers.get('etag')).toBe('"0"');
  });

  it('is kept for the person and the party, and there again on the next machine', async () => {
    const put = await api.send('OPS-AMERICAS', 'PUT', '/api/me/desk', { body: { views: [late], singleKeys: false } });
    expect(shown(schemas.deskShown, put)).toEqual({ views: [late], singleKeys: false, version: 1 });
    expect(shown(schemas.deskShown, await api.get('OPS-AMERICAS', '/api/me/desk')).views).toEqual([late]);
    expect(shown(schemas.deskShown, await api.get('P-UNI', '/api/me/desk')).views).toEqual([]);
  });

  it('is not overwritten by a window that has not seen what another one kept', async () => {
    const put = (version: number) =>
      api.send('P-RES', 'PUT', '/api/me/desk', { body: { views: [], singleKeys: true }, headers: { 'if-match': `"${version}"` } });
    expect((await put(0)).status).toBe(200);
    expect((await put(0)).status).toBe(412);
    expect((await put(1)).status).toBe(200);
  });

  it('has each name once, and thirty views at most', async () => {
    const put = (views: readonly object[]) => api.send('P-DIS', 'PUT', '/api/me/desk', { body: { views, singleKeys: true } });
    expect(problemOf(await put([late, { ...late, query: '' }])).errors?.[0]?.path).toBe('/views');
    expect(problemOf(await put([{ ...late, query: '?q=\ud800' }])).errors?.[0]?.path).toBe('/views/0/query');
    const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `View ${index}`, query: '' }));
    expect((await put(named(30))).status).toBe(200);
    expect((await put(named(31))).status).toBe(422);
  });
});
