import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { caseId } from '../../shared/records/index.ts';
import type { Decided, LoadedCase } from '../cases/index.ts';
import { maySeeCase } from './access.ts';
import { decidedAnswer, ifMatching, keeping } from './acting.ts';
import { caseAnswer, readerOf } from './case-answer.ts';
import type { Dependencies } from './context.ts';
import { claimOf } from './idempotency.ts';
import { countMiss, isCompared, isMiss, tooManyMisses } from './misses.ts';
import { problem } from './problem.ts';
import { answers, described, json, newRoutes } from './routes.ts';
import { matchOf } from './versions.ts';
import { visibleCase } from './visible-case.ts';

const postAct = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/acts',
  operationId: 'act',
  tags: ['Cases'],
  summary: 'Act on a case',
  request: { params: z.strictObject({ caseId }), body: json(schemas.actInput) },
  responses: answers({ 200: described('The case after it', schemas.caseShown) }),
});

export const actRoutes = (of: Dependencies) => {
  const { cases } = of;
  return newRoutes().openapi(postAct, async (c) => {
    const { act, ...input } = c.req.valid('json');
    const name = String(act);
    const id = c.req.valid('param').caseId;
    const caller = c.get('caller');
    const claim = await claimOf(c);
    if (claim === 'INVALID') return problem(c, (await visibleCase(of, caller, id)) === null ? 'not-found' : 'invalid-idempotency-key');
    const limited = isCompared(name) ? await tooManyMisses(c, of) : null;
    if (limited !== null) return limited;
    const answerOf = (loaded: LoadedCase) => caseAnswer(loaded, readerOf(c, of), 200);
    const acting = {
      caseId: id,
      act: name,
      input,
      caller,
      maySee: (each: AnyCase) => maySeeCase(caller, each),
      ...keeping(claim, answerOf),
    };
    const acted = await ifMatching<Decided>(matchOf(c), (condition) => cases.act({ ...acting, ...condition }));
    const beyond = isCompared(name) && isMiss(acted) ? await countMiss(c, of) : null;
    return beyond ?? decidedAnswer(c, acted, answerOf);
  });
};
