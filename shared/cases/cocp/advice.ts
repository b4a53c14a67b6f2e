import type { CivilDate } from '../../calendar/index.ts';
import type { Enrollment, EnrollmentId, Party, PartyId } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { LeadTime, Route } from '../case.ts';
import type { Refused } from '../refusal.ts';
import type { EnrollmentPath } from '../several-enrollments.ts';
import { earliestOf } from '../earliest-of.ts';
import { effectiveDateRuleOf } from './effective-date.ts';
import { asOneForm, dateAsked, expectationOf, type Expectation } from './expectation.ts';
import { signByOf } from './institution-signs-by.ts';
import { receiptWindowOf } from './last-days.ts';
import { lastDayOfTerms, leadRuleOf } from './lead-time.ts';
import { adviceRefusals } from './opening-checks.ts';
import { ordersMoved } from './orders-moved.ts';
import { copiesOf } from './originals.ts';
import { hasPrevious, type CocpChange } from './roles.ts';
import { routeOf, type FormName, type FormRow, type RouteAdvice } from './route.ts';
import { institutionSigns, signersOf, type SignerRole } from './signers.ts';

type CocpQuestion = {
  readonly enrollments: readonly Enrollment[];
  readonly parties: ReadonlyMap<PartyId, Party>;
  readonly change: CocpChange;
  readonly requestedEffectiveOn: CivilDate | null;
  /** The day of opening: today in the enrollment's zone. */
  readonly openedOn: CivilDate;
  /** The day on which the complete form is, or is supposed to be, received. */
  readonly receivedOn: CivilDate;
  /** The first signature: the institution's, for a change of distributor the reseller's. */
  readonly signedOn: CivilDate | null;
  readonly edition: Edition;
};

/** Something to be done; `on` is the last good day, where there is one. */
export type Duty = { readonly rule: RuleId; readonly on: CivilDate | null };

type ReturnTo = 'DISTRIBUTOR' | 'NEW_RESELLER' | null;

export type CocpAdvice = {
  readonly route: Route;
  readonly form: FormName;
  readonly ink: boolean;
  readonly copies: number;
  readonly signers: readonly SignerRole[];
  readonly countersign: true;
  readonly returnTo: ReturnTo;
  readonly leadTime: LeadTime | null;
  readonly receiptWindowDays: number | null;
  readonly effectiveOn: CivilDate | null;
  readonly duties: {
    readonly institution: readonly Duty[];
    readonly newPartner: readonly Duty[];
    readonly previousPartner: readonly Duty[];
  };
  readonly enrollments: readonly {
    readonly enrollmentId: EnrollmentId;
    readonly route: Route;
    readonly leadTime: LeadTime | null;
    readonly effectiveOn: CivilDate | null;
  }[];
  readonly why: readonly RuleId[];
};

/** An enrollment as a row of a form. */
export const formRowOf = (enrollment: Enrollment, change: CocpChange, parties: CocpQuestion['parties']): FormRow => ({
  enrollmentId: enrollment.enrollmentId,
  region: enrollment.region,
  program: enrollment.program,
  channelModel: enrollment.channelModel,
  change,
  expired: enrollment.status === 'EXPIRED',
  billDates: enrollment.billDates,
  terms: enrollment,
  institutionId: enrollment.institutionId,
  institutionPcn: parties.get(enrollment.institutionId)?.pcn ?? null,
  masterAgreement: enrollment.masterAgreement,
});

/** International, manual route: every party signs in ink (COCP-INK). */
export const isInk = (row: Pick<FormRow, 'region'>, route: Route): boolean => row.region === 'INTERNATIONAL' && route === 'MANUAL';

/** Whom the countersigned form goes back to. */
export const returnToOf = ({ region, change, channelModel }: Pick<FormRow, 'region' | 'change' | 'channelModel'>): ReturnTo => {
  if (region === 'AMERICAS' || change === 'SOFTWARE_ADVISOR') return null;
  return channelModel === 'ONE_TIER' ? 'NEW_RESELLER' : 'DISTRIBUTOR';
};

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('advice is about at least one enrollment');
  return item;
};

/** The lead time that runs out first. */
export const mostPressing = (leadTimes: readonly (LeadTime | null)[]): LeadTime | null =>
  leadTimes.reduce<LeadTime | null>(
    (soonest, leadTime) => (leadTime !== null && (soonest === null || leadTime.receiveBy < soonest.receiveBy) ? leadTime : soonest),
    null,
  );

