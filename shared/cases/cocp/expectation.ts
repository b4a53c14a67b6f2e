import type { CivilDate } from '../../calendar/index.ts';
import type { Edition } from '../../rules/index.ts';
import type { LeadTime } from '../case.ts';
import { asksTooEarly, effectiveDateOf } from './effective-date.ts';
import { defaultDateAsked, leadTimeOf, type Measured } from './lead-time.ts';

/** The date a row asks for: the form's, or internationally the default fixed at opening (COCP-ASKED-DEFAULT). */
export const dateAsked = (of: Measured, requested: CivilDate | null, opened: CivilDate, edition: Edition): CivilDate | null =>
  requested ?? (of.region === 'INTERNATIONAL' ? defaultDateAsked(of, opened, edition) : null);

export type Expectation = {
  readonly leadTime: LeadTime | null;
  /** Misses its lead time, or asks too early a date in the Americas (COCP-LATE-M15). */
  readonly late: boolean;
  /** null when late, or while it hangs on a signature not given. */
  readonly effectiveOn: CivilDate | null;
};

/** What comes of one enrollment's form received on `received` with the first signature of `signed`. Decides the advice and the case. */
export const expectationOf = (
  of: Measured,
  facts: { readonly received: CivilDate; readonly signed: CivilDate | null; readonly asked: CivilDate | null },
  edition: Edition,
): Expectation => {
  const leadTime = leadTimeOf(of, facts.received, facts.asked, edition);
  const late = (leadTime !== null && !leadTime.onTime) || asksTooEarly(of, facts.signed, facts.asked, edition);
  return { leadTime, late, effectiveOn: late ? null : effectiveDateOf(of, facts.signed, facts.asked, edition) };
};

/** A form is late as soon as one of its enrollments is: then none of them has an effective date yet (COCP-MANY). */
export const asOneForm = (expected: readonly Expectation[]): readonly Expectation[] =>
  expected.some(({ late }) => late) ? expected.map((each) => ({ ...each, effectiveOn: null })) : expected;
