import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Decision, World } from '../../shared/cases/case.ts';
import { isRefused, type Refusal } from '../../shared/cases/refusal.ts';
import { remindByHand } from '../../shared/cases/remind-by-hand.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { lastRemindedOn } from '../../shared/cases/last-reminded.ts';
import { partyId, type CaseId, type PartyId } from '../../shared/records/index.ts';
import type { Claim } from '../store/index.ts';
import type { ActingCaller, Decided, LoadedCase } from '../cases/index.ts';
import { maySeeCase } from './access.ts';
import { keeping } from './acting.ts';
import type { Dependencies } from './context.ts';
import { claimOfPart, once } from './idempotency.ts';
import { problemError, refusalError } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { visibleCase } from './visible-case.ts';

const postReminders = createRoute({
  method: 'post',
  path: '/api/reminders',
  operationId: 'remind',
  tags: ['Cases'],
  summary: 'Remind whom these cases wait for, or see whom it would be',
  request: { body: json(schemas.remindersInput) },
  responses: answers({ 200: described('What came of each', schemas.remindersShown) }),
});

type Parties = schemas.RemindersShown['items'][number]['parties'];

/** Who was, or would be, reminded; of what was refused nobody, and why. */
type Reminded = {
  /** Null: there is no such case for the caller. */
  readonly logNumber: string | null;
  readonly to: readonly PartyId[];
  readonly parties: Parties;
  readonly refusals: readonly Refusal[] | 'CHANGED_MEANWHILE';
};

const notThere: Reminded = { logNumber: null, to: [], parties: [], refusals: [] };

/** What is kept with a reminder: the same request sent again says that it went out, not that it went out before. */
const kept = z.object({ logNumber: z.string(), to: z.array(partyId), parties: schemas.partiesReminded.default([]) });

const toldBy = ({ effects }: Decision<AnyCase>): readonly PartyId[] =>
  effects.flatMap((effect) => (effect.type === 'TELL' ? effect.to : []));

type History = LoadedCase['history'];

/** Whom it waited for, and what becomes of each. */
const partiesOf = (of: AnyCase, history: History, to: readonly PartyId[], caller: ActingCaller, world: World): Parties => {
  if (of.status === 'CLOSED') return [];
  const { waitingOn } = kindOf(of).view(of, world);
  return waitingOn
    .filter((id) => id !== caller.partyId)
    .map((id) => {
      const when = world.parties.get(id)?.digest === true ? 'WITH_THE_DAY' : 'AT_ONCE';
      return { partyId: id, lastRemindedOn: lastRemindedOn(of, history, id), mail: to.includes(id) ? when : null };
    });
};

const tryOn = (of: AnyCase, history: History, caller: ActingCaller, world: World) => {
  const decision = remindByHand(of, caller, world);
  const to = isRefused(decision) ? [] : toldBy(decision);
  const parties = partiesOf(of, history, to, caller, world);
  const came: Reminded = { logNumber: of.logNumber, to, parties, refusals: isRefused(decision) ? decision.refused : [] };
  return { decision, came };
};

export const reminderRoutes = (of: Dependencies) => {
  const { cases, clock, newId } = of;

  const foreseen = async (caseId: CaseId, caller: ActingCaller): Promise<Reminded> => {
    const loaded = await visibleCase(of, caller, caseId);
    if (loaded === null) return notThere;
    const { enrollments, parties } = loaded;
    return tryOn(loaded.case, loaded.history, caller, { now: clock(), enrollments, parties, newId }).came;
  };

  const reminded = async (caseId: CaseId, caller: ActingCaller, claim: Claim | null): Promise<Reminded> => {
    // When each was reminded before is read before.
    const history = (await cases.read(caseId))?.history ?? [];
    let came = notThere;
    const decided: Decided = await cases.decideOn({
      caseId,
      caller,
      maySee: (each) => maySeeCase(caller, each),
      ...keeping(claim === null ? null : claimOfPart(claim, caseId), () => ({ status: 200, headers: {}, body: kept.parse(came) })),
      decide: (each, acting, world) => {
        const tried = tryOn(each, history, acting, world);
        came = tried.came;
        return isRefused(tried.decision) ? tried.decision : { decision: tried.decision };
      },
    });
    switch (decided.outcome) {
      case 'SAVED':
      case 'REFUSED':
        return came;
      case 'REPLAYED':
        return { ...kept.parse(decided.answer.body), refusals: [] };
      case 'NOT_FOUND':
        return notThere;
      case 'CHANGED_MEANWHILE':
        return { logNumber: (await cases.read(caseId))?.case.logNumber ?? null, to: [], parties: [], refusals: 'CHANGED_MEANWHILE' };
      case 'STALE':
      case 'INVALID':
      case 'KEY_MISUSED':
        throw new Error(`a reminder names no version, has no fields and keeps its answer under a key of its own: ${decided.outcome}`);
      default:
        throw new Error(`unknown outcome ${JSON.stringify(decided satisfies never)}`);
    }
  };

  return newRoutes().openapi(postReminders, async (c) => {
    const { caseIds, dryRun } = c.req.valid('json');
    const caller = c.get('caller');
    return once(c, of, async (claim) => {
      const items = [];
      for (const caseId of caseIds) {
        const { logNumber, to, parties, refusals } = await (dryRun === true ? foreseen(caseId, caller) : reminded(caseId, caller, claim));
        const language = c.get('language');
        const errors =
          refusals === 'CHANGED_MEANWHILE'
            ? [problemError('changed-meanwhile', language)]
            : logNumber === null
              ? [problemError('not-found', language)]
              : refusals.map((refusal) => refusalError(refusal, language));
        items.push({ caseId, ...(logNumber === null ? {} : { logNumber }), to: [...to], parties, errors });
      }
      return answer(200, schemas.remindersShown, { items });
    });
  });
};
