import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { operationsOf } from '../../shared/records/index.ts';
import type { Dependencies } from './context.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const getHealth = createRoute({
  method: 'get',
  path: '/api/health',
  operationId: 'getHealth',
  tags: ['Portal'],
  summary: 'Whether the portal can answer',
  security: [],
  responses: answers({ 200: described('It can', schemas.health) }),
});

export const healthRoutes = ({ store, logger }: Dependencies) =>
  newRoutes().openapi(getHealth, async (c) => {
    try {
      await store.getParty(operationsOf('AMERICAS'));
    } catch (error) {
      logger.error('the table does not answer', { instance: c.get('instance'), error });
      return problem(c, 'unavailable');
    }
    return respond(answer(200, schemas.health, { status: 'ok' }));
  });
