/** What was corrected of a record, beside the catalogue. */
export const corrections = {
  title: 'Corrections',
  corrected: 'The record was corrected.',
  added: (who: string) => `${who} was added to the people.`,
  changed: (who: string) => `${who}: the entry was changed.`,
  ended: (who: string) => `${who} was removed from the people.`,
  by: (f: { at: string; party: string; name: string | null }) => `${f.at} · ${f.name === null ? f.party : `${f.name}, ${f.party}`}`,
  change: (f: { from: string; to: string }) => `${f.from} → ${f.to}`,
  more: 'Show earlier ones',
};
