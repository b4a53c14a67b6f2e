import { dateIn, type CivilDate } from '../../calendar/index.ts';
import { operationsOf } from '../../records/index.ts';
import type { Caller, Decision, World } from '../case.ts';
import { editionOfCase, enrollmentIn, todayOf } from '../of-a-case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import { isOwnRequest, type CocpInput } from './acts.ts';
import { earliestOf } from '../earliest-of.ts';
import { overrideExpires } from './deadlines.ts';
import { rolledDateOf } from './effective-date.ts';
import { leadingPartnerId } from './form.ts';
import { chooseBy } from './last-days.ts';
import { firstSignature, lastSignedOn, measured, type CocpCase, type CocpIn, type CocpRow } from './model.ts';
import { tell, tellOperations } from './telling.ts';

const lateDeadlineMet = (of: CocpIn<'LATE'>): CocpCase['resolved'][number] => ({
  rule: 'COCP-LATE-30',
  on: chooseBy(of, dateIn(of.timeZone, of.state.since)),
  state: 'MET',
});

/** The date a row of a late form takes when its missed one stays with the current partner (COCP-ROLL). */
export const rolledTo = (of: CocpIn<'LATE'> | CocpIn<'OVERRIDE'>, row: CocpRow, world: World): CivilDate | null => {
  const facts = { signed: firstSignature(of).signedOn, received: of.state.receivedOn, asked: row.askedOn, leadTime: row.leadTime };
  return rolledDateOf(measured(of, row, enrollmentIn(world, row.enrollmentId)), facts, editionOfCase(of));
};

/** `roll`: the missed date stays with the current partner, the change takes the next one (COCP-ROLL). */
export const roll = (of: CocpIn<'LATE'>, caller: Caller, world: World): Decision<CocpCase> => {
  const { receivedOn } = of.state;
  const rows = of.rows.map((row) => (row.outcome === null ? { ...row, effectiveOn: rolledTo(of, row, world) } : row));
  const rolled: CocpCase = {
    ...of,
    rows,
    resolved: [...of.resolved, lateDeadlineMet(of)],
    state: { phase: 'REVIEW', since: world.now, reminded: [], receivedOn },
  };
  const effectiveOn = earliestOf(rows.map((row) => row.effectiveOn));
  return {
    case: rolled,
    events: [{ act: 'roll', at: world.now, by: personOf(caller), rule: 'COCP-ROLL', detail: { effectiveOn } }],
    effects: tellOperations(rolled, world, 'FOR_OPERATIONS_TO_REVIEW', 'COCP-ROLL', { receivedOn, effectiveOn }),
  };
};

/** `request-override`: any date from the last signature on, also a past one (COCP-OVERRIDE-DATE). */
export const requestOverride = (
  of: CocpIn<'LATE'>,
  { justification, requestedEffectiveOn }: CocpInput<'request-override'>,
  caller: Caller,
  world: World,
): Decision<CocpCase> | Refused => {
  const lastSigned = lastSignedOn(of);
  if (lastSigned !== null && requestedEffectiveOn < lastSigned) {
    return refuse('DATE_BEFORE_LAST_SIGNATURE', 'COCP-OVERRIDE-DATE', '/requestedEffectiveOn', { lastSigned });
  }
  const by = personOf(caller);
  const asked: CocpCase = {
    ...of,
    resolved: [...of.resolved, lateDeadlineMet(of)],
    state: {
      phase: 'OVERRIDE',
      since: world.now,
      receivedOn: of.state.receivedOn,
      request: { by, justification, requestedEffectiveOn },
    },
  };
  return {
    case: asked,
    events: [{ act: 'request-override', at: world.now, by, rule: 'COCP-OVERRIDE', detail: { justification, requestedEffectiveOn } }],
    effects: tellOperations(asked, world, 'OVERRIDE_ASKED', 'COCP-OVERRIDE', { requestedEffectiveOn, justification }),
  };
};

/** `decide-override`: approval is not the countersignature; a refusal leaves the form late, its thirty days counted anew. */
export const decideOverride = (
  of: CocpIn<'OVERRIDE'>,
  { decision, note, approvalReference }: CocpInput<'decide-override'>,
  caller: Caller,
  world: World,
): Decision<CocpCase> | Refused => {
  if (isOwnRequest(of, caller)) return refuse('OWN_REQUEST', 'COCP-OVERRIDE-SEPARATE');
  const { receivedOn, request } = of.state;
  const { requestedEffectiveOn } = request;
  const isApproved = decision === 'APPROVE';
  const decided: CocpCase = {
    ...of,
    resolved: [...of.resolved, { rule: 'COCP-OVERRIDE-EXPIRES', on: overrideExpires(of).on, state: 'MET' }],
    ...(isApproved
      ? {
          route: 'MANUAL',
          overrideOn: requestedEffectiveOn,
          rows: of.rows.map((row) => (row.outcome === null ? { ...row, effectiveOn: requestedEffectiveOn } : row)),
          state: { phase: 'REVIEW', since: world.now, reminded: [], receivedOn },
        }
      : { state: { phase: 'LATE', since: world.now, receivedOn } }),
  };
  const detail = { decision, note, approvalReference: approvalReference ?? null, requestedEffectiveOn };
  return {
    case: decided,
    events: [
      {
        act: 'decide-override',
        at: world.now,
        by: personOf(caller),
        rule: isApproved ? 'COCP-OVERRIDE-APPROVED' : 'COCP-OVERRIDE',
        detail,
      },
    ],
    effects: isApproved
      ? tell(decided, world, 'OVERRIDE_APPROVED', 'COCP-OVERRIDE-APPROVED', [leadingPartnerId(of.form), operationsOf(of.region)], detail)
      : tell(decided, world, 'OVERRIDE_DECLINED', 'COCP-OVERRIDE', [leadingPartnerId(of.form)], {
          ...detail,
          decideBy: chooseBy(of, todayOf(of, world)),
        }),
  };
};
