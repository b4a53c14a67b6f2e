import { nearness } from '../../../shared/search/matches.ts';

/** How near what was found comes to what is sought, the nearest first; what was found by something else than these words, last, in the order it came. */
export const nearestFirst = <Item>(
  sought: string,
  items: readonly Item[],
  wordsOf: (item: Item) => readonly string[],
): { readonly items: readonly Item[]; readonly nearest: number } => {
  const placed = items
    .map((item) => ({ item, at: nearness(sought, ...wordsOf(item)) ?? Infinity }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  return { items: placed.map(({ item }) => item), nearest: placed[0]?.at ?? Infinity };
};
