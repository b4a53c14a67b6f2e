import * as fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../infra/local/engine.ts';
import { startFaultProxy, type FaultProxy } from '../proxy/fault-proxy.ts';
import { anySeed } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import type { Client } from './client.ts';
import { runSteps } from './model/run.ts';
import { modelBegins, stepsOf } from './model/steps.ts';
import { openPortal } from './portal.ts';
import { registerParties } from './records.ts';
import { everyStory } from './stories/index.ts';

const seed = anySeed();
console.log(`behind the proxy: seed ${seed}`);

const happened = { transactions: 0, conflicts: 0, lostAnswers: 0, late: 0 };
let portals = 0;

type Proxied = AsyncDisposable & { readonly client: Client; readonly proxy: FaultProxy };

/** A portal whose table is late, in conflict and out of reach now and then. */
const openProxied = async (clock: string): Promise<Proxied> => {
  const engine = await startEngine({ dataDir: 'memory' });
  portals += 1;
  const proxy = await startFaultProxy(engine.endpoint, seed + 10 * portals);
  const { client, portal } = await openPortal({ clock, endpoint: proxy.endpoint });
  return {
    client,
    proxy,
    [Symbol.asyncDispose]: async () => {
      await portal.stop();
      for (const name of Object.keys(happened) as (keyof typeof happened)[]) happened[name] += proxy.counts()[name];
      await proxy.stop();
      await engine.stop();
    },
  };
};

describe('indexes that are up to 2 s late, transactions in conflict, answers lost after the commit', () => {
  afterAll(() => console.log(`behind the proxy: ${JSON.stringify(happened)}`));

  everyStory(async (clock) => {
    const proxied = await openProxied(clock);
    onTestFinished(() => proxied[Symbol.asyncDispose]());
    await registerParties(proxied.client);
    return proxied.client;
  });

  it('whatever people file, do and wait for, in any order, no rule of cases is ever broken', async () => {
    await fc.assert(
      fc.asyncProperty(stepsOf(size.modelSteps), async (steps) => {
        await using proxied = await openProxied(modelBegins);
        await registerParties(proxied.client);
        await runSteps(proxied.client, steps);
      }),
      { seed, numRuns: 3 },
    );
    expect(portals).toBeGreaterThan(0);
  });
});
