import type { ShownOf } from '../../../../shared/api/index.ts';
import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { CaseNames } from '../../../case/use-case-names.ts';

/** The date each enrollment of a late form takes where its missed one stays with the current partner (COCP-ROLL). */
export const rolledDates = (
  of: ShownOf<'COCP'>,
  names: Pick<CaseNames, 'enrollments'>,
): readonly { readonly number: string; readonly on: CivilDate | null }[] =>
  names.enrollments.flatMap(({ enrollmentId, number }) => {
    const rolled = of.details.ifRolled?.find((row) => row.enrollmentId === enrollmentId);
    return rolled === undefined ? [] : [{ number, on: rolled.effectiveOn }];
  });
