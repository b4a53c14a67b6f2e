import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createClient, createStore, tableDefinition } from '../../../functions/adapters/dynamodb/index.ts';
import { callerOf, type Cases, type Decided } from '../../../functions/cases/index.ts';
import { startEngine } from '../../../infra/local/engine.ts';
import { openClock } from '../../../infra/local/clock.ts';
import { openMailbox } from '../../../infra/local/mailbox.ts';
import { createWorks } from '../../../infra/local/works.ts';
import { asInstant, epochMilliseconds, plusDuration, type Instant } from '../../../shared/calendar/index.ts';
import type { CocpForm } from '../../../shared/cases/cocp/index.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { countedIds, parties } from '../../builders/index.ts';
import { everyItem, putRaw } from '../../functions/adapters/dynamodb/a-table.ts';
import { aMember, savedOf } from '../../functions/cases/a-portal.ts';

export type WorksOptions = {
  readonly enrollments: readonly Enrollment[];
  /** Where the clock begins. */
  readonly now?: string;
  /** It ticks from there instead of standing. */
  readonly ticks?: boolean;
  readonly atOnce?: number;
};

/** Everything of one machine but the API: an engine in memory, the cast of every story, a clock, a mailbox, ids that count up. */
export const someWorks = async ({ enrollments, now = '2026-01-15T06:00:00.000Z', ticks = false, atOnce = 1 }: WorksOptions) => {
  const engine = await startEngine({ dataDir: 'memory' });
  const client = createClient({ endpoint: engine.endpoint });
  const tableName = 'kigen-test';
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  const store = createStore({ client, tableName, dueShards: 1, newToken: countedIds() });
  // Setting up takes its time; the story begins after it.
  let began: number | null = null;
  const real = (): number => Math.floor(epochMilliseconds(asInstant(now)) + (began === null ? 0 : performance.now() - began));
  const clock = openClock({ file: null, setting: ticks ? null : asInstant(now), real });
  const mailbox = openMailbox(null);
  const failures: unknown[] = [];
  const works = createWorks({
    store,
    clock,
    mailer: mailbox,
    issueDocuments: async (caseId) => store.removeRenders(caseId, await store.listRenders(caseId)),
    linkKey: new Uint8Array(32),
    baseUrl: 'https://kigen.example',
    newId: countedIds(),
    atOnce,
    onFailure: (failure) => failures.push(failure),
    onFault: (error) => failures.push(error),
  });
  for (const party of parties().values()) {
    await store.putParty(null, party, null);
    await store.putMember(aMember(party.partyId), null);
  }
  for (const after of enrollments) {
    await store.putEnrollment({ before: null, after, read: { enrollments: new Map(), parties: new Map() }, by: null });
  }
  const callerAt = async (partyId: string) => {
    const membership = await store.getMembership(partyId, `U-${partyId}`);
    if (membership === null) throw new Error(`${partyId} is nobody`);
    return callerOf(membership.member, membership.party);
  };
  const acts = async (partyId: string, caseId: string, act: string, input: object = {}): Promise<Decided> =>
    works.cases.act({ caseId, act, input, caller: await callerAt(partyId), maySee: () => true });
  began = performance.now();
  return {
    ...works,
    store,
    clock,
    mailbox,
    failures,
    opens: async (partyId: string, enrollmentId: string, form: CocpForm, by: Cases = works.cases): Promise<string> =>
      savedOf(await by.open({ kind: 'COCP', enrollmentId, form, caller: await callerAt(partyId), maySee: () => true })).case.caseId,
    acts,
    does: async (partyId: string, caseId: string, act: string, input: object = {}): Promise<void> => {
      savedOf(await acts(partyId, caseId, act, input));
    },
    advance: (duration: string): Promise<Instant | null> => works.scheduler.walk((at) => plusDuration(at, duration)),
    putsRaw: (item: Parameters<typeof putRaw>[2]): Promise<void> => putRaw(client, tableName, item),
    everything: async () =>
      (await everyItem(client, tableName)).toSorted((a, b) =>
        `${String(a.PK)} ${String(a.SK)}` < `${String(b.PK)} ${String(b.SK)}` ? -1 : 1,
      ),
    stop: async () => {
      await works.scheduler.stop();
      mailbox.close();
      client.destroy();
      await engine.stop();
    },
  };
};
export type SomeWorks = Awaited<ReturnType<typeof someWorks>>;
