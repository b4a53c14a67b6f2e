import { describe, expect, it } from 'vitest';
import { lookThrough, mostPages, readThrough, shown, type ListPage } from '../../../../web/pages/find/look-through.ts';

/** A list by pages, and what was asked of it. */
const aList = (pages: readonly (readonly number[])[]) => {
  const asked: (string | undefined)[] = [];
  const ask = (query: Readonly<Record<string, string>>): Promise<ListPage<number>> => {
    asked.push(query.cursor);
    const at = Number(query.cursor ?? 0);
    return Promise.resolve({ items: pages[at] ?? [], ...(at + 1 < pages.length ? { next: String(at + 1) } : {}) });
  };
  return { ask, asked };
};

describe('reading a list that is ranked', () => {
  it('goes on to its end, however much is found on the way', async () => {
    const page = Array.from({ length: shown }, (_, index) => index);
    const { ask, asked } = aList([page, page, [99]]);
    expect((await readThrough(ask)).items).toHaveLength(2 * shown + 1);
    expect(asked).toEqual([undefined, '1', '2']);
  });
});

describe('looking through a list', () => {
  it('goes on behind pages on which nothing matched, to the end', async () => {
    const { ask, asked } = aList([[], [], [7]]);
    expect(await lookThrough(ask)).toEqual({ items: [7], next: undefined });
    expect(asked).toEqual([undefined, '1', '2']);
  });

  it('stops once there is enough to show, and says that there is more', async () => {
    const { ask, asked } = aList([Array.from({ length: shown }, (_, index) => index), [99]]);
    expect(await lookThrough(ask)).toMatchObject({ next: '1' });
    expect(asked).toHaveLength(1);
  });

  it('does not go on for ever where nothing matches', async () => {
    const { ask, asked } = aList(Array.from({ length: mostPages + 3 }, () => []));
    expect(await lookThrough(ask)).toEqual({ items: [], next: String(mostPages) });
    expect(asked).toHaveLength(mostPages);
  });
});
