import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import type { Answer, Desk } from '../store/index.ts';
import { decideAndSave } from './acting.ts';
import type { Dependencies } from './context.ts';
import { problem } from './problem.ts';
import { answer, answers, described, json, newRoutes, respond } from './routes.ts';
import { etagOf, matches, matchOf } from './versions.ts';

const getDesk = createRoute({
  method: 'get',
  path: '/api/me/desk',
  operationId: 'getDesk',
  tags: ['People'],
  summary: 'How I work with the page: the views I keep, whether single keys act',
  responses: answers({ 200: described('As it is kept', schemas.deskShown) }),
});

const putDesk = createRoute({
  method: 'put',
  path: '/api/me/desk',
  operationId: 'putDesk',
  tags: ['People'],
  summary: 'Keep how I work with the page',
  request: { body: json(schemas.deskInput) },
  responses: answers({ 200: described('As it is kept now', schemas.deskShown) }),
});

/** Before anything is kept: no views, and single keys act. */
const first: Desk = { views: [], singleKeys: true, version: 0 };

const shown = (desk: Desk): Answer => answer(200, schemas.deskShown, { ...desk, views: [...desk.views] }, { etag: etagOf(desk.version) });

export const deskRoutes = (of: Dependencies) => {
  const { store } = of;
  return newRoutes()
    .openapi(getDesk, async (c) => {
      const { partyId, userId } = c.get('caller');
      return respond(shown((await store.getDesk(partyId, userId)) ?? first));
    })
    .openapi(putDesk, async (c) => {
      const input = c.req.valid('json');
      const saved = await decideAndSave(c, of, async ({ partyId, userId }): Promise<Answer | Response | 'AGAIN'> => {
        const before = (await store.getDesk(partyId, userId)) ?? first;
        if (!matches(matchOf(c), before.version)) return problem(c, 'stale');
        const after = { ...input, version: before.version + 1 };
        return (await store.putDesk(partyId, userId, after)) === 'LOST_RACE' ? 'AGAIN' : shown(after);
      });
      return saved instanceof Response ? saved : respond(saved);
    });
};
