import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import type { Enrollment } from '../../shared/records/index.ts';
import { mayLookUp } from './access.ts';
import type { Dependencies } from './context.ts';
import { countMiss, tooManyMisses } from './misses.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const lookup = createRoute({
  method: 'get',
  path: '/api/enrollments/lookup',
  operationId: 'lookUpEnrollment',
  tags: ['Enrollments'],
  summary: 'Find an enrollment by both of its numbers, as a partner that is not on it',
  request: { query: schemas.lookupQuery },
  responses: answers({ 200: described('The enrollment with exactly these numbers', schemas.lookedUp) }),
});

/** One that is running goes before one that is over. */
const mostAlive = (found: readonly Enrollment[]): Enrollment | undefined => found.find(({ status }) => status === 'ACTIVE') ?? found[0];

export const lookupRoutes = (of: Dependencies) => {
  const { cases, store } = of;
  return newRoutes().openapi(lookup, async (c) => {
    const { number, masterAgreement } = c.req.valid('query');
    const limited = await tooManyMisses(c, of);
    if (limited !== null) return limited;
    const ids = await store.findByNumber(number, masterAgreement);
    const { enrollments } = await cases.worldOf(ids, []);
    const enrollment = mostAlive(ids.flatMap((id) => enrollments.get(id) ?? []).filter((each) => mayLookUp(c.get('caller'), each)));
    const institution = enrollment === undefined ? null : await store.getParty(enrollment.institutionId);
    if (enrollment === undefined || institution === null) {
      return (await countMiss(c, of)) ?? problem(c, 'not-found');
    }
    const { enrollmentId, country, region, program, channelModel } = enrollment;
    return respond(
      answer(200, schemas.lookedUp, { enrollmentId, institutionName: institution.name, country, region, program, channelModel }),
    );
  });
};
