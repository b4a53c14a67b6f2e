import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { dateIn } from '../../shared/calendar/index.ts';
import { editionOn, listRules } from '../../shared/rules/index.ts';
import type { Dependencies } from './context.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const getRules = createRoute({
  method: 'get',
  path: '/api/rules',
  operationId: 'listRules',
  tags: ['Rules'],
  summary: 'Every rule, in both languages, with its numbers and what it rests on',
  security: [],
  responses: answers({ 200: described('All rules', schemas.ruleList) }),
});

const mutable = (numbers: Readonly<Record<string, number | readonly number[] | readonly string[]>>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, typeof value === 'number' ? value : [...value]]));

export const ruleRoutes = ({ clock }: Dependencies) =>
  newRoutes().openapi(getRules, () => {
    // Editions begin on a day; which one is shown does not depend on where the reader is.
    const rules = listRules(editionOn(dateIn('UTC', clock())));
    const items = rules.map(({ numbers, ...rule }) => ({ ...rule, numbers: numbers === null ? null : mutable(numbers) }));
    return respond(answer(200, schemas.ruleList, { items }, { 'cache-control': 'no-cache' }));
  });
