import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { dateIn } from '../../shared/calendar/index.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import { adviseTransfer } from '../../shared/cases/transfer/index.ts';
import { editionOn } from '../../shared/rules/index.ts';
import { sightOf } from './access.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { whyOf } from './why.ts';

const postAdvice = createRoute({
  method: 'post',
  path: '/api/advice/transfer',
  operationId: 'adviseTransfer',
  tags: ['Advice'],
  summary: 'Who files, signs and records a licence transfer, until when Software Assurance may be ordered for it, and why',
  request: { body: json(schemas.transferQuestion) },
  responses: answers({ 200: described('The advice', schemas.transferAdvice) }),
});

export const transferAdviceRoutes = (of: Dependencies) => {
  const { cases, store } = of;
  return newRoutes().openapi(postAdvice, async (c) => {
    const { enrollmentId, transfereeId = null, transferOn, products, recordedOn } = c.req.valid('json');
    const world = await cases.worldOf([enrollmentId], []);
    const enrollment = world.enrollments.get(enrollmentId);
    if (enrollment === undefined || sightOf(c.get('caller'), enrollment) === null) return problem(c, 'not-found');
    return once(c, of, async () => {
      const today = dateIn(enrollment.timeZone, world.now);
      const edition = editionOn(today);
      const { parties } = await store.getRecords({ partyIds: transfereeId === null ? [] : [transfereeId] });
      const question = { enrollment, parties, transfereeId, transferOn, products, recordedOn: recordedOn ?? today, edition };
      const advice = adviseTransfer(question);
      if (isRefused(advice)) return refused(c, advice.refused);
      const shown = {
        ...advice,
        signers: [...advice.signers],
        products: advice.products.map((product) => ({ ...product })),
        why: whyOf(advice, c.get('language'), edition),
      };
      return answer(200, schemas.transferAdvice, shown);
    });
  });
};
