import type { EnrollmentShown } from '../../../shared/api/index.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { toCsv } from '../../csv/to-csv.ts';
import type { Ending } from '../../registry/endings.ts';
import type { ListTexts } from './use-list-texts.ts';

/** Exactly the enrollments in sight, in their order. */
export const enrollmentsCsv = (
  rows: readonly EnrollmentShown[],
  { nameOf, endingOf }: { readonly nameOf: (of: EnrollmentShown) => string; readonly endingOf: (of: EnrollmentShown) => Ending },
  t: PageTexts,
  said: ListTexts,
): string =>
  toCsv([
    [
      t.enrollment.institution,
      said.number,
      t.enrollment.masterAgreement,
      t.enrollment.program,
      t.enrollment.channelModel,
      t.enrollments.status,
      t.enrollment.starts,
      t.enrollment.ends,
      said.terminatedOn,
    ],
    ...rows.map((of) => {
      const { on, isTermination } = endingOf(of);
      return [
        nameOf(of),
        of.number,
        of.masterAgreement,
        t.words.program[of.program],
        t.words.channelModel[of.channelModel],
        t.words.enrollmentStatus[of.status],
        of.terms?.at(-1)?.startsOn ?? of.startsOn,
        // A term that was cut short has no last day any more.
        isTermination ? '' : (on ?? ''),
        isTermination ? (on ?? '') : '',
      ];
    }),
  ]);
