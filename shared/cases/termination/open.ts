import { dateIn, type CivilDate } from '../../calendar/index.ts';
import type { Enrollment, EnrollmentId } from '../../records/index.ts';
import { editionOn, type Edition } from '../../rules/index.ts';
import type { Caller, Decision, Person, World } from '../case.ts';
import { newCase } from '../new-case.ts';
import { enrollmentIn, todayOf } from '../of-a-case.ts';
import { allRefusals, refuse, type Refusal, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import { partiesOnEnrollments } from '../parties-on-enrollments.ts';
import { pathAtOpening } from '../several-enrollments.ts';
import { enrollmentRefusals, noticeRefusals } from './checks.ts';
import { cureByOf } from './dates.ts';
import { enrollmentsOf, ruleOfReason, type TerminationFormKept } from './form.ts';
import type { TerminationCase, TerminationRow, TerminationState } from './model.ts';
import { openersOf } from './openers.ts';
import { tell } from './telling.ts';

/** A case as it is before anything is known of it but its enrollments and its reason. */
export const caseOn = (
  enrollments: readonly Enrollment[],
  form: TerminationFormKept,
  state: TerminationState,
  edition: Edition,
  effectiveOn: (of: Enrollment) => CivilDate | null,
  openedBy: Person | null,
  world: World,
): TerminationCase => {
  const [head, ...others] = enrollments;
  if (head === undefined) throw new Error('a case is opened on an enrollment');
  const rows = enrollments.map((of): TerminationRow => ({
    enrollmentId: of.enrollmentId,
    number: of.number,
    timeZone: of.timeZone,
    effectiveOn: effectiveOn(of),
    outcome: null,
  }));
  return {
    ...newCase(
      { kind: 'TERMINATION', enrollments: [head, ...others], edition, openedBy, partyIds: partiesOnEnrollments(enrollments) },
      world,
    ),
    form,
    rows,
    resolved: [],
    state,
  };
};

/** The institution or operations about the other side, operations alone, or the channel partner: by the reason. */
const mayOpen = (caller: Caller, form: TerminationFormKept, enrollments: readonly Enrollment[]): Refused | null => {
  const mine = openersOf[form.reason];
  if (!enrollments.every((of) => mine.some((opener) => opener.partyOf(of) === caller.partyId))) return refuse('NOT_YOUR_ACT', null);
  // What operations do needs the right to sign; everybody else files with SUBMIT.
  const may = caller.role === 'OPERATIONS' ? 'SIGN' : 'SUBMIT';
  return caller.may.includes(may) ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may });
};

const byRefusals = (caller: Caller, form: TerminationFormKept): readonly Refusal[] => {
  const by = caller.role === 'OPERATIONS' ? 'MICROSOFT' : 'INSTITUTION';
  return !('by' in form) || form.by === undefined || form.by === by
    ? []
    : [{ code: 'OTHER_SIDE', rule: ruleOfReason[form.reason], path: '/form/by', facts: {} }];
};

const dateRefusals = (form: TerminationFormKept, today: CivilDate): readonly Refusal[] =>
  form.reason === 'BREACH' && form.noticeOn > today ? [{ code: 'DATE_IN_FUTURE', rule: 'DATE-6', path: '/form/noticeOn', facts: {} }] : [];

const stateOf = (form: TerminationFormKept, today: CivilDate, { now }: World): TerminationState => {
  switch (form.reason) {
    case 'BREACH': {
      const { noticeOn } = form;
      return { phase: 'CURE', since: now, noticeOn, cureBy: cureByOf(noticeOn, today, editionOn(today)) };
    }
    case 'AMENDMENT':
      return { phase: 'AMENDMENT', since: now };
    case 'NOT_QUALIFIED':
      return { phase: 'SCHEDULED', since: now };
    case 'NO_FIRST_ORDER':
      throw new Error('nobody opens a termination for want of a first order');
    default:
      throw new Error(`unknown reason ${JSON.stringify(form satisfies never)}`);
  }
};

/**
 * Opens a termination. Refuses, after whose it is to open: an enrollment that is over (TERM-IN-FORCE), several that do not belong
 * together, the other side's name on it, a notice of a day to come (DATE-6) or too old (TERM-BREACH-DATE).
 * Loss of qualification leaves the enrollments due at this very instant: they are terminated one by one.
 */
export const open = (first: EnrollmentId, form: TerminationFormKept, caller: Caller, world: World): Decision<TerminationCase> | Refused => {
  const enrollments = enrollmentsOf(first, form).map((id) => enrollmentIn(world, id));
  const notAllowed = mayOpen(caller, form, enrollments);
  if (notAllowed !== null) return notAllowed;
  const [head] = enrollments;
  if (head === undefined) throw new Error('a case is opened on an enrollment');
  const today = todayOf(head, world);
  const edition = editionOn(today);
  const refused = allRefusals([
    enrollmentRefusals({ enrollments, reason: form.reason, edition }, pathAtOpening),
    byRefusals(caller, form),
    dateRefusals(form, today),
    form.reason === 'BREACH' ? noticeRefusals(form.noticeOn, today, edition, '/form/noticeOn') : [],
  ]);
  if (refused !== null) return refused;

  const by = personOf(caller);
  const atOnce = (of: Enrollment) => (form.reason === 'NOT_QUALIFIED' ? dateIn(of.timeZone, world.now) : null);
  const opened = caseOn(enrollments, form, stateOf(form, today, world), edition, atOnce, by, world);
  const rule = ruleOfReason[form.reason];
  const { state } = opened;
  const dates = state.phase === 'CURE' ? { noticeOn: state.noticeOn, cureBy: state.cureBy } : {};
  const effects =
    form.reason === 'BREACH'
      ? tell(opened, world, 'TERMINATION_NOTICE', rule, by, dates)
      : form.reason === 'AMENDMENT'
        ? tell(opened, world, 'TERMINATION_AMENDMENT', rule, by)
        : [];
  return { case: opened, events: [{ act: 'open', at: world.now, by, rule, detail: { reason: form.reason, ...dates } }], effects };
};
