import { readable, type DueRow, type Store } from '../store/index.ts';
import type { CaseClock } from '../case-clock/index.ts';
import { epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import { sweepRows, type Failure, type SweepingSettings, type Swept } from './sweep-rows.ts';
import { sweepMilliseconds } from './sweep-minutes.ts';
import type { Sweep } from './sweep.ts';

type SweepShardSettings = {
  readonly store: Pick<Store, 'dueBefore' | 'missedMachines' | 'postponeMissed' | 'postponeUnreadable'>;
  readonly sweep: Sweep;
  readonly caseClock: Pick<CaseClock, 'replaceMissed'>;
  readonly clock: () => Instant;
} & SweepingSettings;

/** What one sweep of a shard found and did. */
type SweptShard = {
  /** What is more than 15 minutes late, the first of it: neither its clock nor the sweep before let it pass. */
  readonly behind: readonly DueRow[];
  readonly settled: Swept;
  readonly leftOver: Swept;
  readonly clocks: Swept;
  readonly digests: Swept;
  /** State machines that were missing and were started again. */
  readonly replaced: number;
};

const mostNamed = 100;
const shifted = (at: Instant, milliseconds: number): Instant => instantOf(epochMilliseconds(at) + milliseconds);

/**
 * Was it put off by a sweep before, 15 minutes ago or more? The index then shows it at its next try, so this is where it stays named
 * for as long as it has not passed.
 */
export const isStillBehind = ({ what, aside }: Failure, now: Instant): boolean =>
  what === 'SETTLE' && aside !== null && aside.times > 1 && aside.since <= shifted(now, -sweepMilliseconds);

/**
 * One sweep of a shard: names what is behind, settles what is due, replaces the clocks that are missed, and carries out what was left
 * over. It ends where it is when its time is up; the next one goes on from there.
 */
export const createSweepShard =
  ({ store, sweep, caseClock, clock, onFailure, atOnce }: SweepShardSettings) =>
  async (shard: number, hasTime: () => boolean): Promise<SweptShard> => {
    const until = clock();
    const reach = { until, retryAt: shifted(until, sweepMilliseconds), hasTime };
    // Up to a millisecond before: what is late by the interval exactly is not behind yet.
    const behind = readable(await store.dueBefore(shard, shifted(until, -sweepMilliseconds - 1), mostNamed));
    const settled = await sweep.settleDue(shard, reach);
    let replaced = 0;
    const clocks = await sweepRows(
      {
        what: 'REPLACE_CLOCK',
        find: (limit) => store.missedMachines(shard, until, limit),
        idOf: ({ caseId }) => caseId,
        carryOut: async ({ caseId }) => {
          if (await caseClock.replaceMissed(caseId)) replaced += 1;
        },
        putOff: (missed) => store.postponeMissed(missed, reach.retryAt),
        putOffUnreadable: (row) => store.postponeUnreadable(row, reach.retryAt),
      },
      { onFailure, atOnce, hasTime },
    );
    const leftOver = await sweep.carryOutLeftOver(shard, reach);
    // What is told at the very hour of a digest belongs into it, so it goes out with the sweep after.
    const digests = await sweep.sendDigests(shard, { ...reach, until: shifted(until, -sweepMilliseconds) });
    return { behind, settled, clocks, replaced, leftOver, digests };
  };
