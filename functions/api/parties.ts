import { isDeepStrictEqual } from 'node:util';
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { differencesOf, partyId, registeredOfParty, type Correction, type Party, type PartyId } from '../../shared/records/index.ts';
import { wordsOfParty } from '../../shared/search/words-of-enrollment.ts';
import type { Answer } from '../store/index.ts';
import { mayFindByAddress, mayKeepParty } from './access.ts';
import { decideAndSave } from './acting.ts';
import { correctionBy, type CorrectedBy } from './correction-by.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { cursorOf, placeOf } from './cursors.ts';
import { presentListedParty, presentNamedParty, presentParty } from './present-party.ts';
import { problem, textsOf } from './problem.ts';
import { answer, answers, described, json, newRoutes, respond } from './routes.ts';
import { found, isMatch } from './search.ts';
import { etagOf, mayBePut } from './versions.ts';

const params = z.strictObject({ partyId });

const listParties = createRoute({
  method: 'get',
  path: '/api/parties',
  operationId: 'listParties',
  tags: ['Parties'],
  summary: 'Parties, with what a form needs to name a partner',
  request: { query: schemas.partiesQuery },
  responses: answers({ 200: described('A page of parties, by role and id', schemas.partyList) }),
});

const getParty = createRoute({
  method: 'get',
  path: '/api/parties/{partyId}',
  operationId: 'getParty',
  tags: ['Parties'],
  summary: 'A party; its addresses for operations and its own people only',
  request: { params },
  responses: answers({ 200: described('The party', schemas.partyShown) }),
});

const putParty = createRoute({
  method: 'put',
  path: '/api/parties/{partyId}',
  operationId: 'putParty',
  tags: ['Parties'],
  summary: 'Register a party, or register it anew (operations)',
  request: { params, body: json(schemas.partyInput) },
  responses: answers({ 200: described('As it is now', schemas.partyShown), 201: described('Registered', schemas.partyShown) }),
});

const partyOf = (id: PartyId, input: schemas.PartyInput, version: number): Party => ({
  schema: 1,
  partyId: id,
  name: input.name,
  nameLocal: input.nameLocal ?? null,
  nameKana: input.nameKana ?? null,
  role: input.role,
  pcn: input.pcn,
  country: input.country,
  email: input.email,
  escalationEmail: input.escalationEmail ?? null,
  digest: input.digest ?? false,
  locale: input.locale,
  region: input.region ?? null,
  version,
});

const isSame = (a: Party, b: Party): boolean => isDeepStrictEqual({ ...a, version: 0 }, { ...b, version: 0 });

/** What was registered of it otherwise before; a new party is no correction. */
const partyCorrection = (before: Party | null, after: Party, made: CorrectedBy): Correction | null =>
  before === null
    ? null
    : correctionBy(made, {
        of: 'PARTY',
        did: 'CORRECTED',
        userId: null,
        version: after.version,
        changes: differencesOf(registeredOfParty(before), registeredOfParty(after)),
      });

/** A party on any enrollment keeps its role: the records name it in that role. Operations keep role and region for good. */
const fixedField = async (before: Party | null, after: Party, { store }: Dependencies): Promise<'role' | 'region' | null> => {
  if (before === null) return null;
  if (before.role === after.role) return before.region === after.region ? null : 'region';
  if (before.role === 'OPERATIONS' || after.role === 'OPERATIONS') return 'role';
  const { items } = await store.listEnrollmentIds({ of: { partyId: after.partyId }, limit: 1, after: null });
  return items.length > 0 ? 'role' : null;
};

const fixedFieldProblem = (c: Context<ApiEnv>, field: 'role' | 'region'): Response =>
  problem(c, 'invalid-request', {
    words: (language) => {
      const { issues } = textsOf[language];
      return { errors: [{ path: `/${field}`, message: field === 'role' ? issues.roleFixed : issues.regionFixed }] };
    },
  });

export const partyRoutes = (of: Dependencies) => {
  const { store } = of;
  return newRoutes()
    .openapi(listParties, async (c) => {
      const { role, q, limit, cursor, with: including } = c.req.valid('query');
      const at = placeOf(c, of, cursor);
      if (at === 'FORGED') return problem(c, 'malformed-cursor');
      const caller = c.get('caller');
      const { items, next } = await found(
        { limit, after: at.place },
        (page) => store.listParties({ role: role ?? null, ...page }),
        (party) =>
          q === undefined || isMatch(q, [party.partyId, ...wordsOfParty(party), ...(mayFindByAddress(caller) ? [party.email] : [])]),
      );
      const list = {
        items: items.map(including === 'names' ? presentNamedParty : presentListedParty),
        ...(next === null ? {} : { next: cursorOf(c, of, next) }),
      };
      return respond(answer(200, schemas.partyList, list));
    })
    .openapi(getParty, async (c) => {
      const party = await store.getParty(c.req.valid('param').partyId);
      if (party === null) return problem(c, 'not-found');
      return respond(answer(200, schemas.partyShown, presentParty(party, c.get('caller')), { etag: etagOf(party.version) }));
    })
    .openapi(putParty, async (c) => {
      const input = c.req.valid('json');
      const id = c.req.valid('param').partyId;
      const saved = await decideAndSave(c, of, async (caller): Promise<Answer | Response | 'AGAIN'> => {
        const before = await store.getParty(id);
        if (!mayBePut(c, before?.version ?? null)) return problem(c, 'stale');
        const after = partyOf(id, input, (before?.version ?? 0) + 1);
        if (!mayKeepParty(caller, before ?? after) || !mayKeepParty(caller, after)) return problem(c, 'not-your-region');
        const fixed = await fixedField(before, after, of);
        if (fixed !== null) return fixedFieldProblem(c, fixed);
        const isUnchanged = before !== null && isSame(before, after);
        if (
          !isUnchanged &&
          (await store.putParty(before, after, caller, partyCorrection(before, after, { by: caller, at: of.clock() }))) === 'LOST_RACE'
        )
          return 'AGAIN';
        const kept = isUnchanged ? before : after;
        return answer(before === null ? 201 : 200, schemas.partyShown, presentParty(kept, caller), {
          etag: etagOf(kept.version),
          ...(before === null ? { location: `/api/parties/${id}` } : {}),
        });
      });
      return saved instanceof Response ? saved : respond(saved);
    });
};
