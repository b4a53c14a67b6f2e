import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { dateIn } from '../../shared/calendar/index.ts';
import { adviseCicr } from '../../shared/cases/cicr/index.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import { editionOn } from '../../shared/rules/index.ts';
import { sightOf } from './access.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { whyOf } from './why.ts';

const postAdvice = createRoute({
  method: 'post',
  path: '/api/advice/cicr',
  operationId: 'adviseCicr',
  tags: ['Advice'],
  summary: 'Online or by operations, who confirms, when it takes effect, and why',
  request: { body: json(schemas.cicrQuestion) },
  responses: answers({ 200: described('The advice', schemas.cicrAdvice) }),
});

/** Whoever sees the enrollment may ask; the institution is told what its own form would come to. */
export const cicrAdviceRoutes = (of: Dependencies) => {
  const { cases } = of;
  return newRoutes().openapi(postAdvice, async (c) => {
    const { enrollmentId, changes } = c.req.valid('json');
    const caller = c.get('caller');
    const { enrollments, now } = await cases.worldOf([enrollmentId], []);
    const enrollment = enrollments.get(enrollmentId);
    if (enrollment === undefined || sightOf(caller, enrollment) === null) return problem(c, 'not-found');
    return once(c, of, () => {
      const openedOn = dateIn(enrollment.timeZone, now);
      const edition = editionOn(openedOn);
      const isInstitution = caller.partyId === enrollment.institutionId;
      const advice = adviseCicr({ enrollment, changes, isInstitution, openedOn, edition });
      if (isRefused(advice)) return Promise.resolve(refused(c, advice.refused));
      const why = whyOf(advice, c.get('language'), edition);
      const changed = advice.changes.map((change) => ({ ...change }));
      return Promise.resolve(answer(200, schemas.cicrAdvice, { ...advice, changes: changed, why }));
    });
  });
};
