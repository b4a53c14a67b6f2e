import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { World } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { refuse } from '../../shared/cases/refusal.ts';
import { edition } from '../../shared/rules/index.ts';
import { documentId, linkId, type Link, type Party } from '../../shared/records/index.ts';
import type { Answer, Claim } from '../adapters/dynamodb/index.ts';
import { holderOf, type ActingCaller, type Decided, type LoadedCase, type OnCase } from '../cases/index.ts';
import {
  actWith,
  actsWith,
  createLinkSecrets,
  forward,
  giveBack,
  isWorthRenewing,
  linkStateOf,
  renew,
  type LinkState,
} from '../links/index.ts';
import { decidedAnswer, keeping } from './cases.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { claimOf, respond } from './conventions.ts';
import { documentAnswer, documentsOf, fileAnswers } from './documents.ts';
import { presentCase } from './present-case.ts';
import { presentHeader } from './present-enrollment.ts';
import { problem, textsOf } from './problem.ts';
import { answers, checkedAnswer, described, json, newRoutes } from './routes.ts';

const params = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{40,64}$/) });
const shared = { tags: ['Signing links'], security: [] };

const getLink = createRoute({
  ...shared,
  method: 'get',
  path: '/api/links/{secret}',
  operationId: 'showLink',
  summary: 'What a link to sign is for; looking decides nothing',
  request: { params },
  responses: answers({ 200: described('What is asked', schemas.linkShown) }),
});

const postLink = createRoute({
  ...shared,
  method: 'post',
  path: '/api/links/{secret}',
  operationId: 'actWithLink',
  summary: 'Decide with a link and the code sent apart from it',
  request: { params, body: json(schemas.linkAct) },
  responses: answers({ 200: described('The case after it', schemas.linkActed) }),
});

const postForward = createRoute({
  ...shared,
  method: 'post',
  path: '/api/links/{secret}/forward',
  operationId: 'forwardLink',
  summary: 'Hand a link over to the right person of the same organisation',
  request: { params, body: json(schemas.linkForward) },
  responses: answers({ 200: described('Sent to them', schemas.linkSent) }),
});

const postNotMe = createRoute({
  ...shared,
  method: 'post',
  path: '/api/links/{secret}/not-me',
  operationId: 'giveLinkBack',
  summary: 'Give a link back: not the right person, and nobody else is named',
  request: { params, body: json(schemas.linkNotMe) },
  responses: answers({ 200: described('Whoever sent it is told', schemas.linkGivenBack) }),
});

const postRenew = createRoute({
  ...shared,
  method: 'post',
  path: '/api/links/{secret}/renew',
  operationId: 'renewLink',
  summary: 'Have a link sent again, to the same person',
  request: { params, body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } } },
  responses: answers({ 200: described('Sent', schemas.linkSent) }),
});

const getDocuments = createRoute({
  ...shared,
  method: 'get',
  path: '/api/links/{secret}/documents',
  operationId: 'listDocumentsOfLink',
  summary: 'The documents of the case a link is for',
  request: { params },
  responses: answers({ 200: described('The documents', schemas.documentList) }),
});

const getDocument = createRoute({
  ...shared,
  method: 'get',
  path: '/api/links/{secret}/documents/{documentId}',
  operationId: 'getDocumentOfLink',
  summary: 'The file of a document of the case a link is for',
  request: { params: params.extend({ documentId }) },
  responses: fileAnswers,
});

/** A link with all it stands on, as its secret was given. */
type Held = {
  readonly link: Link;
  readonly loaded: LoadedCase;
  readonly party: Party;
  readonly state: LinkState;
  /** The secret is one sent before the link was sent anew. */
  readonly isReplaced: boolean;
};

type DecideWith = (of: AnyCase, link: Link, holder: ActingCaller, world: World) => OnCase;

/** It has not ended, whether or not it is its holder's turn. */
const isGood = ({ state }: Pick<Held, 'state'>): boolean => state === 'OPEN' || state === 'NOT_NOW';

const named = ({ partyId, name, nameLocal, role, pcn }: Party) => ({
  partyId,
  name,
  role,
  ...(nameLocal === null ? {} : { nameLocal }),
  ...(pcn === null ? {} : { pcn }),
});

