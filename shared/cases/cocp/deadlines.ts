import { dateIn, plusDays, startOfDay, type CivilDate } from '../../calendar/index.ts';
import { operationsOf } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import { ranks, type Deadline, type Decision, type Effect, type World } from '../case.ts';
import { inOrder, lapseAfter, noticesOn, reminderDayOf, wasReminded, withReminded, type DatedDeadline, type Waiting } from '../notices.ts';
import { earliestOf } from '../earliest-of.ts';
import { editionOfCase, enrollmentIn, isIn, todayOf } from '../of-a-case.ts';
import type { Lapse } from './clock.ts';
import { close } from './close.ts';
import { effect, ruleOfEffect } from './effect.ts';
import { leadingPartnerId } from './form.ts';
import { chooseBy, receiptWindowEnds, signCompletelyBy } from './last-days.ts';
import { matchRefusals } from './match.ts';
import { firstSignature, pendingRows, waitingOn, type CocpCase, type CocpIn } from './model.ts';
import { signBy, tell, tellOperations } from './telling.ts';

const lapse = (of: CocpCase, rule: Lapse, on: CivilDate): DatedDeadline => lapseAfter(rule, on, of.timeZone);

const notices = (of: CocpCase, waiting: Waiting, rule: RuleId, from: CivilDate, onDays: readonly number[]): readonly DatedDeadline[] =>
  noticesOn(waiting, rule, from, onDays, of.timeZone);

const receiptWindow = (of: CocpIn<'SIGNING'> | CocpIn<'RECEIPT'>): readonly DatedDeadline[] => {
  const ends = receiptWindowEnds(of);
  const { signedOn } = firstSignature(of);
  if (ends === null || signedOn === null) return [];
  const { remindOnDays } = editionOfCase(of).numbers['COCP-RECEIPT-10'];
  return [lapse(of, 'COCP-RECEIPT-10', ends), ...notices(of, of.state, 'COCP-RECEIPT-10', signedOn, remindOnDays)];
};

/** When an undecided override request expires (COCP-OVERRIDE-EXPIRES, policy). */
export const overrideExpires = (of: CocpIn<'OVERRIDE'>): DatedDeadline => {
  const { request } = of.state;
  const requestedOn = dateIn(of.timeZone, of.state.since);
  const on =
    request.requestedEffectiveOn >= requestedOn
      ? request.requestedEffectiveOn
      : plusDays(requestedOn, editionOfCase(of).numbers['COCP-OVERRIDE-EXPIRES'].days);
  return { ...lapseAfter('COCP-OVERRIDE-EXPIRES', on, of.timeZone), step: 'expire-override' };
};

const nextEffect = (of: CocpCase): readonly DatedDeadline[] => {
  const on = earliestOf(pendingRows(of).map((row) => row.effectiveOn));
  return on === null ? [] : [{ rule: ruleOfEffect(of), step: 'effect', on, at: startOfDay(on, of.timeZone), rank: ranks.EFFECT }];
};

const pending = (of: CocpCase): readonly DatedDeadline[] => {
  const { numbers } = editionOfCase(of);
  const { state } = of;
  if (isIn(of, 'SIGNING')) {
    return [
      lapse(of, 'COCP-SIGN-90', signCompletelyBy(of)),
      ...receiptWindow(of),
      ...notices(of, of.state, 'COCP-REMIND-SIGN', dateIn(of.timeZone, of.state.since), numbers['COCP-REMIND-SIGN'].onDays),
    ];
  }
  if (isIn(of, 'RECEIPT')) return receiptWindow(of);
  if (isIn(of, 'REVIEW')) {
    return notices(of, of.state, 'COCP-REMIND-OPS', dateIn(of.timeZone, of.state.since), numbers['COCP-REMIND-OPS'].onDays);
  }
  if (isIn(of, 'LATE')) return [lapse(of, 'COCP-LATE-30', chooseBy(of, dateIn(of.timeZone, state.since)))];
  if (isIn(of, 'OVERRIDE')) return [overrideExpires(of)];
  return isIn(of, 'SCHEDULED') ? nextEffect(of) : [];
};

/** The pending deadlines and notices, earliest first. */
export const due = (of: CocpCase): readonly DatedDeadline[] => inOrder(pending(of));

const remember = (of: CocpCase, notice: Deadline): CocpCase =>
  isIn(of, 'SIGNING') || isIn(of, 'RECEIPT') || isIn(of, 'REVIEW')
    ? { ...of, state: { ...of.state, reminded: withReminded(of.state.reminded, notice) } }
    : of;

