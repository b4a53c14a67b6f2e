import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { dateIn } from '../../shared/calendar/index.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import { adviseTermination } from '../../shared/cases/termination/index.ts';
import { editionOn } from '../../shared/rules/index.ts';
import { sightOf } from './access.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { whyOf } from './why.ts';

const postAdvice = createRoute({
  method: 'post',
  path: '/api/advice/termination',
  operationId: 'adviseTermination',
  tags: ['Advice'],
  summary: 'Who may open a termination, who acts, which dates, and why',
  request: { body: json(schemas.terminationQuestion) },
  responses: answers({ 200: described('The advice', schemas.terminationAdvice) }),
});

export const terminationAdviceRoutes = (of: Dependencies) => {
  const { cases } = of;
  return newRoutes().openapi(postAdvice, async (c) => {
    const { enrollmentIds, reason, noticeOn = null, effectiveOn = null } = c.req.valid('json');
    const world = await cases.worldOf(enrollmentIds, []);
    const enrollments = enrollmentIds.flatMap((id) => world.enrollments.get(id) ?? []);
    const [head] = enrollments;
    const isSeen = enrollments.length === enrollmentIds.length && enrollments.every((each) => sightOf(c.get('caller'), each) !== null);
    if (head === undefined || !isSeen) return problem(c, 'not-found');
    return once(c, of, () => {
      const edition = editionOn(dateIn(head.timeZone, world.now));
      const question = { enrollments, reason, noticeOn, effectiveOn, edition };
      const advice = adviseTermination(question, (index) => `/enrollmentIds/${index}`, world);
      if (isRefused(advice)) return Promise.resolve(refused(c, advice.refused));
      const why = whyOf(advice, c.get('language'), edition);
      const shown = answer(200, schemas.terminationAdvice, {
        ...advice,
        opens: [...advice.opens],
        acts: advice.acts.map((row) => ({ ...row })),
        enrollments: advice.enrollments.map((row) => ({ ...row })),
        why,
      });
      return Promise.resolve(shown);
    });
  });
};