/** Addresses for people without an account: they know a secret, and are told nothing that it is not for. */
export const linkHolderRoutes = (of: Dependencies) => {
  const { cases, store, clock, newId } = of;
  const secrets = createLinkSecrets(of.linkKey);

  const heldBy = async (secret: string): Promise<Held | null> => {
    const id = secrets.linkNamed(secret);
    const link = id === null ? null : await store.getLink(id);
    if (link === null) return null;
    // An address sent before it was sent anew still tells whose it was: so that its holder learns where to go on.
    const isOlder = Array.from({ length: link.generation - 1 }, (_, index) => ({ ...link, generation: index + 1 })).some((older) =>
      secrets.isSecretOf(older, secret),
    );
    if (!isOlder && !secrets.isSecretOf(link, secret)) return null;
    const loaded = await cases.read(link.caseId);
    const party = loaded?.parties.get(link.partyId) ?? (await store.getParty(link.partyId));
    if (loaded === null || party === null) return null;
    const state = linkStateOf(link, loaded.case, party, clock());
    return { link, loaded, party, isReplaced: isOlder, state: isOlder && (state === 'OPEN' || state === 'NOT_NOW') ? 'EXPIRED' : state };
  };

  const handedTo = async ({ link, loaded }: Held): Promise<string | null> => {
    const handing = loaded.history.find(({ act, detail }) => act === 'forward-link' && detail['linkId'] === link.linkId);
    const next = linkId.safeParse(handing?.detail['to']);
    return next.success ? ((await store.getLink(next.data))?.name ?? null) : null;
  };

  const readerOf = (c: Context<ApiEnv>, { link, party }: Held) => ({
    caller: holderOf(link, party),
    now: clock(),
    language: c.get('language'),
  });

  /** The form and where it stands: what else happened on the case, and what others have to do, is not the holder's to know. */
  const caseForHolder = (loaded: LoadedCase, held: Held, c: Context<ApiEnv>): object => ({
    ...presentCase(loaded, readerOf(c, held)),
    history: [],
    tasks: [],
  });

  const linkOver = (c: Context<ApiEnv>): Response => problem(c, 'link-over', { rule: 'LINK-EXPIRES' });

  /** Counts a wrong code, each of many at once; null: the link has ended meanwhile, or been locked by the others. */
  const countWrongCode = async (held: Held): Promise<Link | null> => {
    const { link, loaded, party } = held;
    const counted = { ...link, wrongCodes: link.wrongCodes + 1, version: link.version + 1 };
    if ((await store.putLink(counted)) !== 'LOST_RACE') return counted;
    const now = await store.getLink(link.linkId);
    if (now === null || now.generation !== link.generation) return null;
    const state = linkStateOf(now, loaded.case, party, clock());
    return state === 'OPEN' || state === 'NOT_NOW' ? countWrongCode({ ...held, link: now }) : null;
  };

  /** A code that is wrong is counted before it is answered. */
  const wrongCode = async (c: Context<ApiEnv>, held: Held): Promise<Response> => {
    const { loaded } = held;
    const counted = await countWrongCode(held);
    if (counted === null) return linkOver(c);
    const left = edition(loaded.case.edition).numbers['LINK-CODE'].tries - counted.wrongCodes;
    return problem(c, left > 0 ? 'wrong-code' : 'link-over', {
      rule: 'LINK-CODE',
      words: (language) => {
        const { issues } = textsOf[language];
        return { errors: [{ path: '/code', message: left > 0 ? issues.wrongCode({ left }) : issues.codeLocked, rule: 'LINK-CODE' }] };
      },
    });
  };

  /** Whoever signed with it may still have what was signed, as long as the link would have lasted. */
  const readsDocuments = ({ link, state }: Held): boolean =>
    state === 'OPEN' || state === 'NOT_NOW' || state === 'LOCKED' || (state === 'USED' && clock() < link.expiresAt);

  /** What was answered to the same request before; null: it is a new one. */
  const answeredBefore = async (c: Context<ApiEnv>, claim: Claim | null): Promise<Response | null> => {
    const kept = claim === null ? null : await store.findAnswer(claim, clock());
    if (kept === null) return null;
    return kept === 'KEY_MISUSED' ? problem(c, 'idempotency-key-reused') : respond(kept.answer);
  };

  /** A link that has been read may have been used meanwhile by the same request, sent twice at once. */
  const linkOverFor = async (c: Context<ApiEnv>, claim: Claim | null): Promise<Response> => (await answeredBefore(c, claim)) ?? linkOver(c);

  /** The link a request is made with and the claim on its answer, or what is answered at once. */
  const askedWith = async (
    c: Context<ApiEnv>,
    secret: string,
  ): Promise<{ readonly held: Held; readonly claim: Claim | null } | Response> => {
    const held = await heldBy(secret);
    if (held === null) return problem(c, 'not-found');
    const claim = await claimOf(c);
    if (claim === 'INVALID') return problem(c, 'invalid-idempotency-key');
    return (await answeredBefore(c, claim)) ?? { held, claim };
  };

  /** Decides on the link as it stands then. One that was sent anew, or whose secret is worth nothing any more, is over. */
  const decideFor = ({ link: held, party }: Held, decide: DecideWith, kept: ReturnType<typeof keeping>): Promise<Decided> =>
    cases.decideOn({
      caseId: held.caseId,
      caller: holderOf(held, party),
      maySee: () => true,
      ...kept,
      linkId: held.linkId,
      decide: (each, holder, world, link) =>
        link?.generation === held.generation ? decide(each, link, holder, world) : refuse('LINK_ENDED', 'LINK-EXPIRES'),
    });

  /** Only while it has not ended and is not locked. */
  const whileGood =
    ({ party }: Held, decide: DecideWith): DecideWith =>
    (each, link, holder, world) =>
      isGood({ state: linkStateOf(link, each, party, world.now) })
        ? decide(each, link, holder, world)
        : refuse('LINK_ENDED', 'LINK-EXPIRES');

  /** Has a link sent, to its holder or whom it is handed over to, and says until when that one is good. */
  const sends = async (c: Context<ApiEnv>, held: Held, claim: Claim | null, decide: DecideWith): Promise<Response> => {
    let { expiresAt } = held.link;
    const answerOf = (): Answer => checkedAnswer(200, schemas.linkSent, { sent: true, expiresAt });
    const deciding: DecideWith = (each, link, holder, world) => {
      const sent = decide(each, link, holder, world);
      if ('links' in sent) expiresAt = sent.links?.at(-1)?.after.expiresAt ?? expiresAt;
      return sent;
    };
    return decidedAnswer(c, await decideFor(held, deciding, keeping(claim, answerOf)), answerOf);
  };

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
          party: named(party),
          invitedBy: named(inviter),
          inviterName: inviting?.member.name ?? null,
          inviterEmail: inviting?.member.email ?? inviter.email,
          handedTo: await handedTo(held),
          codeBy: link.codeBy,
          expiresAt: link.expiresAt,
          timeZone: loaded.case.timeZone,
          acts: state === 'OPEN' ? actsWith(link, loaded.case, party) : [],
          logNumber: loaded.case.logNumber,
          endedAt: link.ended?.at ?? null,
          isReplaced,
          mayRenew: isWorthRenewing(loaded.case, link, party, state),
          case: isShown ? caseForHolder(loaded, held, c) : null,
          parties: isShown ? loaded.case.partyIds.flatMap((id) => loaded.parties.get(id) ?? []).map(named) : [],
          enrollments: isShown
            ? loaded.case.openOn
                .flatMap((id) => loaded.enrollments.get(id) ?? [])
                .map((each) => presentHeader(each, { now: clock(), openCases: new Set() }))
            : [],
        }),
      );
    })
    .openapi(postLink, async (c) => {
      const { code, act, ...input } = c.req.valid('json');
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      if (!isGood(held)) return linkOverFor(c, claim);
      if (!secrets.isCodeOf(held.link, code)) return wrongCode(c, held);
      const answerOf = (loaded: LoadedCase): Answer => checkedAnswer(200, schemas.linkActed, { case: caseForHolder(loaded, held, c) });
      const deciding = whileGood(held, (each, link, holder, world) => actWith(each, link, act, input, holder, world));
      return decidedAnswer(c, await decideFor(held, deciding, keeping(claim, answerOf)), answerOf);
    })
    .openapi(postForward, async (c) => {
      const input = c.req.valid('json');
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      if (!isGood(held)) return linkOverFor(c, claim);
      const newLinkId = newId();
      const deciding = whileGood(held, (each, link, holder, world) => forward(each, link, input, holder, world, newLinkId));
      return sends(c, held, claim, deciding);
    })
    .openapi(postNotMe, async (c) => {
      const { reason } = c.req.valid('json');
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      if (!isGood(held)) return linkOverFor(c, claim);
      const answerOf = (): Answer => checkedAnswer(200, schemas.linkGivenBack, { told: true });
      const deciding = whileGood(held, (each, link, holder, world) => giveBack(each, link, reason, holder, world));
      return decidedAnswer(c, await decideFor(held, deciding, keeping(claim, answerOf)), answerOf);
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
    })
    .openapi(postRenew, async (c) => {
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      return sends(c, held, claim, renew);
    });
};
