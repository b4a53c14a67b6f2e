import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { enrollmentId, partyId, type Correction } from '../../shared/records/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { mayKeepMembers, seesAllOfParty, sightOf } from './access.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { cursorOf, placeOf } from './cursors.ts';
import { knownPeople } from './names-of-people.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';
import { found } from './search.ts';

const ofEnrollment = createRoute({
  method: 'get',
  path: '/api/enrollments/{enrollmentId}/corrections',
  operationId: 'listEnrollmentCorrections',
  tags: ['Enrollments'],
  summary: 'What was corrected of an enrollment by hand, newest first',
  request: { params: z.strictObject({ enrollmentId }), query: schemas.correctionsQuery },
  responses: answers({ 200: described('A page of corrections', schemas.correctionList) }),
});

const ofParty = createRoute({
  method: 'get',
  path: '/api/parties/{partyId}/corrections',
  operationId: 'listPartyCorrections',
  tags: ['Parties'],
  summary: 'What was corrected of a party and, for who keeps them, of its members, newest first (operations and its own people)',
  request: { params: z.strictObject({ partyId }), query: schemas.correctionsQuery },
  responses: answers({ 200: described('A page of corrections', schemas.correctionList) }),
});

/** Everybody is told which party it was, who may know them also the person, as in the history of a case. */
const namesOf = async (made: readonly Correction[], caller: Caller, { store }: Dependencies): Promise<ReadonlyMap<string, string>> => {
  const people = await knownPeople(
    made.map(({ by }) => by),
    caller,
    store,
  );
  return new Map(people.map(({ partyId: id, userId, name }) => [`${id} ${userId}`, name]));
};

const present = (
  { of, did, userId, at, by, version, changes }: Correction,
  names: ReadonlyMap<string, string>,
): schemas.CorrectionShown => {
  const name = names.get(`${by.partyId} ${by.userId}`);
  return {
    of,
    did,
    ...(userId === null ? {} : { userId }),
    at,
    by: { ...by, ...(name === undefined ? {} : { name }) },
    version,
    changes,
  };
};

export const correctionRoutes = (of: Dependencies) => {
  const { store, cases } = of;
  const listed = async (
    c: Context<ApiEnv>,
    corrected: Parameters<typeof store.listCorrections>[0]['of'],
    { limit, cursor }: z.infer<typeof schemas.correctionsQuery>,
    isWanted: (made: Correction) => boolean,
  ): Promise<Response> => {
    const at = placeOf(c, of, cursor);
    if (at === 'FORGED') return problem(c, 'malformed-cursor');
    const page = await found<Correction & { readonly place: string }>(
      { limit, after: at.place },
      (asked) => store.listCorrections({ of: corrected, ...asked }),
      isWanted,
    );
    const names = await namesOf(page.items, c.get('caller'), of);
    const list = {
      items: page.items.map((made) => present(made, names)),
      ...(page.next === null ? {} : { next: cursorOf(c, of, page.next) }),
    };
    return respond(answer(200, schemas.correctionList, list));
  };
  return newRoutes()
    .openapi(ofEnrollment, async (c) => {
      const enrollment = await cases.readEnrollment(c.req.valid('param').enrollmentId);
      // Whom a change only names sees the header, of which this tells more.
      if (enrollment === null || sightOf(c.get('caller'), enrollment) !== 'WHOLE') return problem(c, 'not-found');
      return listed(c, { enrollmentId: enrollment.enrollmentId }, c.req.valid('query'), () => true);
    })
    .openapi(ofParty, async (c) => {
      const party = await store.getParty(c.req.valid('param').partyId);
      if (party === null) return problem(c, 'not-found');
      const caller = c.get('caller');
      if (!seesAllOfParty(caller, party)) return problem(c, 'not-allowed-to-you');
      const keepsMembers = mayKeepMembers(caller, party);
      return listed(c, { partyId: party.partyId }, c.req.valid('query'), (made) => made.of === 'PARTY' || keepsMembers);
    });
};
