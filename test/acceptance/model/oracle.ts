import { expect } from 'vitest';
import type { Case, Enrollment, HistoryEntry } from '../contract.ts';
import { dateIn, instantOf, later, plusDays } from './days.ts';

// The dates of a change of channel partner, said a second time from the rules as they are written (COCP-LEAD-*, COCP-EFFECTIVE-*, COCP-ROLL).

const leadDays = { 'COCP-LEAD-AMS-30': 30, 'COCP-LEAD-AMS-10': 10, 'COCP-LEAD-INTL-EES-30': 30, 'COCP-LEAD-INTL-SCHOOL-15': 15 } as const;

const lastOf = (history: readonly HistoryEntry[], act: string): HistoryEntry | undefined => history.findLast((entry) => entry.act === act);

/** What happened since the form was last complete: a return makes what was decided before it void. */
const sinceReturn = (of: Case): readonly HistoryEntry[] => of.history.slice(of.history.findLastIndex(({ act }) => act === 'return') + 1);

/** The anniversaries and bill dates from the records; the first term only, as nothing extends one here. */
const anchorsOf = (enrollment: Enrollment, withBillDates: boolean): readonly string[] => {
  const year = Number(enrollment.startsOn.slice(0, 4));
  const anniversaries = Array.from({ length: enrollment.years }, (_, index) => `${year + index + 1}${enrollment.startsOn.slice(4)}`);
  const billed = withBillDates ? enrollment.billDates.filter((day) => day >= enrollment.startsOn && day <= enrollment.endsOn) : [];
  return [...anniversaries, ...billed].toSorted((a, b) => (a < b ? -1 : 1));
};

/** The date a form asks for; internationally without one the first anchor in the term that opening leaves the days for. */
const askedOf = (of: Case, enrollment: Enrollment): string | null => {
  if (of.form.requestedEffectiveOn !== undefined) return of.form.requestedEffectiveOn;
  if (enrollment.region === 'AMERICAS') return null;
  const earliest = plusDays(dateIn(enrollment.timeZone, of.openedAt), enrollment.program === 'EES' ? 30 : 15);
  return anchorsOf(enrollment, true).find((anchor) => anchor >= earliest && anchor <= enrollment.endsOn) ?? null;
};

type Row = Case['enrollments'][number];

/** The lead time a received form was measured by, where one was. */
const expectLeadTime = (of: Case, { leadTime }: Row, enrollment: Enrollment): void => {
  if (leadTime === null || of.receivedOn === null) return;
  const { region, program } = enrollment;
  const rule =
    region === 'AMERICAS'
      ? of.form.change === 'DISTRIBUTOR'
        ? 'COCP-LEAD-AMS-10'
        : 'COCP-LEAD-AMS-30'
      : program === 'EES'
        ? 'COCP-LEAD-INTL-EES-30'
        : 'COCP-LEAD-INTL-SCHOOL-15';
  const received = of.receivedOn;
  const anchor =
    region === 'INTERNATIONAL'
      ? askedOf(of, enrollment)
      : anchorsOf(enrollment, rule === 'COCP-LEAD-AMS-30').find((each) => each >= received);
  const days = leadDays[rule];
  const receiveBy = anchor === undefined || anchor === null ? '' : plusDays(anchor, -days);
  expect(leadTime).toEqual({ rule, days, anchor, receiveBy, onTime: received <= receiveBy });
};

/** The day a change took effect on, by the rules. */
const effectiveDateOf = (of: Case, row: Row, enrollment: Enrollment): string => {
  const history = sinceReturn(of);
  const approval = history.findLast(({ act, detail }) => act === 'decide-override' && detail['decision'] === 'APPROVE');
  const request = lastOf(history, 'request-override');
  if (approval !== undefined && request !== undefined) return String(request.detail['requestedEffectiveOn']);

  const countersign = lastOf(history, 'countersign');
  const [first] = of.signers;
  if (countersign === undefined || first?.signedOn === null || first?.signedOn === undefined || of.receivedOn === null) {
    throw new Error(`${of.logNumber} took effect without a signature, a receipt or a countersignature`);
  }
  const missed = row.leadTime !== null && !row.leadTime.onTime;
  const asked = askedOf(of, enrollment);
  const bySignature = plusDays(first.signedOn, of.form.change === 'DISTRIBUTOR' ? 10 : 30);
  const expiredWhenOpened = row.leadTime === null;
  const computed =
    enrollment.region === 'INTERNATIONAL'
      ? missed
        ? plusDays(of.receivedOn, row.leadTime.days)
        : asked
      : expiredWhenOpened && asked !== null
        ? asked
        : later(later(bySignature, asked ?? bySignature), missed ? plusDays(row.leadTime.anchor, 1) : bySignature);
  if (computed === null) throw new Error(`${of.logNumber} took effect without a date asked for`);
  return later(computed, dateIn(enrollment.timeZone, countersign.at));
};

/** A row that has taken effect did so on the right day, at its first instant or with the countersignature. */
export const expectEffect = (of: Case, row: Row, enrollment: Enrollment): void => {
  expectLeadTime(of, row, enrollment);
  expect(row.effectiveOn, `${of.logNumber} on ${row.enrollmentId}`).toBe(effectiveDateOf(of, row, enrollment));
  const countersigned = lastOf(of.history, 'countersign')?.at ?? '';
  const due = instantOf(enrollment.timeZone, row.effectiveOn ?? '');
  expect(of.history.filter(({ act }) => act === 'effect').map(({ at }) => at)).toContain(later(due, countersigned));
};

/** A case that the calendar closed was closed at the first instant after the last day that counted. */
export const expectLapse = (of: Case, enrollment: Enrollment): void => {
  const lapse = of.history.findLast(({ act }) => act === 'lapse');
  const before = of.history.findLast(({ act, seq }) => act !== 'remind' && lapse !== undefined && seq < lapse.seq);
  if (lapse === undefined || before === undefined) throw new Error(`${of.logNumber} lapsed without saying so`);
  const { timeZone } = enrollment;
  switch (lapse.rule ?? '') {
    case 'COCP-RECEIPT-10':
      expect(lapse.at).toBe(instantOf(timeZone, plusDays(of.signers[0]?.signedOn ?? '', 11)));
      return;
    case 'COCP-LATE-30':
      // It was late from what happened last: the signature, receipt, correction, refusal or the end of the request.
      expect(lapse.at).toBe(instantOf(timeZone, plusDays(dateIn(timeZone, before.at), 31)));
      return;
    case 'COCP-SIGN-90': {
      // Counted anew when a form that was complete is returned: then from the last return at the latest.
      const from = [of.openedAt, ...of.history.filter(({ act }) => act === 'return').map(({ at }) => at)];
      expect(from.map((instant) => instantOf(timeZone, plusDays(dateIn(timeZone, instant), 91)))).toContain(lapse.at);
      return;
    }
    default:
      throw new Error(`${of.logNumber} lapsed by ${String(lapse.rule)}`);
  }
};
