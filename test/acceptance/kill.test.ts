import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import { anySeed, seeded } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import { enginesOn, startChild, type ChildPortal } from './child-portal.ts';
import { clientOf, everyItem, type Client } from './client.ts';
import type { Case, Enrollment, ListedCase, Mail } from './contract.ts';
import { startLoad, type Load, type Promised, type Unanswered } from './load.ts';
import { mailOf, registerParties } from './records.ts';
import { at } from './stories/telling.ts';

let dataDir: string;
let portal: ChildPortal;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kigen-kill-'));
});
afterEach(async () => {
  portal.kill();
  await portal.ended;
  await rm(dataDir, { recursive: true, force: true });
});

const answers = async (client: Client): Promise<number> => {
  try {
    return (await client.send('GET', '/api/health')).status;
  } catch {
    return 0;
  }
};

/** Each is there, or further on: nothing of what was answered is lost or different. */
const expectKept = async (client: Client, promised: readonly Promised[]): Promise<void> => {
  const operations = await client.as('OPS-INTERNATIONAL');
  const kept = new Map<string, Promise<Case>>();
  await Promise.all(
    promised.map(async (one) => {
      if (one.of === 'ENROLLMENT') {
        expect(await operations.get<Enrollment>(`/api/enrollments/${one.enrollmentId}`)).toMatchObject({ number: one.number });
        return;
      }
      const reading = kept.get(one.caseId) ?? operations.read(one.caseId);
      kept.set(one.caseId, reading);
      const of = await reading;
      expect(of.version).toBeGreaterThanOrEqual(one.version);
      expect(of.history[one.entries - 1]?.hash).toBe(one.hash);
    }),
  );
};

/** Sent again under its key it is carried out, once, whether or not it was before. */
const expectCarriedOutOnce = async (client: Client, unanswered: readonly Unanswered[]): Promise<void> => {
  for (const { partyId, path, body, key } of unanswered) {
    const somebody = await client.as(partyId);
    const first = await somebody.post<Case>(path, body, path === '/api/cases' ? 201 : 200, { 'idempotency-key': key });
    const again = await somebody.post<Case>(path, body, path === '/api/cases' ? 201 : 200, { 'idempotency-key': key });
    expect(again).toEqual(first);
    const acts = (await somebody.read(first.caseId)).history
      .filter(({ by, act }) => act !== 'remind' && by !== null)
      .map(({ by, act }) => `${act} ${by}`);
    expect(new Set(acts).size).toBe(acts.length);
  }
};

const keyOf = ({ to, caseId, at: instant, rule, subject, text }: Mail): string =>
  JSON.stringify([to, caseId, instant, rule, subject, text]);

/** No mail stands twice, and every case has told what its history says. */
const expectMailsOnce = async (client: Client, cases: readonly Case[]): Promise<void> => {
  const mails = await client.mails();
  const keys = mails.map(keyOf);
  expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  const told = new Set(mails.map(({ to, caseId, at: instant }) => `${to} ${caseId} ${instant}`));
  for (const { caseId, openedAt, history } of cases) {
    expect(told).toContain(`${mailOf('P-UNI')} ${caseId} ${openedAt}`);
    const effect = history.find(({ act }) => act === 'effect');
    if (effect !== undefined)
      for (const party of ['P-UNI', 'P-RES', 'P-RES2'] as const) expect(told).toContain(`${mailOf(party)} ${caseId} ${effect.at}`);
  }
};

/** A portal that was killed is started again by somebody; an engine, by the portal, under its clients' hands. */
const startAgain = async (_: Client, load: Load, port: number): Promise<void> => {
  await portal.ended;
  await load.end();
  portal = await startChild({ dataDir, port });
};
const workGoesOn = async (client: Client, load: Load): Promise<void> => {
  await expect.poll(() => answers(client), { timeout: 20_000 }).toBe(200);
  const before = load.promised.length;
  await expect.poll(() => load.promised.length, { timeout: 20_000 }).toBeGreaterThan(before);
  await load.end();
};

const kills = [
  ['the portal', () => Promise.resolve(portal.kill()), startAgain],
  ['the engine', async () => process.kill(await portal.enginePid(), 'SIGKILL'), workGoesOn],
  [
    'both at once',
    async () => {
      const engine = await portal.enginePid();
      portal.kill();
      process.kill(engine, 'SIGKILL');
    },
    startAgain,
  ],
] as const;

describe.each(kills)('%s is killed while eight clients are at work', (killed, kill, recover) => {
  it(
    `${size.killRounds} times over: every 2xx is kept, what waits goes on, no mail stands twice`,
    { timeout: 120_000 * size.killRounds },
    async () => {
      const seed = anySeed();
      console.log(`kill -9 of ${killed}: seed ${seed}`);
      const draw = seeded(seed);
      const port = await freePort();
      portal = await startChild({ dataDir, port, clock: at('2027-01-12T10:00+09:00') });
      const client = clientOf(portal.url);
      await registerParties(client);
      const signedIn = ['P-UNI', 'P-RES2', 'OPS-INTERNATIONAL'].map((partyId) => client.as(partyId));
      await Promise.all(signedIn);
      const promised: Promised[] = [];

      for (let round = 1; round <= size.killRounds; round += 1) {
        const load = startLoad(client, { clients: 8, name: `R${round}` });
        await load.answers(30 + Math.floor(draw() * 120));
        await kill();
        await recover(client, load, port);
        promised.push(...load.promised);
        await expectKept(client, load.promised);
        await expectCarriedOutOnce(client, load.unanswered);
      }
      await expectKept(client, promised);
      console.log(`kill -9 of ${killed}: ${promised.length} answers kept`);

      // What waits goes on: whoever has not signed is reminded, and what was countersigned takes effect on its day.
      const operations = await client.as('OPS-INTERNATIONAL');
      await client.advance('P8D');
      const waiting = await everyItem<ListedCase>(operations, '/api/cases?limit=100&phase=SIGNING');
      const reminded = await Promise.all(waiting.map(({ caseId }) => operations.read(caseId)));
      for (const { history } of reminded) expect(history.map(({ act }) => act)).toContain('remind');
      await client.moveTo(at('2028-03-01T00:00+09:00'));
      const listed = await everyItem<ListedCase>(operations, '/api/cases?limit=100&kind=COCP');
      const cases = await Promise.all(listed.map(({ caseId }) => operations.read(caseId)));
      for (const { history, outcome, phase, logNumber } of cases) {
        const isCountersigned = history.some(({ act }) => act === 'countersign');
        expect(isCountersigned ? outcome : (outcome ?? phase), logNumber).toMatch(isCountersigned ? /^EFFECTIVE$/ : /^(LAPSED|REVIEW)$/);
        const effects = history.filter(({ act }) => act === 'effect').map(({ at: instant }) => instant);
        expect(effects).toEqual(isCountersigned ? [at('2028-03-01T00:00+09:00')] : []);
      }
      expect(cases.length).toBeGreaterThan(0);
      await expectMailsOnce(client, cases);
      for (const { caseId, history } of cases) {
        expect(await operations.get(`/api/cases/${caseId}/history/verify`)).toEqual({ intact: true, entries: history.length });
      }
      expect(await portal.stop()).toEqual({ code: 0, signal: null });
      expect(await enginesOn(dataDir)).toEqual([]);
    },
  );
});
