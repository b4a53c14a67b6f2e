import { matches } from '../../shared/search/matches.ts';
import type { Page, PageRequest } from '../store/index.ts';

/** Does each word that was asked for stand in one of these? As people type: width, case, kana or romaji do not matter. */
export const isMatch = (asked: string, values: readonly (string | null)[]): boolean =>
  matches(asked, ...values.filter((value) => value !== null));

/** Rows looked at for one page at most: where few match, the page is short and has a `next`. */
const mostLookedAt = 1_000;
const largestPage = 100;

/** Reads a list until enough rows match, and ends right behind the last one. */
export const found = async <Row extends { readonly place: string }>(
  { limit, after }: PageRequest,
  read: (page: PageRequest) => Promise<Page<Row>>,
  isWanted: (row: Row) => boolean,
): Promise<Page<Row>> => {
  const items: Row[] = [];
  let place = after;
  for (let lookedAt = 0; lookedAt < mostLookedAt;) {
    const page = await read({ limit: lookedAt === 0 ? limit : largestPage, after: place });
    for (const [index, row] of page.items.entries()) {
      if (!isWanted(row)) continue;
      items.push(row);
      const isLast = index === page.items.length - 1 && page.next === null;
      if (items.length === limit) return { items, next: isLast ? null : row.place };
    }
    if (page.next === null) return { items, next: null };
    place = page.next;
    lookedAt += Math.max(1, page.items.length);
  }
  return { items, next: place };
};
