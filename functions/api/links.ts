import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { caseId, linkId, type Link } from '../../shared/records/index.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import type { World } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { createLinkSecrets, invite, linkStateOf, notNeededOf, revoke } from '../links/index.ts';
import type { ActingCaller, Decided } from '../cases/index.ts';
import { maySeeCase } from './access.ts';
import { decidedAnswer, ifMatching, keeping } from './acting.ts';
import type { Dependencies } from './context.ts';
import { claimOf } from './idempotency.ts';
import { problem } from './problem.ts';
import { answer, answers, described, json, newRoutes, respond } from './routes.ts';
import { matchOf } from './versions.ts';
import { visibleCase } from './visible-case.ts';

const ofCase = z.strictObject({ caseId });

const postLink = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/links',
  operationId: 'createLink',
  tags: ['Signing links'],
  summary: 'Invite somebody without an account to sign for a party of the case',
  request: { params: ofCase, body: json(schemas.linkInput) },
  responses: answers({ 201: described('The link was sent', schemas.linkCreated) }),
});

const listLinks = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/links',
  operationId: 'listLinks',
  tags: ['Signing links'],
  summary: 'The links I sent or that were sent to people of my party',
  request: { params: ofCase },
  responses: answers({ 200: described('The links', schemas.linkList) }),
});

const deleteLink = createRoute({
  method: 'delete',
  path: '/api/cases/{caseId}/links/{linkId}',
  operationId: 'revokeLink',
  tags: ['Signing links'],
  summary: 'Take a link back',
  request: { params: z.strictObject({ caseId, linkId: z.string() }) },
  responses: answers({ 204: { description: 'It is worth nothing any more' } }),
});

/** Links of a case: made, seen and taken back by those on it. */
export const linkRoutes = (of: Dependencies) => {
  const { cases, store, newId, clock } = of;
  const secrets = createLinkSecrets(of.linkKey);
  return newRoutes()
    .openapi(postLink, async (c) => {
      const input = c.req.valid('json');
      const id = c.req.valid('param').caseId;
      const caller = c.get('caller');
      const claim = await claimOf(c);
      if (claim === 'INVALID') return problem(c, (await visibleCase(of, caller, id)) === null ? 'not-found' : 'invalid-idempotency-key');
      const newLinkId = newId();
      let made: Link | null = null;
      const answerOf = () => {
        if (made === null) throw new Error('a link was made');
        const { expiresAt, codeBy } = made;
        const code = codeBy === 'INVITER' ? { code: secrets.codeOf(made) } : {};
        return answer(201, schemas.linkCreated, { linkId: newLinkId, expiresAt, ...code });
      };
      const decided = await ifMatching<Decided>(matchOf(c), (condition) =>
        cases.decideOn({
          caseId: id,
          caller,
          maySee: (each) => maySeeCase(caller, each),
          ...condition,
          ...keeping(claim, answerOf),
          decide: (each, acting, world) => {
            const invited = invite(each, input, acting, world, newLinkId);
            if (!isRefused(invited)) made = invited.link;
            return invited;
          },
        }),
      );
      return decidedAnswer(c, decided, answerOf);
    })
    .openapi(listLinks, async (c) => {
      const caller = c.get('caller');
      const loaded = await visibleCase(of, caller, c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      const links = await store.linksOfCase(loaded.case.caseId);
      const mine = links.filter(({ partyId, invitedBy }) => [partyId, invitedBy.partyId].includes(caller.partyId));
      const items = mine.flatMap((link) => {
        const party = loaded.parties.get(link.partyId);
        if (party === undefined) return [];
        const { role, partyId, name, email, codeBy, expiresAt, invitedAt } = link;
        const now = clock();
        return [
          {
            linkId: link.linkId,
            role,
            partyId,
            name,
            email,
            codeBy,
            state: linkStateOf(link, loaded.case, party, now),
            expiresAt,
            invitedAt,
            endedAt: link.ended?.at ?? null,
            notNeeded: notNeededOf(link, loaded, now),
          },
        ];
      });
      return respond(answer(200, schemas.linkList, { items }));
    })
    .openapi(deleteLink, async (c) => {
      const params = c.req.valid('param');
      const caller = c.get('caller');
      const named = linkId.safeParse(params.linkId);
      const link = named.success ? await store.getLink(named.data) : null;
      const loaded = await visibleCase(of, caller, params.caseId);
      if (loaded === null || link?.caseId !== loaded.case.caseId) return problem(c, 'not-found');
      const revoking = {
        caseId: loaded.case.caseId,
        caller,
        maySee: (each: AnyCase) => maySeeCase(caller, each),
        linkId: link.linkId,
        decide: (each: AnyCase, acting: ActingCaller, world: World, fresh: Link | null) => revoke(each, fresh ?? link, acting, world),
      };
      const decided = await ifMatching<Decided>(matchOf(c), (condition) => cases.decideOn({ ...revoking, ...condition }));
      return decidedAnswer(c, decided, () => ({ status: 204, headers: {}, body: null }));
    });
};
