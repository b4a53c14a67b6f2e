import {
  callerOf,
  createCases,
  type Acting,
  type ActingCaller,
  type Cases,
  type CasesSettings,
  type Decided,
} from '../../../functions/cases/index.ts';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../../functions/store/index.ts';
import { asInstant, type Instant } from '../../../shared/calendar/index.ts';
import type { CocpForm } from '../../../shared/cases/cocp/index.ts';
import type { CaseId, Enrollment, Member, Party } from '../../../shared/records/index.ts';
import { countedIds, parties } from '../../builders/index.ts';
import { startTable } from '../adapters/dynamodb/a-table.ts';

const everything = ['SUBMIT', 'SIGN', 'MANAGE'] as const;

export const aMember = (partyId: string, of: Partial<Member> = {}): Member => ({
  schema: 1,
  partyId,
  userId: `U-${partyId}`,
  name: 'Sato Hanako',
  email: null,
  may: [...everything],
  version: 1,
  ...of,
});

const putCast = async (store: Store): Promise<void> => {
  for (const party of parties().values()) {
    await store.putParty(null, party, null);
    await store.putMember(aMember(party.partyId), null);
  }
};

const putEnrollments = async (store: Store, enrollments: readonly Enrollment[]): Promise<void> => {
  for (const after of enrollments) {
    await store.putEnrollment({ before: null, after, read: { enrollments: new Map(), parties: new Map() }, by: null });
  }
};

type Begin = { readonly now?: string; readonly newId?: () => string };
type BeginOnEngine = Begin & { readonly prepare?: (client: DynamoDBClient) => void };

/** The deciding service on this store, with the cast of every story, its members and these enrollments. */
export const portalOn = async (
  store: Store,
  enrollments: readonly Enrollment[],
  { now: begins = '2026-01-15T06:00:00.000Z', newId = countedIds() }: Begin = {},
) => {
  let now: Instant = asInstant(begins);
  const outboxIds: string[] = [];
  const documentsOf: CaseId[] = [];
  const settings: CasesSettings = {
    store,
    clock: () => now,
    newId,
    afterCommit: (left) => {
      outboxIds.push(...left.outboxIds);
      documentsOf.push(...left.documentsOf);
    },
  };
  const cases = createCases(settings);
  await putCast(store);
  await putEnrollments(store, enrollments);

  const caller = async (partyId: string, userId = `U-${partyId}`): Promise<ActingCaller> => {
    const membership = await store.getMembership(partyId, userId);
    if (membership === null) throw new Error(`${userId} is nobody at ${partyId}`);
    return callerOf(membership.member, membership.party);
  };

  return {
    store,
    settings,
    cases,
    outboxIds,
    /** Cases that writes asked documents for, in order. */
    documentsOf,
    caller,
    goesTo: (instant: string): void => {
      now = asInstant(instant);
    },
    now: (): Instant => now,
    registers: async (party: Party): Promise<void> => {
      const before = await store.getParty(party.partyId);
      await store.putParty(before, { ...party, version: (before?.version ?? 0) + 1 }, null);
    },
    opens: async (
      partyId: string,
      form: CocpForm,
      more: { readonly enrollmentId?: string; readonly idempotency?: Acting['idempotency']; readonly by?: Cases } = {},
    ): Promise<Decided> =>
      (more.by ?? cases).open({
        kind: 'COCP',
        enrollmentId: more.enrollmentId ?? 'E-1',
        form,
        caller: await caller(partyId),
        maySee: () => true,
        ...(more.idempotency !== undefined && { idempotency: more.idempotency }),
      }),
    acts: async (partyId: string, caseId: string, act: string, input: object = {}, more: Partial<Acting> = {}): Promise<Decided> =>
      cases.act({ caseId, act, input, caller: await caller(partyId), maySee: () => true, ...more }),
  };
};

/** The same on an engine of its own, in memory. */
export const startPortal = async (enrollments: readonly Enrollment[], begin: BeginOnEngine = {}) => {
  const table = await startTable({}, begin.prepare);
  return { ...table, ...(await portalOn(table.store, enrollments, begin)) };
};
export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** The case of a decision that was saved; anything else fails the test. */
export const savedOf = (decided: Decided) => {
  if (decided.outcome !== 'SAVED') throw new Error(`not saved: ${JSON.stringify(decided)}`);
  return decided.loaded;
};
