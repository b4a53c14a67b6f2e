import type { DueRow, Store } from '../adapters/dynamodb/index.ts';
import type { Cases } from '../cases/index.ts';
import type { Relay } from '../relay/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';

/** One thing that could not be done now: it is put off, the others go on. */
export type Failure = { readonly what: 'SETTLE' | 'CARRY_OUT'; readonly id: string; readonly error: unknown };

export type SweepSettings = {
  readonly store: Store;
  readonly cases: Pick<Cases, 'settleDue'>;
  readonly relay: Relay;
  /** Logged and counted: what throws here is alarmed. */
  readonly onFailure: (failure: Failure) => void;
  /** How many rows are under way at once. */
  readonly atOnce: number;
};

/** How far a sweep goes. */
export type Reach = {
  /** Rows due up to and including this instant. */
  readonly until: Instant;
  /** A row that throws is found again from then on. */
  readonly retryAt: Instant;
  /** Asked before each row: without time the sweep ends where it is, and the next one goes on from there. */
  readonly hasTime: () => boolean;
};

/** What a sweep did. `finished` false: its time was up. */
export type Swept = { readonly done: number; readonly failed: number; readonly finished: boolean };

export type Sweep = {
  /** Settles what fell due in one shard. What it costs depends on what is due, not on what is stored. */
  readonly settleDue: (shard: number, reach: Reach) => Promise<Swept>;
  /** Carries out the outbox rows of one shard that nobody carried out. */
  readonly carryOutLeftOver: (shard: number, reach: Reach) => Promise<Swept>;
};

const pageSize = 100;

type Work<Row> = {
  readonly find: () => Promise<readonly Row[]>;
  readonly idOf: (row: Row) => string;
  readonly carryOut: (row: Row) => Promise<void>;
  readonly putOff: (row: Row) => Promise<void>;
};

const caseOrEnrollment = (row: DueRow): string => (row.of === 'CASE' ? row.caseId : row.enrollmentId);

export const createSweep = ({ store, cases, relay, onFailure, atOnce }: SweepSettings): Sweep => {
  const sweep = async <Row>(what: Failure['what'], { find, idOf, carryOut, putOff }: Work<Row>, hasTime: () => boolean): Promise<Swept> => {
    let [done, failed] = [0, 0];
    // The index may lag and show a row again that is done: each is tried once in a sweep.
    const tried = new Set<string>();
    const handle = async (row: Row): Promise<void> => {
      try {
        await carryOut(row);
        done += 1;
      } catch (error) {
        failed += 1;
        onFailure({ what, id: idOf(row), error });
        await putOff(row);
      }
    };
    for (;;) {
      const found = (await find()).filter((row) => !tried.has(idOf(row)));
      if (found.length === 0) return { done, failed, finished: true };
      const waiting = found[Symbol.iterator]();
      const worker = async (): Promise<void> => {
        for (const row of waiting) {
          if (!hasTime()) return;
          tried.add(idOf(row));
          await handle(row);
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, found.length) }, worker));
      if (!hasTime()) return { done, failed, finished: false };
    }
  };

  return {
    settleDue: (shard, { until, retryAt, hasTime }) =>
      sweep(
        'SETTLE',
        {
          find: () => store.dueBefore(shard, until, pageSize),
          idOf: (row) => `${caseOrEnrollment(row)}@${row.dueAt}`,
          carryOut: cases.settleDue,
          putOff: (row) => store.postponeDue(row, retryAt),
        },
        hasTime,
      ),
    carryOutLeftOver: (shard, { until, retryAt, hasTime }) =>
      sweep(
        'CARRY_OUT',
        {
          find: () => store.leftOver(shard, until, pageSize),
          idOf: (outboxId) => outboxId,
          carryOut: relay.carryOut,
          putOff: (outboxId) => store.postponeOutbox(outboxId, retryAt),
        },
        hasTime,
      ),
  };
};
