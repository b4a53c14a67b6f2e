import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import { documentId } from '../../shared/records/index.ts';
import { actsWith, decidedWith, isWorthRenewing } from '../links/index.ts';
import { linkOver } from './asked-with-link.ts';
import { caseForHolder, partyForHolder } from './case-for-holder.ts';
import type { Dependencies } from './context.ts';
import { documentAnswer, documentsOf, fileAnswers } from './documents.ts';
import { createHeldLinks, linkParams, ofLinkHolders } from './held-link.ts';
import { presentHeader } from './present-enrollment.ts';
import { problem } from './problem.ts';
import { answers, checkedAnswer, described, newRoutes, respond } from './routes.ts';

const getLink = createRoute({
  ...ofLinkHolders,
  method: 'get',
  path: '/api/links/{secret}',
  operationId: 'showLink',
  summary: 'What a link to sign is for; looking decides nothing',
  request: { params: linkParams },
  responses: answers({ 200: described('What is asked', schemas.linkShown) }),
});

const getDocuments = createRoute({
  ...ofLinkHolders,
  method: 'get',
  path: '/api/links/{secret}/documents',
  operationId: 'listDocumentsOfLink',
  summary: 'The documents of the case a link is for',
  request: { params: linkParams },
  responses: answers({ 200: described('The documents', schemas.documentList) }),
});

const getDocument = createRoute({
  ...ofLinkHolders,
  method: 'get',
  path: '/api/links/{secret}/documents/{documentId}',
  operationId: 'getDocumentOfLink',
  summary: 'The file of a document of the case a link is for',
  request: { params: linkParams.extend({ documentId }) },
  responses: fileAnswers,
});

/** What a link is for, and the documents of its case: looking decides nothing. */
export const showLinkRoutes = (of: Dependencies) => {
  const { store, clock } = of;
  const { heldBy, handedTo, readsDocuments } = createHeldLinks(of);
  return newRoutes()
    .openapi(getLink, async (c) => {
      const held = await heldBy(c.req.valid('param').secret);
      if (held === null) return problem(c, 'not-found');
      const { link, loaded, party, state, isReplaced } = held;
      const isShown = state === 'OPEN' || state === 'NOT_NOW' || state === 'LOCKED';
      const inviting = await store.getMembership(link.invitedBy.partyId, link.invitedBy.userId);
      const inviter =
        inviting?.party ?? loaded.parties.get(link.invitedBy.partyId) ?? (await store.getParty(link.invitedBy.partyId)) ?? party;
      return respond(
        checkedAnswer(200, schemas.linkShown, {
          state,
          name: link.name,
          role: link.role,
          party: partyForHolder(party),
          invitedBy: partyForHolder(inviter),
          inviterName: inviting?.member.name ?? null,
          inviterEmail: inviting?.member.email ?? inviter.email,
          handedTo: await handedTo(held),
          codeBy: link.codeBy,
          expiresAt: link.expiresAt,
          timeZone: loaded.case.timeZone,
          acts: state === 'OPEN' ? actsWith(link, loaded.case, party) : [],
          logNumber: loaded.case.logNumber,
          endedAt: link.ended?.at ?? null,
          decided: decidedWith(link, loaded),
          isSentAnew: link.generation > 1,
          isReplaced,
          mayRenew: isWorthRenewing(loaded.case, link, party, state),
          case: isShown ? caseForHolder(c, of, loaded, held) : null,
          parties: isShown ? loaded.case.partyIds.flatMap((id) => loaded.parties.get(id) ?? []).map(partyForHolder) : [],
          enrollments: isShown
            ? loaded.case.openOn
                .flatMap((id) => loaded.enrollments.get(id) ?? [])
                .map((each) => presentHeader(each, { now: clock(), openCases: new Set() }))
            : [],
        }),
      );
    })
    .openapi(getDocuments, async (c) => {
      const held = await heldBy(c.req.valid('param').secret);
      if (held === null) return problem(c, 'not-found');
      if (!readsDocuments(held)) return linkOver(c);
      return respond(checkedAnswer(200, schemas.documentList, await documentsOf(of, held.loaded)));
    })
    .openapi(getDocument, async (c) => {
      const { secret, documentId: wanted } = c.req.valid('param');
      const held = await heldBy(secret);
      if (held === null) return problem(c, 'not-found');
      return readsDocuments(held) ? documentAnswer(c, of, held.loaded, wanted) : linkOver(c);
    });
};
