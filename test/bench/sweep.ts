import { callerOf, createCases } from '../../functions/cases/index.ts';
import { createRelay } from '../../functions/relay/index.ts';
import { createSweep } from '../../functions/sweep/index.ts';
import { newId } from '../../functions/new-id.ts';
import { asInstant, type Instant } from '../../shared/calendar/index.ts';
import { aCocpForm, parties } from '../builders/index.ts';
import { plusDays } from '../acceptance/model/days.ts';
import { enrollmentAt, type Filled } from './filled.ts';
import { atMost, median, milliseconds, times, withoutGoal, type Figure } from './figures.ts';

const due = 100;
const generations = 4;
/** What falls due of a form that nobody signs: reminders, then it lapses. The time of day in UTC is that of Tokyo's morning and midnight. */
const steps = [
  { days: 7, at: 'T00:00:00.000Z' },
  { days: 30, at: 'T00:00:00.000Z' },
  { days: 60, at: 'T00:00:00.000Z' },
  { days: 90, at: 'T15:00:00.000Z' },
] as const;
const everything = asInstant('2999-12-31T23:59:59.999Z');

/** The deciding service and the sweep on a filled table, with a clock that is set. */
export const worksOn = async ({ store, client }: Filled) => {
  let now = asInstant('2027-01-12T01:00:00.000Z');
  let calls = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize', name: 'count', override: true },
  );
  const cases = createCases({ store, clock: () => now, newId, afterCommit: () => undefined });
  const relay = createRelay({
    store,
    mailer: { send: () => Promise.resolve() },
    startOrWake: () => Promise.resolve(),
    linkKey: new Uint8Array(32),
    baseUrl: 'https://portal.example',
    newId,
  });
  const onFailure = ({ error }: { readonly error: unknown }): void => {
    throw error;
  };
  const sweep = createSweep({ store, cases, relay, sendDigest: () => Promise.resolve(), onFailure, atOnce: 4 });
  for (const party of parties().values()) await store.putParty(null, party, null);
  const member = { schema: 1, partyId: 'P-RES2', userId: 'U-1', name: 'Jo Doe', email: null, may: ['SUBMIT'], version: 1 } as const;
  await store.putMember({ ...member, may: [...member.may] }, null);
  const membership = await store.getMembership('P-RES2', 'U-1');
  if (membership === null) throw new Error('P-RES2 has a member');
  const caller = callerOf(membership.member, membership.party);
  return {
    openAll: async (at: Instant): Promise<void> => {
      now = at;
      for (let index = 0; index < due; index += 1) {
        const enrollment = enrollmentAt(index);
        const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2028-03-25' });
        const opened = await cases.open({ kind: 'COCP', enrollmentId: enrollment.enrollmentId, form, caller, maySee: () => true });
        if (opened.outcome !== 'SAVED') throw new Error(`opening was answered ${JSON.stringify(opened)}`);
      }
      await sweep.carryOutLeftOver(0, { until: everything, retryAt: everything, hasTime: () => true });
    },
    /** Milliseconds and calls that settling what is due at an instant takes. */
    sweepAt: async (at: Instant, expected = due): Promise<{ readonly took: number; readonly calls: number }> => {
      now = at;
      calls = 0;
      const from = performance.now();
      const { done } = await sweep.settleDue(0, { until: at, retryAt: everything, hasTime: () => true });
      const took = performance.now() - from;
      const made = calls;
      if (done !== expected) throw new Error(`${done} were settled of ${expected} that were due`);
      await sweep.carryOutLeftOver(0, { until: everything, retryAt: everything, hasTime: () => true });
      return { took, calls: made };
    },
  };
};

/** The same 100 due, swept in turns where 1,000 and where 100,000 enrollments are stored. */
export const measureSweep = async (few: Filled, many: Filled): Promise<readonly Figure[]> => {
  const [small, large] = [await worksOn(few), await worksOn(many)];
  const ratios: number[] = [];
  const took = { small: [] as number[], large: [] as number[] };
  const calls = { small: 0, large: 0 };
  let opensOn = '2027-01-12';
  for (let generation = 0; generation < generations; generation += 1) {
    const at = asInstant(`${opensOn}T01:00:00.000Z`);
    await small.openAll(at);
    await large.openAll(at);
    for (const [index, step] of steps.entries()) {
      const instant = asInstant(`${plusDays(opensOn, step.days)}${step.at}`);
      const inTurn = (generation + index) % 2 === 0 ? ([small, large] as const) : ([large, small] as const);
      const first = await inTurn[0].sweepAt(instant);
      const second = await inTurn[1].sweepAt(instant);
      const [ofSmall, ofLarge] = inTurn[0] === small ? [first, second] : [second, first];
      // The first generation warms both.
      if (generation === 0) continue;
      took.small.push(ofSmall.took);
      took.large.push(ofLarge.took);
      ratios.push(ofLarge.took / ofSmall.took);
      calls.small += ofSmall.calls;
      calls.large += ofLarge.calls;
    }
    opensOn = plusDays(opensOn, 92);
  }
  return [
    atMost(`sweep of ${due} due, 100,000 stored to 1,000 stored`, median(ratios), 1.1, times),
    withoutGoal('  100,000 / 1,000 stored', `${milliseconds(median(took.large))} / ${milliseconds(median(took.small))}`),
    withoutGoal('  DynamoDB calls of all sweeps, 100,000 / 1,000 stored', `${calls.large} / ${calls.small}`),
  ];
};
