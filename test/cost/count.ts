import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { createPrinter, fontsFromPackages, whenDrawn } from '../../functions/adapters/pdf/index.ts';
import { createMailer, type MailProvider } from '../../functions/adapters/ses/index.ts';
import { createCaseClock, type Machines } from '../../functions/case-clock/index.ts';
import { createDelivery } from '../../functions/delivery/delivery.ts';
import { CaseMovedOn, createPark } from '../../functions/park/park.ts';
import { createIssuing, createRender } from '../../functions/render/index.ts';
import { createRelay } from '../../functions/relay/relay.ts';
import { createSweep } from '../../functions/sweep/index.ts';
import { createSweepShard } from '../../functions/sweep/sweep-shard.ts';
import { createTick } from '../../functions/tick/tick.ts';
import { root } from '../../infra/constructs/bundling.ts';
import { epochMilliseconds, instantOf } from '../../shared/calendar/index.ts';
import { caseShown } from '../../shared/api/index.ts';
import { aCocpForm, anEnrollment, countedIds } from '../builders/index.ts';
import { anSesEvent } from '../functions/delivery/an-ses-event.ts';
import { aSigner } from '../functions/adapters/pdf/sheet.ts';
import { everyItem } from '../functions/adapters/dynamodb/a-table.ts';
import { shown, startApi } from '../functions/api/an-api.ts';
import { well } from '../functions/api/a-case.ts';
import { countFixed, type Fixed } from './fixed.ts';
import { countTable, nothing, type Counts } from './counted.ts';

/** What a run of the story came to. */
export type Counted = {
  /** Registering one enrollment, by the import or by hand. */
  readonly registering: Counts;
  /** One change of reseller, from the look-up to the effect, with its clock, its mails and the notes of their fate. */
  readonly story: Counts;
  /** The end of a term that nobody renews, found by the sweep. */
  readonly termEnd: Counts;
  /** One sweep of a shard in which nothing is due. */
  readonly idleSweep: Counts;
  /** Of the story, what happens at the midnight of its effect: on a big day for very many at once. */
  readonly effect: Counts;
  /** Bytes in the table: of an enrollment with its rows, and what a case adds for good. */
  readonly bytes: {
    readonly enrollment: number;
    readonly case: number;
    /** In the bucket: the documents of a case, from the form to its record. */
    readonly documents: number;
  };
  /** What the stacks of a stage have that is paid for by the month. */
  readonly fixed: Fixed;
};

const institutionSigns = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-23' };

/** States of infra/case-clock.asl.json a machine enters at its start, in a round that waits, and at its end. */
const states = { start: ['Begin'], look: ['Tick', 'Is it over?'], wait: ['Wait for an act or the date'], end: ['Over'] } as const;

/** Fails when the state machine has another state than those counted here, so that no step of it goes uncounted. */
const checkStates = async (): Promise<void> => {
  const definition = z
    .object({ States: z.record(z.string(), z.object({ Type: z.string() })) })
    .parse(JSON.parse(await readFile(join(root, 'infra/case-clock.asl.json'), 'utf8')));
  const known = new Set<string>(Object.values(states).flat());
  const unknown = Object.entries(definition.States).filter(([name, { Type }]) => !known.has(name) && Type !== 'Fail');
  if (unknown.length > 0) throw new Error(`states that are not counted: ${unknown.map(([name]) => name).join(', ')}`);
};

/**
 * Runs the story on the embedded engine with the functions as they are deployed, and counts at their edges: the table's client, the
 * state machine, the provider of mail, the API.
 */