const dutiesOf = (question: CocpQuestion, rows: readonly FormRow[], expected: readonly Expectation[]): CocpAdvice['duties'] => {
  const { change, enrollments, edition, signedOn } = question;
  const lead = mostPressing(expected.map(({ leadTime }) => leadTime));
  const signs = institutionSigns(change);
  const holdsPrevious = hasPrevious(enrollments, change);
  const hasOrders = enrollments.some((enrollment) => ordersMoved(change, enrollment).length > 0);
  const window = receiptWindowOf({ region: first(rows).region, change, signedOn }, edition);
  const signBy = signByOf(
    rows.map((row, index) => ({ ...row, effectiveOn: expected[index]?.effectiveOn ?? null })),
    edition,
  );
  return {
    institution: [
      ...(signs && holdsPrevious ? [{ rule: 'COCP-NOTICE-PREVIOUS', on: signedOn } as const] : []),
      ...(signs ? [{ rule: 'COCP-SIGN-30', on: signBy } as const] : []),
      { rule: 'COCP-PO', on: null },
    ],
    newPartner: [
      ...(signs ? [{ rule: 'COCP-COPIES', on: null } as const] : []),
      ...(lead === null ? [] : [{ rule: lead.rule, on: lead.receiveBy }]),
      ...(window === null ? [] : [{ rule: 'COCP-RECEIPT-10', on: window.ends } as const]),
      ...(hasOrders ? [{ rule: 'COCP-OLS', on: null } as const] : []),
      { rule: 'COCP-EARLIER-USAGE', on: null },
    ],
    previousPartner: holdsPrevious ? [{ rule: 'COCP-PO', on: null }] : [],
  };
};

const reasonsOf = (
  question: CocpQuestion,
  rows: readonly FormRow[],
  expected: readonly Expectation[],
  advised: RouteAdvice,
): readonly RuleId[] => {
  const { change, requestedEffectiveOn, edition, receivedOn, signedOn } = question;
  const row = first(rows);
  const asked = rows.map((each) => dateAsked(each, requestedEffectiveOn, question.openedOn, edition));
  const isInternational = row.region === 'INTERNATIONAL';
  return [
    ...new Set<RuleId>([
      ...advised.why,
      ...(rows.length > 1 && !advised.oneCaseEach ? (['COCP-MANY'] as const) : []),
      signersOf(row.region, change).rule,
      ...(isInk(row, advised.route) ? (['COCP-INK'] as const) : []),
      ...(institutionSigns(change) ? (['COCP-COPIES'] as const) : []),
      ...rows.flatMap((each) => (each.expired ? [] : [leadRuleOf(each, edition).rule])),
      ...(isInternational && requestedEffectiveOn === null ? (['COCP-ASKED-DEFAULT'] as const) : []),
      effectiveDateRuleOf(row),
      ...(expected.some(({ late, leadTime }) => late && leadTime?.onTime !== false) ? (['COCP-LATE-M15'] as const) : []),
      ...(receiptWindowOf({ region: row.region, change, signedOn }, edition) === null ? [] : (['COCP-RECEIPT-10'] as const)),
      ...(institutionSigns(change) && signedOn === null ? (['COCP-SIGN-30'] as const) : []),
      ...(expected.some(({ late }) => late) ? (['COCP-ROLL', 'COCP-OVERRIDE'] as const) : []),
      ...(expected.some(({ effectiveOn }) => effectiveOn !== null && effectiveOn < receivedOn) ? (['COCP-NOT-BACKDATED'] as const) : []),
      // A date after the last term is void unless the enrollment is extended.
      ...(rows.some((each, index) => !each.expired && (asked[index] ?? '') > lastDayOfTerms(each)) ? (['CLOSE-VOID'] as const) : []),
    ]),
  ];
};

/**
 * The form advisor: which form, which route, who signs, which dates, and why. The same functions decide the case.
 * Refuses what no form can be advised for: COCP-PROGRAM, COCP-TERMINATED, COCP-MANY (over two regions, or within one
 * institution), COCP-DISTRIBUTOR-ROLE. Rules: COCP-ROUTE-*, COCP-SIGN-*, COCP-LEAD-*, COCP-EFFECTIVE-*.
 */
export const adviseCocp = (question: CocpQuestion, pathOf: EnrollmentPath): CocpAdvice | Refused => {
  const { enrollments, parties, change, requestedEffectiveOn, openedOn, receivedOn, signedOn, edition } = question;
  const refused = adviceRefusals({ enrollments, change, edition }, pathOf);
  if (refused !== null) return refused;
  const rows = enrollments.map((enrollment) => formRowOf(enrollment, change, parties));
  const asked = { opened: openedOn, requested: requestedEffectiveOn, edition };
  const advised = routeOf({ rows, ...asked });
  const each = rows.map((row) =>
    expectationOf(row, { received: receivedOn, signed: signedOn, asked: dateAsked(row, requestedEffectiveOn, openedOn, edition) }, edition),
  );
  const expected = advised.oneCaseEach ? each : asOneForm(each);
  const { region } = first(rows);
  return {
    route: advised.route,
    form: advised.form,
    ink: isInk(first(rows), advised.route),
    copies: copiesOf(
      enrollments.map(({ country }) => country),
      edition,
    ),
    signers: signersOf(region, change).signers,
    countersign: true,
    returnTo: returnToOf(first(rows)),
    leadTime: mostPressing(expected.map(({ leadTime }) => leadTime)),
    receiptWindowDays: receiptWindowOf({ region, change, signedOn }, edition)?.days ?? null,
    effectiveOn: earliestOf(expected.map(({ effectiveOn }) => effectiveOn)),
    duties: dutiesOf(question, rows, expected),
    enrollments: rows.map((row, index) => ({
      enrollmentId: row.enrollmentId,
      route: advised.oneCaseEach ? routeOf({ rows: [row], ...asked }).route : advised.route,
      leadTime: expected[index]?.leadTime ?? null,
      effectiveOn: expected[index]?.effectiveOn ?? null,
    })),
    why: reasonsOf(question, rows, expected, advised),
  };
};