/** Whom a reminder reaches, and what of. */
const reminder = (of: CocpCase, rule: RuleId, facts: { readonly day: number }, world: World): readonly Effect[] => {
  if (rule === 'COCP-REMIND-OPS') return tellOperations(of, world, 'REMINDER_TO_OPERATIONS', rule, facts);
  const receiveBy = receiptWindowEnds(of);
  // On the manual route it is operations who must have and record the form by that day.
  if (rule === 'COCP-RECEIPT-10' && of.route === 'MANUAL')
    return tellOperations(of, world, 'REMINDER_RECEIPT_WINDOW', rule, { ...facts, receiveBy });
  if (isIn(of, 'SIGNING') && of.state.returned !== null) {
    const { reason, paths } = of.state.returned;
    return tell(of, world, 'CORRECTION_ASKED', rule, waitingOn(of), { ...facts, reason, paths });
  }
  return rule === 'COCP-RECEIPT-10'
    ? tell(of, world, 'REMINDER_RECEIPT_WINDOW', rule, waitingOn(of), { ...facts, receiveBy })
    : tell(of, world, 'REMINDER_TO_SIGN', rule, waitingOn(of), { ...facts, signBy: signBy(of, world) });
};

/** At that instant whoever's turn it is was reminded already, with the date after which the form lapses: two rules, one mail. */
const isToldAlready = (of: CocpCase, { rule, at }: Deadline): boolean =>
  isIn(of, 'SIGNING') && of.route === 'ELECTRONIC' && rule === 'COCP-REMIND-SIGN' && wasReminded(of.state.reminded, 'COCP-RECEIPT-10', at);

const remind = (of: CocpCase, deadline: Deadline, day: number, world: World): Decision<CocpCase> => {
  const { rule } = deadline;
  const facts = { day };
  const isTold = isToldAlready(of, deadline);
  return {
    case: remember(of, deadline),
    events: [{ act: 'remind', at: deadline.at, by: null, rule, detail: isTold ? { ...facts, toldWith: 'COCP-RECEIPT-10' } : facts }],
    effects: isTold ? [] : reminder(of, rule, facts, world),
  };
};

const expireOverride = (of: CocpIn<'OVERRIDE'>, { rule, at }: Deadline, world: World): Decision<CocpCase> => {
  const { receivedOn, request } = of.state;
  const { on } = overrideExpires(of);
  const late: CocpCase = {
    ...of,
    resolved: [...of.resolved, { rule: 'COCP-OVERRIDE-EXPIRES', on, state: 'MISSED' }],
    state: { phase: 'LATE', since: at, receivedOn },
  };
  const facts = { requestedEffectiveOn: request.requestedEffectiveOn };
  return {
    case: late,
    events: [{ act: 'expire-override', at, by: null, rule, detail: facts }],
    effects: tell(late, world, 'OVERRIDE_EXPIRED', rule, [leadingPartnerId(of.form), operationsOf(of.region)], {
      ...facts,
      decideBy: chooseBy(of, todayOf(of, world)),
    }),
  };
};

/** The day has come: the records change, unless the current partners are no longer what the form says (COCP-MATCH). */
const takeEffect = (of: CocpIn<'SCHEDULED'>, deadline: Deadline, world: World): Decision<CocpCase> => {
  const today = dateIn(of.timeZone, deadline.at);
  const rows = pendingRows(of).filter((row) => row.effectiveOn !== null && row.effectiveOn <= today);
  const enrollments = rows.map((row) => enrollmentIn(world, row.enrollmentId));
  const mismatches = matchRefusals(of.form, enrollments, world.parties);
  if (mismatches.length === 0) return effect(of, rows, null, world);
  const back: CocpCase = { ...of, state: { phase: 'REVIEW', since: deadline.at, reminded: [], receivedOn: of.state.receivedOn } };
  return {
    case: back,
    events: [
      { act: 'match-failed', at: deadline.at, by: null, rule: 'COCP-MATCH', detail: { differs: mismatches.map(({ path }) => path) } },
    ],
    effects: tellOperations(back, world, 'MATCH_FAILED_AT_EFFECT', 'COCP-MATCH', { effectiveOn: today }),
  };
};

/** Time passes: the deadline has come, and what it says happens at its own instant. */
export const pass = (of: CocpCase, deadline: DatedDeadline, world: World): Decision<CocpCase> => {
  const day = reminderDayOf(deadline);
  if (day !== null) return remind(of, deadline, day, world);
  if (isIn(of, 'OVERRIDE')) return expireOverride(of, deadline, world);
  if (isIn(of, 'SCHEDULED')) return takeEffect(of, deadline, world);
  const { rule, on } = deadline;
  return close(
    { ...of, resolved: [...of.resolved, { rule, on, state: 'MISSED' }] },
    { act: 'lapse', outcome: 'LAPSED', message: 'LAPSED', rule, by: null, detail: { on } },
    world,
  );
};
