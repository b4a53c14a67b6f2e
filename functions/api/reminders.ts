import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Decision } from '../../shared/cases/case.ts';
import { isRefused, type Refusal, type Refused } from '../../shared/cases/refusal.ts';
import { remindByHand } from '../../shared/cases/remind-by-hand.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { partyId, type CaseId, type PartyId } from '../../shared/records/index.ts';
import type { Claim } from '../adapters/dynamodb/index.ts';
import type { ActingCaller, Decided } from '../cases/index.ts';
import { maySeeCase } from './access.ts';
import { keeping } from './cases.ts';
import type { Dependencies } from './context.ts';
import { claimOfPart, once } from './conventions.ts';
import { problemError, refusalError } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';

const postReminders = createRoute({
  method: 'post',
  path: '/api/reminders',
  operationId: 'remind',
  tags: ['Cases'],
  summary: 'Remind whom these cases wait for, or see whom it would be',
  request: { body: json(schemas.remindersInput) },
  responses: answers({ 200: described('What came of each', schemas.remindersShown) }),
});

/** Who was, or would be, reminded; of what was refused nobody, and why. */
type Reminded = {
  /** Null: there is no such case for the caller. */
  readonly logNumber: string | null;
  readonly to: readonly PartyId[];
  readonly refusals: readonly Refusal[] | 'CHANGED_MEANWHILE';
};

const notThere: Reminded = { logNumber: null, to: [], refusals: [] };

/** What is kept with a reminder: the same request sent again says that it went out, not that it went out before. */
const kept = z.object({ logNumber: z.string(), to: z.array(partyId) });

const toldBy = ({ effects }: Decision<AnyCase>): readonly PartyId[] =>
  effects.flatMap((effect) => (effect.type === 'TELL' ? effect.to : []));

const cameOf = ({ logNumber }: AnyCase, decision: Decision<AnyCase> | Refused): Reminded =>
  isRefused(decision) ? { logNumber, to: [], refusals: decision.refused } : { logNumber, to: toldBy(decision), refusals: [] };

export const reminderRoutes = (of: Dependencies) => {
  const { cases, clock, newId } = of;

  const foreseen = async (caseId: CaseId, caller: ActingCaller): Promise<Reminded> => {
    const loaded = await cases.read(caseId);
    if (loaded === null || !maySeeCase(caller, loaded.case)) return notThere;
    const { enrollments, parties } = loaded;
    return cameOf(loaded.case, remindByHand(loaded.case, caller, { now: clock(), enrollments, parties, newId }));
  };

  const reminded = async (caseId: CaseId, caller: ActingCaller, claim: Claim | null): Promise<Reminded> => {
    let came = notThere;
    const decided: Decided = await cases.decideOn({
      caseId,
      caller,
      maySee: (each) => maySeeCase(caller, each),
      ...keeping(claim === null ? null : claimOfPart(claim, caseId), () => ({ status: 200, headers: {}, body: kept.parse(came) })),
      decide: (each, acting, world) => {
        const decision = remindByHand(each, acting, world);
        came = cameOf(each, decision);
        return isRefused(decision) ? decision : { decision };
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
        return { logNumber: (await cases.read(caseId))?.case.logNumber ?? null, to: [], refusals: 'CHANGED_MEANWHILE' };
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
        const { logNumber, to, refusals } = await (dryRun === true ? foreseen(caseId, caller) : reminded(caseId, caller, claim));
        const language = c.get('language');
        const errors =
          refusals === 'CHANGED_MEANWHILE'
            ? [problemError('changed-meanwhile', language)]
            : logNumber === null
              ? [problemError('not-found', language)]
              : refusals.map((refusal) => refusalError(refusal, language));
        items.push({ caseId, ...(logNumber === null ? {} : { logNumber }), to: [...to], errors });
      }
      return answer(200, schemas.remindersShown, { items });
    });
  });
};
