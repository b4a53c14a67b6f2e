import { dateIn, type CivilDate } from '../../calendar/index.ts';
import { isAcademic, operationsOf, type Enrollment, type EnrollmentId, type PartyId } from '../../records/index.ts';
import { editionOn, type Edition } from '../../rules/index.ts';
import type { Caller, Decision, World } from '../case.ts';
import { newCase } from '../new-case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { pathAtOpening } from '../several-enrollments.ts';
import { personOf } from '../transitions.ts';
import { formRowOf, isInk } from './advice.ts';
import { dateAsked } from './expectation.ts';
import { enrollmentsOf, heldField, leadingPartnerId, newPartners, rolesChanged, type CocpForm } from './form.ts';
import type { CocpCase, CocpRow, CocpSigner } from './model.ts';
import { openingRefusals, type Opening } from './opening-checks.ts';
import { isOneCaseEach, routeOf, type RouteAdvice } from './route.ts';
import { signersOf, signingPartyId } from './signers.ts';
import { tellTurn } from './telling.ts';

/** What the form comes to on the records of now: its rows with the dates they ask for, its route. */
type Prepared = { readonly opening: Opening; readonly advised: RouteAdvice | null };

export const prepare = (
  form: CocpForm,
  enrollments: readonly Enrollment[],
  { parties }: Pick<World, 'parties'>,
  facts: { readonly opened: CivilDate; readonly edition: Edition; readonly expired?: ReadonlySet<EnrollmentId> },
): Prepared => {
  const { change } = form;
  const { opened, edition } = facts;
  const requested = form.requestedEffectiveOn ?? null;
  const rows = enrollments
    .map((enrollment) => formRowOf(enrollment, change, parties))
    .map((row) => (facts.expired === undefined ? row : { ...row, expired: facts.expired.has(row.enrollmentId) }));
  // Outside EES and SCHOOL no lead time is known: COCP-PROGRAM refuses, and nothing else is asked of the dates.
  const isCovered = rows.every(({ program }) => isAcademic(program));
  const advised = isCovered ? routeOf({ rows, opened, requested, edition }) : null;
  return {
    advised,
    opening: {
      enrollments,
      change,
      edition,
      form,
      parties,
      oneCaseEach: isOneCaseEach({ rows, edition }),
      datesAsked: rows.map((row) => (isCovered ? dateAsked(row, requested, opened, edition) : opened)),
    },
  };
};

const rowOf = (enrollment: Enrollment, askedOn: CivilDate | null): CocpRow => ({
  enrollmentId: enrollment.enrollmentId,
  number: enrollment.number,
  program: enrollment.program,
  country: enrollment.country,
  channelModel: enrollment.channelModel,
  billDates: enrollment.billDates,
  expired: enrollment.status === 'EXPIRED',
  askedOn,
  leadTime: null,
  effectiveOn: null,
  outcome: null,
});

/** Everybody on the case: the institution, the partners that come, go or forward the form, operations of the region (SEE-PARTY). */
export const partiesOnForm = (form: CocpForm, enrollments: readonly Enrollment[]): readonly PartyId[] => {
  const [head] = enrollments;
  if (head === undefined) throw new Error('a form is about at least one enrollment');
  const held = rolesChanged[form.change].flatMap((role) => enrollments.map((enrollment) => enrollment[heldField[role]]));
  const forwarding = form.change === 'SOFTWARE_ADVISOR' ? [] : enrollments.map(({ distributorId }) => distributorId);
  const signing = signersOf(head.region, form.change).signers.map((role) => signingPartyId(role, form, head));
  const all = [
    head.institutionId,
    ...signing,
    ...newPartners(form).map(({ partyId }) => partyId),
    ...held,
    ...forwarding,
    operationsOf(head.region),
  ];
  return [...new Set(all.filter((id) => id !== null))];
};

/** A new partner submits its own change, or the institution starts it. */
const mayOpen = (caller: Caller, form: CocpForm, enrollment: Enrollment): Refused | null => {
  if (caller.partyId !== leadingPartnerId(form) && caller.partyId !== enrollment.institutionId) return refuse('NOT_YOUR_ACT', null);
  if (!caller.may.includes('SUBMIT')) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
  return null;
};

/** Opens a change of channel partner. Refuses first who may not open it, then what `openingRefusals` finds. */
export const open = (first: EnrollmentId, form: CocpForm, caller: Caller, world: World): Decision<CocpCase> | Refused => {
  const enrollments = enrollmentsOf(first, form).map((id) => enrollmentIn(world, id));
  const [head, ...others] = enrollments;
  if (head === undefined) throw new Error('a case is opened on an enrollment');
  const notAllowed = mayOpen(caller, form, head);
  if (notAllowed !== null) return notAllowed;

  const today = dateIn(head.timeZone, world.now);
  const edition = editionOn(today);
  const { opening, advised } = prepare(form, enrollments, world, { opened: today, edition });
  const refused = openingRefusals(opening, pathAtOpening);
  if (refused !== null) return refused;
  if (advised === null) throw new Error('a form without a route was not refused');

  const ink = isInk(head, advised.route);
  const signers: readonly CocpSigner[] = signersOf(head.region, form.change).signers.map((role) => ({
    role,
    partyId: signingPartyId(role, form, head),
    signedOn: null,
    signedBy: null,
    noticeToPreviousOn: null,
    received: false,
  }));
  const by = personOf(caller);
  const opened: CocpCase = {
    ...newCase({ kind: 'COCP', enrollments: [head, ...others], edition, openedBy: by, partyIds: partiesOnForm(form, enrollments) }, world),
    form,
    route: advised.route,
    ink,
    rows: enrollments.map((enrollment, index) => rowOf(enrollment, opening.datesAsked[index] ?? null)),
    signers: [...signers],
    overrideOn: null,
    resolved: [],
    scans: [],
    formNumber: 1,
    state: { phase: 'SIGNING', since: world.now, reminded: [], countedFrom: today, returned: null },
  };
  const [rule] = advised.why;
  return {
    case: opened,
    events: [
      { act: 'open', at: world.now, by, rule: rule ?? null, detail: { form: advised.form, route: advised.route, change: form.change } },
    ],
    effects: [
      ...enrollments.map(({ enrollmentId }) => ({
        type: 'CHANGE_ENROLLMENT' as const,
        enrollmentId,
        set: {},
        name: newPartners(form).map(({ partyId }) => partyId),
      })),
      ...tellTurn(opened, world),
    ],
  };
};
