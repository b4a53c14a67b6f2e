import type { EnrollmentShown } from '../../shared/api/index.ts';
import { asPrinted } from '../../shared/search/as-printed.ts';

/** A line as it was pasted: an enrollment number, and in a second column its master agreement's where it is given. */
type Line = { readonly line: number; readonly number: string; readonly masterAgreement: string | null };

type LineRefused = 'NOT_A_NUMBER' | 'UNKNOWN' | 'NOT_FOUND' | 'TWICE' | 'SEVERAL' | 'TOO_MANY' | 'STOPPED';

/** What a line comes to. `LOOK_UP`: none of the caller's own, so it is asked for by both numbers. */
export type Row = { readonly of: Line } & (
  | {
      readonly is: 'FOUND';
      readonly enrollmentId: string;
      readonly institutionId: string | null;
      readonly name: string | null;
      /** The day its term ended, where that is known and over. */
      readonly expiredOn: EnrollmentShown['endsOn'] | null;
    }
  | { readonly is: 'LOOK_UP'; readonly masterAgreement: string }
  | { readonly is: 'REFUSED'; readonly why: LineRefused }
);

/** As a request takes them. */
export const mostTogether = 100;

/** Lines of a column, or two: parted by a tab as a spreadsheet copies them, by a comma, or by a space before the letter of a master agreement's number. Empty lines do not count. */
export const linesOf = (pasted: string): readonly Line[] =>
  pasted.split(/\r?\n/u).flatMap((text, index) => {
    const [number = '', second = ''] = text
      .trim()
      .split(/[\t,，、]|\s+(?=\p{L}\p{Nd})/u)
      .map((cell) => cell.replaceAll('"', '').trim());
    return number === '' ? [] : [{ line: index + 1, number, masterAgreement: second === '' ? null : second }];
  });

type Own = Pick<EnrollmentShown, 'enrollmentId' | 'number' | 'masterAgreement' | 'institutionId' | 'status' | 'endsOn'>;

/** What each line is among the caller's own enrollments. */
export const rowsOf = (lines: readonly Line[], own: readonly Own[]): readonly Row[] =>
  lines.map((of): Row => {
    const found = own.filter(
      ({ number, masterAgreement }) =>
        asPrinted(number) === asPrinted(of.number) &&
        (of.masterAgreement === null || asPrinted(masterAgreement) === asPrinted(of.masterAgreement)),
    );
    const [first] = found;
    if (first === undefined) {
      if (!/\p{Nd}/u.test(of.number)) return { of, is: 'REFUSED', why: 'NOT_A_NUMBER' };
      return of.masterAgreement === null
        ? { of, is: 'REFUSED', why: 'UNKNOWN' }
        : { of, is: 'LOOK_UP', masterAgreement: of.masterAgreement };
    }
    return found.length > 1
      ? { of, is: 'REFUSED', why: 'SEVERAL' }
      : {
          of,
          is: 'FOUND',
          enrollmentId: first.enrollmentId,
          institutionId: first.institutionId,
          name: null,
          expiredOn: first.status === 'EXPIRED' ? first.endsOn : null,
        };
  });

/** Each enrollment once, and no more than one request takes. */
export const withinOneRequest = (rows: readonly Row[]): readonly Row[] => {
  const seen = new Set<string>();
  return rows.map((row): Row => {
    if (row.is !== 'FOUND') return row;
    if (seen.has(row.enrollmentId)) return { of: row.of, is: 'REFUSED', why: 'TWICE' };
    if (seen.size === mostTogether) return { of: row.of, is: 'REFUSED', why: 'TOO_MANY' };
    seen.add(row.enrollmentId);
    return row;
  });
};
