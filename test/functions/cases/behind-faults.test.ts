import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, createStore, tableDefinition } from '../../../functions/adapters/dynamodb/index.ts';
import { readable } from '../../../functions/store/index.ts';
import { verifyHistory, type Decided } from '../../../functions/cases/index.ts';
import { startEngine, type Engine } from '../../../infra/local/engine.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { startFaultProxy, type FaultProxy } from '../../proxy/fault-proxy.ts';
import { size } from '../../size.ts';
import { portalOn, savedOf } from './a-portal.ts';

/** Enrollments raced for at once: with hundreds one process is too busy to see its connections come about within their ten seconds. */
const atOnce = 50;
const enrollments = Array.from({ length: size.proxyRuns }, (_, index) => anAmericanEnrollment({ enrollmentId: `E-${index + 1}` }));

let engine: Engine;
let proxy: FaultProxy;
let portal: Awaited<ReturnType<typeof portalOn>>;
beforeAll(async () => {
  engine = await startEngine({ dataDir: 'memory' });
  proxy = await startFaultProxy(engine.endpoint, 20_260_115, { conflicts: 0.15, lostAnswers: 0.1, lag: 200 });
  const client = createClient({ endpoint: proxy.endpoint });
  await client.send(new CreateTableCommand(tableDefinition('kigen-test')));
  const store = createStore({ client, tableName: 'kigen-test', dueShards: 1, wait: () => Promise.resolve() });
  portal = await portalOn(store, enrollments);
});
afterAll(async () => {
  await proxy.stop();
  await engine.stop();
});

/** Racers may end with CHANGED_MEANWHILE; then a person tries again, as often as it takes. */
const insists = async (decide: () => Promise<Decided>): Promise<Decided> => {
  for (;;) {
    const decided = await decide();
    if (decided.outcome !== 'CHANGED_MEANWHILE') return decided;
  }
};

/** Racers open one case on an enrollment, race for its first signature, and bring it to its countersignature. */
const raceFor = async (enrollment: Enrollment): Promise<void> => {
  const form = aCocpForm('RESELLER', enrollment);
  const { enrollmentId } = enrollment;
  const opened = await Promise.all([1, 2, 3].map(() => insists(() => portal.opens('P-RES2', form, { enrollmentId }))));
  expect(opened.map(({ outcome }) => outcome).toSorted()).toEqual(['REFUSED', 'REFUSED', 'SAVED']);
  const [winner] = opened.filter(({ outcome }) => outcome === 'SAVED').map(savedOf);
  const caseId = winner?.case.caseId ?? '';
  const sign = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };
  const signed = await Promise.all([1, 2].map(() => insists(() => portal.acts('P-UNI', caseId, 'sign', sign))));
  expect(signed.map(({ outcome }) => outcome).toSorted()).toEqual(['REFUSED', 'SAVED']);
  savedOf(await insists(() => portal.acts('P-RES2', caseId, 'sign', { name: 'Hoshi Taro' })));
  savedOf(await insists(() => portal.acts('OPS-AMERICAS', caseId, 'countersign')));
};

describe('conflicts, and answers lost after the commit', () => {
  it('lose no decision and make none twice', async () => {
    for (let first = 0; first < enrollments.length; first += atOnce) {
      await Promise.all(enrollments.slice(first, first + atOnce).map(raceFor));
    }
    const { conflicts, lostAnswers } = proxy.counts();
    expect(conflicts).toBeGreaterThan(size.proxyRuns / 4);
    expect(lostAnswers).toBeGreaterThan(size.proxyRuns / 4);

    portal.goesTo('2026-02-14T05:00:00.000Z');
    for (const row of readable(await portal.store.dueBefore(0, portal.now(), 1_000))) await portal.cases.settleDue(row);
    for (const { enrollmentId } of enrollments) {
      const enrollment = await portal.cases.readEnrollment(enrollmentId);
      expect(enrollment).toMatchObject({ resellerId: 'P-RES2', openCases: [] });
      expect(enrollment?.caseChanges).toHaveLength(1);
      const loaded = await portal.cases.read(enrollment?.caseChanges[0]?.logNumber ?? '');
      expect(loaded?.history.map(({ act }) => act)).toEqual(['open', 'sign', 'sign', 'countersign', 'effect']);
      expect(verifyHistory(loaded?.history ?? [], loaded?.signatures, loaded?.lastHash).intact).toBe(true);
    }
    expect(new Set(portal.outboxIds).size).toBe(portal.outboxIds.length);
    for (const outboxId of portal.outboxIds) expect(await portal.store.takeOutbox(outboxId)).not.toBeNull();
  });
});
