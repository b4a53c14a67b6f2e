import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anySeed } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import { runSteps } from './model/run.ts';
import { modelBegins, stepsOf } from './model/steps.ts';
import { openPortal } from './portal.ts';
import { registerParties } from './records.ts';

it('whatever people file, do and wait for, in any order, no rule of cases is ever broken', async () => {
  const seed = anySeed();
  console.log(`model over HTTP: seed ${seed}`);
  const seen = { cases: 0, effects: 0, entries: 0 };
  await fc.assert(
    fc.asyncProperty(stepsOf(size.modelSteps), async (steps) => {
      await using portal = await openPortal({ clock: modelBegins });
      await registerParties(portal.client);
      const { cases, effects, entries } = await runSteps(portal.client, steps);
      seen.cases += cases;
      seen.effects += effects;
      seen.entries += entries;
    }),
    { seed, numRuns: 10, endOnFailure: false },
  );
  console.log(JSON.stringify(seen));
  expect(seen.cases).toBeGreaterThan(0);
});
