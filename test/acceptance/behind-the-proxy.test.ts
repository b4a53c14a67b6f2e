import * as fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../infra/local/engine.ts';
import { startFaultProxy } from '../proxy/fault-proxy.ts';
import { anySeed, seeded } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import type { Client } from './client.ts';
import { runSteps } from './model/run.ts';
import { modelBegins, stepsOf } from './model/steps.ts';
import { openPortal } from './portal.ts';
import { registerParties } from './records.ts';
import { someStories } from './stories/index.ts';
import { unrulyOutbox, type Deliveries } from './unruly-outbox.ts';

const seed = anySeed();
console.log(`behind the proxy: seed ${seed}`);

const faults = { transactions: 0, conflicts: 0, lostAnswers: 0, late: 0 };
const deliveries: Deliveries = { rows: 0, deliveries: 0, overtakings: 0 };
let portals = 0;

/** A portal whose table is late, in conflict and out of reach now and then, and whose outbox is carried out in any order. */
const openProxied = async (clock: string): Promise<AsyncDisposable & { readonly client: Client }> => {
  portals += 1;
  const engine = await startEngine({ dataDir: 'memory' });
  const proxy = await startFaultProxy(engine.endpoint, seed + 10 * portals);
  const createOutbox = unrulyOutbox(seeded(seed - portals), deliveries);
  const { client, portal } = await openPortal({ clock, endpoint: proxy.endpoint, createOutbox });
  return {
    client,
    [Symbol.asyncDispose]: async () => {
      await portal.stop();
      const counts = proxy.counts();
      faults.transactions += counts.transactions;
      faults.conflicts += counts.conflicts;
      faults.lostAnswers += counts.lostAnswers;
      faults.late += counts.late;
      await proxy.stop();
      await engine.stop();
    },
  };
};

describe('indexes up to 2 s late, transactions in conflict, answers lost after the commit, an outbox carried out more than once and out of order', () => {
  afterAll(() => console.log(`behind the proxy: ${JSON.stringify({ ...faults, ...deliveries })}`));

  someStories(
    async (clock) => {
      const proxied = await openProxied(clock);
      onTestFinished(() => proxied[Symbol.asyncDispose]());
      await registerParties(proxied.client);
      return proxied.client;
    },
    seed,
    size.proxiedStories,
  );

  it(
    'whatever people file, do and wait for, in any order, no rule of cases is ever broken',
    { timeout: 60_000 * size.proxiedPortalRuns },
    async () => {
      let told = 0;
      await fc.assert(
        fc.asyncProperty(stepsOf(size.modelSteps), async (steps) => {
          await using proxied = await openProxied(modelBegins);
          await registerParties(proxied.client);
          await runSteps(proxied.client, steps);
          told += 1;
        }),
        // The faults fall elsewhere in a shorter story: there is nothing to shrink.
        { seed, numRuns: size.proxiedPortalRuns, endOnFailure: true },
      );
      expect(told).toBe(size.proxiedPortalRuns);
    },
  );

  it('all of that has happened', () => {
    expect(faults.conflicts).toBeGreaterThan(0);
    expect(faults.lostAnswers).toBeGreaterThan(0);
    expect(faults.late).toBeGreaterThan(0);
    expect(deliveries.deliveries).toBeGreaterThan(deliveries.rows);
    expect(deliveries.overtakings).toBeGreaterThan(0);
  });
});
