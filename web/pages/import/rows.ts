import type { FieldError, ImportedRow } from '../../../shared/api/index.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Language } from '../../../shared/records/index.ts';
import type { KnownBy } from './translate.ts';
import type { Outcome } from './use-import.ts';

/** What comes, or came, of one line of the file. */
export type Row = KnownBy & {
  readonly line: number;
  readonly became: ImportedRow['became'] | 'REFUSED';
  readonly errors: readonly FieldError[];
  /** Another enrollment with its number, and its line where it is of the same file. */
  readonly sameNumberAs: { readonly enrollmentId: string; readonly line: number | null } | null;
};

export const shows = ['ALL', 'ACCEPTED', 'REFUSED', 'SAME_NUMBER'] as const;
export type Show = (typeof shows)[number];

const nothing: KnownBy = { number: '', institution: '', startsOn: '', years: '' };

/** Every line of the file: the refused ones, which somebody has to put right, before the others. */
export const rowsOf = ({ imported: { refused, rows = [] }, translated }: Outcome, language: Language): readonly Row[] => {
  const knownBy = (line: number): KnownBy => translated?.knownBy.get(line) ?? nothing;
  const lineOf = new Map(rows.map(({ enrollmentId, line }) => [enrollmentId, line]));
  return [
    ...refused.map(({ line, errors }) => ({ ...knownBy(line), line, became: 'REFUSED' as const, errors, sameNumberAs: null })),
    ...rows.map(({ line, became, institution, sameNumberAs }) => ({
      ...knownBy(line),
      institution: partyName(institution, language),
      line,
      became,
      errors: [],
      sameNumberAs: sameNumberAs === null ? null : { enrollmentId: sameNumberAs, line: lineOf.get(sameNumberAs) ?? null },
    })),
  ];
};

export const isShown = ({ became, sameNumberAs }: Row, show: Show): boolean => {
  switch (show) {
    case 'ALL':
      return true;
    case 'ACCEPTED':
      return became !== 'REFUSED';
    case 'REFUSED':
      return became === 'REFUSED';
    case 'SAME_NUMBER':
      return sameNumberAs !== null;
    default:
      throw new Error(`nothing is shown as ${String(show satisfies never)}`);
  }
};
