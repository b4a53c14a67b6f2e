import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { isRefused, refuse, type Refusal } from '../../shared/cases/refusal.ts';
import { remindByHand } from '../../shared/cases/remind-by-hand.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId, PartyId } from '../../shared/records/index.ts';
import type { ActingCaller, Decided } from '../cases/index.ts';
import { maySeeCase } from './access.ts';
import type { Dependencies } from './context.ts';
import { once } from './conventions.ts';
import { refusalError, textsOf } from './problem.ts';
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

/** `to`: who was, or would be, reminded. `logNumber` null: there is no such case for the caller. */
type Reminded = { readonly logNumber: string | null; readonly to: readonly PartyId[]; readonly refusals: readonly Refusal[] };

const notThere: Reminded = { logNumber: null, to: [], refusals: [] };

export const reminderRoutes = (of: Dependencies) => {
  const { cases, clock, newId } = of;

  const tried = async (caseId: CaseId, caller: ActingCaller): Promise<Reminded> => {
    const loaded = await cases.read(caseId);
    if (loaded === null || !maySeeCase(caller, loaded.case)) return notThere;
    const { enrollments, parties } = loaded;
    const decision = remindByHand(loaded.case, caller, { now: clock(), enrollments, parties, newId });
    const { logNumber } = loaded.case;
    if (isRefused(decision)) return { logNumber, to: [], refusals: decision.refused };
    return { logNumber, to: decision.effects.flatMap((effect) => (effect.type === 'TELL' ? effect.to : [])), refusals: [] };
  };

  const reminded = async (caseId: CaseId, caller: ActingCaller): Promise<Reminded> => {
    const before = await tried(caseId, caller);
    if (before.logNumber === null || before.refusals.length > 0) return before;
    let to: readonly PartyId[] = [];
    const decided: Decided = await cases.decideOn({
      caseId,
      caller,
      maySee: (each: AnyCase) => maySeeCase(caller, each),
      decide: (each, acting, world) => {
        const decision = remindByHand(each, acting, world);
        if (isRefused(decision)) return decision;
        to = decision.effects.flatMap((effect) => (effect.type === 'TELL' ? effect.to : []));
        return { decision };
      },
    });
    if (decided.outcome === 'SAVED') return { ...before, to };
    const refusals =
      decided.outcome === 'REFUSED' ? decided.refusals : refuse('NOT_POSSIBLE_NOW', null, '', { act: 'remind-by-hand', phase: '' }).refused;
    return { ...before, to: [], refusals };
  };

  return newRoutes().openapi(postReminders, async (c) => {
    const { caseIds, dryRun } = c.req.valid('json');
    const caller = c.get('caller');
    return once(c, of, async () => {
      const items = [];
      for (const caseId of caseIds) {
        const { logNumber, to, refusals } = await (dryRun === true ? tried : reminded)(caseId, caller);
        const language = c.get('language');
        const errors =
          logNumber === null
            ? [{ path: '', message: textsOf[language].problems['not-found'].detail }]
            : refusals.map((refusal) => refusalError(refusal, language));
        items.push({ caseId, ...(logNumber === null ? {} : { logNumber }), to: [...to], errors });
      }
      return answer(200, schemas.remindersShown, { items });
    });
  });
};
