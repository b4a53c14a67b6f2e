import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createClient, createStore, tableDefinition } from '../../functions/adapters/dynamodb/index.ts';
import { callerOf, createCases, type Decided } from '../../functions/cases/index.ts';
import { newId } from '../../functions/new-id.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { root } from '../../infra/constructs/bundling.ts';
import { asInstant, epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import type { CocpForm } from '../../shared/cases/cocp/index.ts';
import type { Enrollment } from '../../shared/records/index.ts';
import { parties } from '../builders/index.ts';
import { everyItem } from '../functions/adapters/dynamodb/a-table.ts';
import { aMember, savedOf } from '../functions/cases/a-portal.ts';
import { aStreamEvent } from '../functions/relay/a-stream-event.ts';
import { startLambda } from './a-lambda.ts';
import { startMailProvider } from './a-mail-provider.ts';
import { startStepFunctions } from './step-functions.ts';

const tableName = 'kigen-test';
const dueShards = 2;
/** How often the stream is looked at. */
const streamMilliseconds = 25;

const told = {
  TABLE_NAME: tableName,
  DUE_SHARDS: String(dueShards),
  CASE_CLOCK_ARN: 'arn:aws:states:ap-northeast-1:111111111111:stateMachine:kigen-test-case-clock',
  MAIL_SENDER: 'kigen@kigen.example.com',
  CONFIGURATION_SET: 'kigen-test',
  PORTAL_URL: 'https://kigen.example.com',
  LINK_KEY: 'a-link-key-of-thirty-two-characters-or-more-than-that',
};

export type AccountOptions = {
  readonly enrollments: readonly Enrollment[];
  /** What the clock reads when it begins. It goes on from there, and can be set forward. */
  readonly now: string;
};

/**
 * What the stack deploys, on this machine: the bundles as processes, the state machine by an interpreter, the table by the embedded
 * engine, its stream as what is put there, and SES as far as it takes mail. Acts are decided as the API decides them.
 */
export const anAccount = async ({ enrollments, now: begins }: AccountOptions) => {
  const engine = await startEngine({ dataDir: 'memory' });
  const client = createClient({ endpoint: engine.endpoint });
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  const store = createStore({ client, tableName, dueShards });
  let shift = epochMilliseconds(asInstant(begins)) - Date.now();
  const now = (): Instant => instantOf(Date.now() + shift);

  const mails = await startMailProvider();
  const lambdas: { stop: () => Promise<void> }[] = [];
  /** What happens right before a function is invoked, once. */
  const before: Partial<Record<'tick' | 'park', () => Promise<void>>> = {};
  const definition = await readFile(join(root, 'infra/case-clock.asl.json'), 'utf8');
  const stepFunctions = await startStepFunctions(definition, async (name, payload) => {
    const first = before[name];
    delete before[name];
    await first?.();
    return { tick, park }[name].invoke(payload, { shift });
  });
  const endpoints = { DYNAMODB: engine.endpoint, SFN: stepFunctions.url, SESV2: mails.url };
  const [tick, park, relay, sweep] = await Promise.all([
    startLambda('tick', told, endpoints),
    startLambda('park', told, endpoints),
    startLambda('relay', told, endpoints),
    startLambda('sweep', told, endpoints),
  ]);
  lambdas.push(tick, park, relay, sweep);
  stepFunctions.shiftTo(shift);

  for (const party of parties().values()) {
    await store.putParty(null, party, null);
    await store.putMember(aMember(party.partyId), null);
  }
  for (const after of enrollments) {
    await store.putEnrollment({ before: null, after, read: { enrollments: new Map(), parties: new Map() }, by: null });
  }
  const cases = createCases({ store, clock: now, newId, afterCommit: () => undefined });
  const caller = async (partyId: string) => {
    const membership = await store.getMembership(partyId, `U-${partyId}`);
    if (membership === null) throw new Error(`${partyId} is nobody`);
    return callerOf(membership.member, membership.party);
  };

  // The stream: outbox rows as they appear, once each, in batches.
  const seen = new Set<string>();
  let isStreaming = true;
  let isHeld = false;
  const streaming = (async () => {
    while (isStreaming) {
      await new Promise((resolve) => setTimeout(resolve, streamMilliseconds));
      if (isHeld) continue;
      const items = await everyItem(client, tableName);
      const fresh = items.flatMap(({ outboxId }) => (typeof outboxId === 'string' && !seen.has(outboxId) ? [outboxId] : []));
      for (const outboxId of fresh) seen.add(outboxId);
      if (fresh.length > 0) await relay.invoke(aStreamEvent(...fresh), { shift });
    }
  })();

  const acts = async (partyId: string, caseId: string, act: string, input: object): Promise<Decided> =>
    cases.act({ caseId, act, input, caller: await caller(partyId), maySee: () => true });

  return {
    client,
    store,
    stepFunctions,
    mails,
    before,
    now,
    opens: async (partyId: string, enrollmentId: string, form: CocpForm): Promise<string> =>
      savedOf(await cases.open({ kind: 'COCP', enrollmentId, form, caller: await caller(partyId), maySee: () => true })).case.caseId,
    does: async (partyId: string, caseId: string, act: string, input: object = {}): Promise<void> => {
      savedOf(await acts(partyId, caseId, act, input));
    },
    /** Time passes to this instant, and goes on from there. */
    goesTo: (instant: string): void => {
      shift = epochMilliseconds(asInstant(instant)) - Date.now();
      stepFunctions.shiftTo(shift);
    },
    /** The sweep of every shard, as its schedules start it. */
    sweeps: async (): Promise<void> => {
      for (let shard = 0; shard < dueShards; shard += 1) await sweep.invoke({ shard }, { shift });
    },
    /** The stream brings these rows, whatever it brought before. */
    brings: (...outboxIds: readonly string[]): Promise<unknown> => relay.invoke(aStreamEvent(...outboxIds), { shift }),
    /** The stream stands still; what is put meanwhile is never brought by it. */
    losesStreamWhile: async (work: () => Promise<void>): Promise<void> => {
      isHeld = true;
      await work();
      for (const { outboxId } of await everyItem(client, tableName)) if (typeof outboxId === 'string') seen.add(outboxId);
      isHeld = false;
    },
    stop: async () => {
      isStreaming = false;
      await streaming;
      await stepFunctions.stop();
      await Promise.all(lambdas.map((lambda) => lambda.stop()));
      await mails.stop();
      client.destroy();
      await engine.stop();
    },
  };
};
export type Account = Awaited<ReturnType<typeof anAccount>>;
