import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsOf, forgetDraftsOf, forgetOldDrafts } from '../../../../web/pages/sign/link-drafts.ts';

/** A store of a browser; `room`: how many characters it takes. */
const storage = (room: number) => {
  const items: Record<string, string> = {};
  const asked = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      items[key] = text;
    },
    removeItem: (key: string) => void Reflect.deleteProperty(items, key),
  };
  return new Proxy(asked, {
    ownKeys: () => Object.keys(items),
    getOwnPropertyDescriptor: (_, key) => (typeof key === 'string' && key in items ? { configurable: true, enumerable: true } : undefined),
  });
};

const id = '01KAAAAAAAAAAAAAAAAAAAAAAA';
const link = `${id}first-secret`;
const other = '01KBBBBBBBBBBBBBBBBBBBBBBBsecret';

describe('what is typed for a link', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', storage(100));
    vi.stubGlobal('sessionStorage', storage(10_000));
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('is there again for the same link sent anew, and for no other', () => {
    draftsOf(link).write('act', { name: '白石 千尋' });
    expect(draftsOf(`${id}second-secret`).read('act')).toEqual({ name: '白石 千尋' });
    expect(draftsOf(other).read('act')).toBeNull();
  });

  it('is kept in the tab where the device has no room', () => {
    const drawn = { image: 'x'.repeat(200) };
    draftsOf(link).write('act', { image: '' });
    draftsOf(link).write('act', drawn);
    expect(draftsOf(link).read('act')).toEqual(drawn);
    expect(Object.keys(localStorage)).toEqual([]);
    draftsOf(link).forget('act');
    expect(draftsOf(link).read('act')).toBeNull();
  });

  it('is forgotten with its link alone, and after the days a link can be good', () => {
    draftsOf(link).write('act', { name: 'a' });
    draftsOf(other).write('act', { name: 'b' });
    forgetDraftsOf(link);
    expect(draftsOf(link).read('act')).toBeNull();
    const days30 = 30 * 24 * 60 * 60_000;
    forgetOldDrafts(Date.now() + days30 - 60_000);
    expect(draftsOf(other).read('act')).toEqual({ name: 'b' });
    forgetOldDrafts(Date.now() + days30 + 60_000);
    expect(draftsOf(other).read('act')).toBeNull();
  });
});
