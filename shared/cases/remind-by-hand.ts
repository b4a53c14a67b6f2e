import { dateIn } from '../calendar/index.ts';
import { operationsOf } from '../records/index.ts';
import { edition } from '../rules/index.ts';
import type { Caller, Decision, World } from './case.ts';
import { kindOf, type AnyCase } from './kinds.ts';
import { nextOf } from './next-of.ts';
import { refuse, type Refused } from './refusal.ts';
import { tellParties } from './tell-parties.ts';
import { maySubmit, personOf } from './transitions.ts';

const isOperations = (of: AnyCase, { partyId }: Caller): boolean => partyId === operationsOf(of.region);

/**
 * Operations, or whoever filed it, remind those the case waits for (REMIND-BY-HAND, policy): each party at most once a day of the case's
 * zone, whoever reminds. What the case waits for, and until when, stays as it is.
 */
export const remindByHand = (of: AnyCase, caller: Caller, world: World): Decision<AnyCase> | Refused => {
  const isFiler = of.openedBy?.partyId === caller.partyId;
  if (of.status === 'CLOSED') return refuse('NOT_POSSIBLE_NOW', null, '', { act: 'remind-by-hand', phase: 'CLOSED' });
  if (!isOperations(of, caller) && !isFiler) return refuse('NOT_YOUR_ACT', null, '', { act: 'remind-by-hand' });
  if (!maySubmit(caller)) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
  const { waitingOn, deadlines } = kindOf(of).view(of, world);
  const others = waitingOn.filter((id) => id !== caller.partyId);
  if (others.length === 0) return refuse('NOBODY_TO_REMIND', 'REMIND-BY-HAND');
  const today = dateIn(of.timeZone, world.now);
  const earlier = (of.remindedByHand ?? []).filter(({ on }) => on === today);
  const { perDay } = edition(of.edition).numbers['REMIND-BY-HAND'];
  const to = others.filter((id) => earlier.filter(({ partyId }) => partyId === id).length < perDay);
  if (to.length === 0) return refuse('REMINDED_TODAY', 'REMIND-BY-HAND', '', { on: today });
  const dueOn = nextOf(deadlines)?.on ?? null;
  const numbers = of.openOn.flatMap((id) => world.enrollments.get(id)?.number ?? []);
  return {
    case: { ...of, remindedByHand: [...earlier, ...to.map((partyId) => ({ partyId, on: today }))] },
    events: [
      { act: 'remind-by-hand', at: world.now, by: personOf(caller), rule: 'REMIND-BY-HAND', detail: { to, actingFor: caller.partyId } },
    ],
    effects: tellParties({ message: 'REMINDED_BY_HAND', to, rule: 'REMIND-BY-HAND', at: world.now, facts: { dueOn, numbers } }),
  };
};