export const count = async (): Promise<Counted> => {
  await checkStates();
  let counts = nothing();
  const prepare = (client: DynamoDBClient): void => countTable(client, () => counts);
  const api = await startApi([], { now: '2026-01-15T06:00:00.000Z', prepare });
  const { store, cases, now: clock } = api;
  const take = (): Counts => {
    const taken = counts;
    counts = nothing();
    return taken;
  };

  // The state machine: each wait is a token and the instant it times out.
  const waiting = new Map<string, { readonly caseId: string; readonly turn: number; readonly round: number; readonly until: number }>();
  const toLook: { readonly caseId: string; readonly turn: number; readonly round: number }[] = [];
  const machines: Machines = {
    start: (caseId, turn) => {
      counts.executions += 1;
      counts.transitions += states.start.length;
      toLook.push({ caseId, turn, round: 0 });
      return Promise.resolve();
    },
    wake: (token) => {
      const woken = waiting.get(token);
      if (woken === undefined) return Promise.resolve('GONE');
      waiting.delete(token);
      toLook.push(woken);
      return Promise.resolve('WOKEN');
    },
  };
  const caseClock = createCaseClock({ store, machines, clock });
  const tick = createTick({ cases, store, machines, caseClock, clock });
  const park = createPark({ store, clock });
  let tokens = 0;
  const look = async (clockOf: { readonly caseId: string; readonly turn: number; readonly round: number }): Promise<void> => {
    counts.invocations.tick += 1;
    counts.transitions += states.look.length;
    const answer = await tick({ clock: { caseId: clockOf.caseId, turn: clockOf.turn, round: clockOf.round }, startedAt: clock() });
    if (answer.over) {
      counts.transitions += states.end.length;
      return;
    }
    counts.invocations.park += 1;
    counts.transitions += states.wait.length;
    tokens += 1;
    // As long as those of Step Functions are.
    const token = String(tokens).padStart(640, 'T');
    try {
      await park({ ...answer, token });
      const { caseId, turn, round } = answer;
      waiting.set(token, { caseId, turn, round, until: epochMilliseconds(clock()) + answer.secondsUntilDue * 1_000 });
    } catch (error) {
      if (!(error instanceof CaseMovedOn)) throw error;
      toLook.push(answer);
    }
  };

  const mailIds: string[] = [];
  const provider: MailProvider = {
    give: ({ id }) => {
      counts.mails += 1;
      mailIds.push(id);
      return Promise.resolve({ outcome: 'ACCEPTED', providerId: `ses-${counts.mails}` });
    },
  };
  const mailer = createMailer({ provider, rows: store, clock, onGivenUp: () => undefined, wait: () => Promise.resolve() });
  const relay = createRelay({
    store,
    mailer,
    startOrWake: caseClock.startOrWake,
    baseUrl: 'https://kigen.example.com',
    linkKey: new Uint8Array(32),
    newId: countedIds(),
  });
  const delivery = createDelivery({ rows: store, onBounce: () => Promise.resolve() });

  let fileBytes = 0;
  const { files } = api;
  const signer = aSigner();
  const printer = createPrinter({
    fonts: whenDrawn(fontsFromPackages),
    signer: () => Promise.resolve(signer),
  });
  const issue = createIssuing({
    store,
    files: {
      ...files,
      put: (fileKey, bytes, kept) => {
        counts.filePuts += 1;
        counts.documents += 1;
        fileBytes += bytes.length;
        return files.put(fileKey, bytes, kept);
      },
      get: (fileKey) => {
        counts.fileGets += 1;
        return files.get(fileKey);
      },
    },
    printer: {
      ...printer,
      seal: (bytes, facts) => {
        counts.seals += 1;
        return printer.seal(bytes, facts);
      },
    },
    mailsOf: async (caseId) => (await store.listMails(caseId)).map(({ at, since }) => ({ at, acceptedAt: since })),
    baseUrl: 'https://kigen.example.com',
    newId: countedIds(),
  });
  const render = createRender({ store, issue, clock });

  let carried = 0;
  let rendered = 0;
  /** What follows from a write: the stream's rows, the machine, and of each mail the events that say it was sent and delivered. */
  const follow = async (): Promise<void> => {
    while (carried < api.outboxIds.length || rendered < api.documentsOf.length || toLook.length > 0 || mailIds.length > 0) {
      const drawn = api.documentsOf[rendered];
      if (drawn !== undefined) {
        rendered += 1;
        counts.invocations.render += 1;
        await render(drawn);
      }
      const outboxId = api.outboxIds[carried];
      if (outboxId !== undefined) {
        carried += 1;
        counts.invocations.relay += 1;
        await relay.carryOut(outboxId);
      }
      for (const each of toLook.splice(0)) await look(each);
      for (const id of mailIds.splice(0)) {
        for (const type of ['Send', 'Delivery'] as const) {
          counts.invocations.delivery += 1;
          await delivery(anSesEvent(type, id));
        }
      }
    }
  };
  /** Time passes: waits that end on the way time out, in order. */
  const goesTo = async (instant: string): Promise<void> => {
    const target = Date.parse(instant);
    for (;;) {
      const [first] = [...waiting].toSorted(([, a], [, b]) => a.until - b.until);
      if (first === undefined || first[1].until > target) break;
      const [token, ended] = first;
      waiting.delete(token);
      api.goesTo(instantOf(Math.max(ended.until, epochMilliseconds(clock()))));
      toLook.push(ended);
      await follow();
    }
    api.goesTo(instant);
  };

  const asks = async (as: string, method: string, path: string, body?: unknown) => {
    counts.apiRequests += 1;
    return well(await api.send(as, method, path, body === undefined ? {} : { body }));
  };
  /** What the page asks for when somebody opens it on their worklist, and then a case of it. */
  const opensPage = async (as: string, caseId: string): Promise<void> => {
    await asks(as, 'GET', '/api/me');
    await asks(as, 'GET', '/api/cases?status=OPEN');
    await asks(as, 'GET', `/api/cases/${caseId}`);
    await asks(as, 'GET', '/api/enrollments/E-1');
  };
  const acts = async (as: string, caseId: string, act: object): Promise<void> => {
    await opensPage(as, caseId);
    await asks(as, 'POST', `/api/cases/${caseId}/acts`, act);
    await asks(as, 'GET', `/api/cases/${caseId}`);
    await follow();
  };
  const bytesNow = async (): Promise<number> =>
    Buffer.byteLength(JSON.stringify((await everyItem(api.client, api.tableName)).filter(({ PK }) => !String(PK).startsWith('KEY#'))));

  try {
    const before = await bytesNow();
    take();
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
    await store.putEnrollment({ before: null, after: enrollment, read: { enrollments: new Map(), parties: new Map() }, by: null });
    const registering = take();
    const registered = await bytesNow();
    take();

    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' });
    const { number, masterAgreement } = enrollment;
    await asks('P-RES2', 'GET', '/api/me');
    await asks('P-RES2', 'GET', `/api/enrollments/lookup?number=${number}&masterAgreement=${masterAgreement}`);
    await asks('P-RES2', 'POST', '/api/advice/cocp', { enrollmentIds: ['E-1'], change: 'RESELLER' });
    const opened = await asks('P-RES2', 'POST', '/api/cases', { kind: 'COCP', enrollmentId: 'E-1', form });
    const { caseId } = shown(caseShown, opened);
    await follow();
    // Nobody signs for a week: one reminder.
    await goesTo('2026-01-23T01:00:00.000Z');
    await acts('P-UNI', caseId, { act: 'sign', ...institutionSigns });
    await goesTo('2026-01-26T01:00:00.000Z');
    await acts('P-RES2', caseId, { act: 'sign', name: 'Hoshi Taro' });
    await goesTo('2026-01-27T01:00:00.000Z');
    await acts('OPS-INTERNATIONAL', caseId, { act: 'countersign' });
    const untilEffect = take();
    await goesTo('2026-04-30T15:00:00.000Z');
    const effect = take();
    for (const as of ['P-RES2', 'P-UNI']) await opensPage(as, caseId);
    const afterEffect = take();
    const changed = await store.getEnrollment('E-1');
    if (changed?.resellerId !== 'P-RES2' || waiting.size > 0) throw new Error('the story did not come to its end');
    const kept = await bytesNow();
    const documents = fileBytes;
    take();

    const sweepShard = createSweepShard({
      store,
      sweep: createSweep({
        store,
        cases,
        relay,
        sendDigest: () => Promise.resolve(),
        onFailure: ({ error }) => {
          throw error;
        },
        atOnce: 1,
      }),
      caseClock,
      clock,
      onFailure: ({ error }) => {
        throw error;
      },
      atOnce: 1,
    });
    const sweep = async (): Promise<Counts> => {
      counts.invocations.sweep += 1;
      await sweepShard(0, () => true);
      return take();
    };
    const idleSweep = await sweep();
    api.goesTo('2027-03-31T15:00:00.000Z');
    for (let shard = 0; shard < store.dueShards; shard += 1) await sweepShard(shard, () => true);
    await follow();
    const termEnd = take();
    return {
      registering,
      story: sumOf(untilEffect, effect, afterEffect),
      effect,
      termEnd,
      idleSweep,
      bytes: { enrollment: registered - before, case: kept - registered, documents },
      fixed: countFixed(),
    };
  } finally {
    await api.stop();
  }
};

const added = [
  'apiRequests',
  'transitions',
  'executions',
  'mails',
  'documents',
  'seals',
  'filePuts',
  'fileGets',
  'tableRequests',
  'readUnits',
  'writeUnits',
] as const satisfies readonly (keyof Counts)[];

const sumOf = (...all: readonly Counts[]): Counts => {
  const sum = nothing();
  for (const each of all) {
    for (const name of added) sum[name] += each[name];
    for (const name of ['tick', 'park', 'relay', 'render', 'sweep', 'delivery'] as const) sum.invocations[name] += each.invocations[name];
  }
  return sum;
};
