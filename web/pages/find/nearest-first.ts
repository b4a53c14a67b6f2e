import { nearness } from '../../../shared/search/matches.ts';

/** What comes nearest to what is sought first; what was found by something else than these words, last, in the order it came. */
export const nearestFirst = <Item>(sought: string, items: readonly Item[], wordsOf: (item: Item) => readonly string[]): readonly Item[] =>
  items
    .map((item) => ({ item, at: nearness(sought, ...wordsOf(item)) ?? Infinity }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ item }) => item);
