import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anySeed } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import { runSteps } from './model/run.ts';
import { modelBegins, stepsOf, toItsEffect } from './model/steps.ts';
import { openPortal } from './portal.ts';
import { registerParties } from './records.ts';

it(
  'whatever people file, do and wait for, in any order, no rule of cases is ever broken',
  { timeout: 60_000 * size.portalRuns },
  async () => {
    const seed = anySeed();
    console.log(`random stories over HTTP: seed ${seed}`);
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
      { seed, numRuns: size.portalRuns, examples: [[toItsEffect]] },
    );
    console.log(`random stories over HTTP: ${JSON.stringify(seen)}`);
    // Stories in which nothing happens would never break a rule.
    expect(seen.cases).toBeGreaterThan(size.portalRuns);
    expect(seen.effects).toBeGreaterThan(0);
  },
);
