import type { Digest, DueRow, Store } from '../store/index.ts';
import type { Cases } from '../cases/index.ts';
import type { Relay } from '../relay/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { sweepRows, type SweepingSettings, type Swept } from './sweep-rows.ts';

type SweepSettings = {
  readonly store: Store;
  readonly cases: Pick<Cases, 'settleDue'>;
  readonly relay: Relay;
  readonly sendDigest: (digest: Digest) => Promise<void>;
} & SweepingSettings;

/** How far a sweep goes. */
export type Reach = {
  /** Rows due up to and including this instant. */
  readonly until: Instant;
  /** A row that throws is found again from then on. */
  readonly retryAt: Instant;
  /** Asked before each row: without time the sweep ends where it is, and the next one goes on from there. */
  readonly hasTime: () => boolean;
};

export type Sweep = {
  /** Settles what fell due in one shard. What it costs depends on what is due, not on what is stored. */
  readonly settleDue: (shard: number, reach: Reach) => Promise<Swept>;
  /** Sends the digests of one shard that are to go out. */
  readonly sendDigests: (shard: number, reach: Reach) => Promise<Swept>;
  /** Carries out the outbox rows of one shard that nobody carried out. */
  readonly carryOutLeftOver: (shard: number, reach: Reach) => Promise<Swept>;
};

const caseOrEnrollment = (row: DueRow): string => (row.of === 'CASE' ? row.caseId : row.enrollmentId);

export const createSweep = ({ store, cases, relay, sendDigest, onFailure, atOnce }: SweepSettings): Sweep => ({
  settleDue: (shard, { until, retryAt, hasTime }) =>
    sweepRows(
      {
        what: 'SETTLE',
        find: (limit) => store.dueBefore(shard, until, limit),
        idOf: (row) => `${caseOrEnrollment(row)}@${row.dueAt}`,
        carryOut: cases.settleDue,
        putOff: (row) => store.postponeDue(row, retryAt),
        putOffUnreadable: (row) => store.postponeUnreadable(row, retryAt),
      },
      { onFailure, atOnce, hasTime },
    ),
  sendDigests: (shard, { until, retryAt, hasTime }) =>
    sweepRows(
      {
        what: 'SEND_DIGEST',
        find: (limit) => store.digestsBefore(shard, until, limit),
        idOf: ({ partyId, at }) => `${partyId}@${at}`,
        carryOut: sendDigest,
        putOff: (digest) => store.postponeDigest(digest, retryAt),
        putOffUnreadable: (row) => store.postponeUnreadable(row, retryAt),
      },
      { onFailure, atOnce, hasTime },
    ),
  carryOutLeftOver: (shard, { until, retryAt, hasTime }) =>
    sweepRows(
      {
        what: 'CARRY_OUT',
        find: (limit) => store.leftOver(shard, until, limit),
        idOf: (outboxId) => outboxId,
        carryOut: relay.carryOut,
        putOff: (outboxId) => store.postponeOutbox(outboxId, retryAt),
        putOffUnreadable: (row) => store.postponeUnreadable(row, retryAt),
      },
      { onFailure, atOnce, hasTime },
    ),
});
