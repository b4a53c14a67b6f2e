import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { isRefused, refuse, type Refused } from '../../shared/cases/refusal.ts';
import {
  differencesOf,
  partyId,
  registeredOfMember,
  userId,
  type Correction,
  type Member,
  type Party,
} from '../../shared/records/index.ts';
import type { Answer } from '../store/index.ts';
import { mayKeepMembers } from './access.ts';
import { decideAndSave } from './acting.ts';
import { correctionBy, type CorrectedBy } from './correction-by.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { presentMember } from './present-party.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes, respond } from './routes.ts';
import { etagOf, matches, matchOf } from './versions.ts';

const listMembers = createRoute({
  method: 'get',
  path: '/api/parties/{partyId}/members',
  operationId: 'listMembers',
  tags: ['Parties'],
  summary: 'Who may act for a party (for operations, and who may MANAGE it)',
  request: { params: z.strictObject({ partyId }) },
  responses: answers({ 200: described('Its members, by user id', schemas.memberList) }),
});

const postMember = createRoute({
  method: 'post',
  path: '/api/parties/{partyId}/members',
  operationId: 'putMember',
  tags: ['Parties'],
  summary: 'Make a person a member of a party, or change what it may do there (operations, or who may MANAGE it)',
  request: { params: z.strictObject({ partyId }), body: json(schemas.memberInput) },
  responses: answers({ 200: described('Changed', schemas.memberShown), 201: described('A member now', schemas.memberShown) }),
});

const deleteMember = createRoute({
  method: 'delete',
  path: '/api/parties/{partyId}/members/{userId}',
  operationId: 'deleteMember',
  tags: ['Parties'],
  summary: 'End a membership (operations, or who may MANAGE the party)',
  request: { params: z.strictObject({ partyId, userId }) },
  responses: answers({ 204: { description: 'No member any more' } }),
});

const memberOf = (party: Party, input: schemas.MemberInput, version: number): Member => ({
  schema: 1,
  partyId: party.partyId,
  userId: input.userId,
  name: input.name,
  email: input.email,
  may: input.may,
  version,
});

const isSame = (a: Member, b: Member): boolean =>
  a.name === b.name && a.email === b.email && a.may.length === b.may.length && a.may.every((right) => b.may.includes(right));

/** A person who comes, is given other rights or another name, or goes. */
const memberCorrection = (before: Member | null, after: Member | null, made: CorrectedBy): Correction =>
  correctionBy(made, {
    of: 'MEMBER',
    did: before === null ? 'ADDED' : after === null ? 'ENDED' : 'CORRECTED',
    userId: (after ?? before)?.userId ?? null,
    version: after?.version ?? (before?.version ?? 0) + 1,
    changes: differencesOf(before === null ? {} : registeredOfMember(before), after === null ? {} : registeredOfMember(after)),
  });

/** MEMBER-LAST (policy): who else may keep the members, where the caller ends their own membership; null: it is somebody else's. */
const otherKeeper = async (
  { store }: Pick<Dependencies, 'store'>,
  caller: Pick<Caller, 'userId' | 'partyId'>,
  { partyId: of, userId: who, may }: Member,
): Promise<Member | Refused | null> => {
  if (who !== caller.userId || of !== caller.partyId || !may.includes('MANAGE')) return null;
  const others = (await store.listMembers(of)).filter((each) => each.userId !== who && each.may.includes('MANAGE'));
  return others[0] ?? refuse('LAST_TO_KEEP_MEMBERS', 'MEMBER-LAST');
};

const memberRefused = (c: Context<ApiEnv>): Response => problem(c, 'not-allowed-to-you');

export const memberRoutes = (of: Dependencies) => {
  const { store } = of;
  return newRoutes()
    .openapi(listMembers, async (c) => {
      const party = await store.getParty(c.req.valid('param').partyId);
      if (party === null) return problem(c, 'not-found');
      if (!mayKeepMembers(c.get('caller'), party)) return memberRefused(c);
      const members = await store.listMembers(party.partyId);
      return respond(answer(200, schemas.memberList, { items: members.map(presentMember) }));
    })
    .openapi(postMember, async (c) => {
      const input = c.req.valid('json');
      const party = await store.getParty(c.req.valid('param').partyId);
      if (party === null) return problem(c, 'not-found');
      return once(c, of, (claim) =>
        decideAndSave(c, of, async (caller): Promise<Answer | Response | 'AGAIN'> => {
          const before = await store.getMember(party.partyId, input.userId);
          if (!matches(matchOf(c), before?.version ?? null)) return problem(c, 'stale');
          if (!mayKeepMembers(caller, party)) return memberRefused(c);
          const after = memberOf(party, input, (before?.version ?? 0) + 1);
          const isUnchanged = before !== null && isSame(before, after);
          const shown = isUnchanged ? before : after;
          const made = answer(before === null ? 201 : 200, schemas.memberShown, presentMember(shown), { etag: etagOf(shown.version) });
          if (isUnchanged) return made;
          const at = of.clock();
          const correction = memberCorrection(before, after, { by: caller, at });
          const kept = claim === null ? null : { claim, answer: made, at };
          return (await store.putMember(after, caller, { correction, kept })) === 'LOST_RACE' ? 'AGAIN' : made;
        }),
      );
    })
    .openapi(deleteMember, async (c) => {
      const params = c.req.valid('param');
      const party = await store.getParty(params.partyId);
      if (party === null) return problem(c, 'not-found');
      const ended = await decideAndSave(c, of, async (caller): Promise<Answer | Response | 'AGAIN'> => {
        // Who may not keep the members does not learn who they are.
        if (!mayKeepMembers(caller, party)) return memberRefused(c);
        const before = await store.getMember(params.partyId, params.userId);
        if (before === null) return problem(c, 'not-found');
        if (!matches(matchOf(c), before.version)) return problem(c, 'stale');
        const stays = await otherKeeper(of, caller, before);
        if (stays !== null && isRefused(stays)) return refused(c, stays.refused);
        const correction = memberCorrection(before, null, { by: caller, at: of.clock() });
        return (await store.deleteMember(before, caller, { correction, stays })) === 'LOST_RACE'
          ? 'AGAIN'
          : { status: 204, headers: {}, body: null };
      });
      return ended instanceof Response ? ended : respond(ended);
    });
};
