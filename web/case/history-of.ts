import type { Entry } from './entry.ts';

/** What of a history is shown: all of it, what people did, what the calendar did, or what one party did. */
export type Filter = 'ALL' | 'PEOPLE' | 'CALENDAR' | { readonly partyId: string };

/** `partyOf` tells for which party somebody acted; null where the case does not tell. */
export const filtered = (entries: readonly Entry[], filter: Filter, partyOf: (entry: Entry) => string | null): readonly Entry[] => {
  if (filter === 'ALL') return entries;
  if (filter === 'PEOPLE') return entries.filter(({ by }) => by !== null);
  if (filter === 'CALENDAR') return entries.filter(({ by }) => by === null);
  return entries.filter((entry) => partyOf(entry) === filter.partyId);
};

/** The parties a history tells of, in the order in which they first acted. */
export const partiesIn = (entries: readonly Entry[], partyOf: (entry: Entry) => string | null): readonly string[] => [
  ...new Set(entries.flatMap((entry) => partyOf(entry) ?? [])),
];
