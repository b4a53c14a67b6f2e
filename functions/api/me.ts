import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import type { Party } from '../../shared/records/index.ts';
import type { Dependencies } from './context.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const getMe = createRoute({
  method: 'get',
  path: '/api/me',
  operationId: 'getMe',
  tags: ['People'],
  summary: 'Who I am, and for which party I act',
  responses: answers({ 200: described('The caller', schemas.me) }),
});

const actedFor = ({ partyId, name, role, region }: Party) => ({ partyId, name, role, ...(region === null ? {} : { region }) });

export const meRoutes = ({ store }: Dependencies) =>
  newRoutes().openapi(getMe, async (c) => {
    const { member, party } = c.get('membership');
    const memberships = await store.membershipsOf(member.userId);
    return respond(
      answer(200, schemas.me, {
        userId: member.userId,
        name: member.name,
        locale: party.locale,
        party: actedFor(party),
        may: [...member.may],
        parties: memberships.map((each) => actedFor(each.party)),
      }),
    );
  });
