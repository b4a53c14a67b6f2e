import type { Store } from '../../functions/adapters/dynamodb/index.ts';
import { createCases, type Cases } from '../../functions/cases/index.ts';
import type { Mailer } from '../../functions/mail/index.ts';
import { createRelay } from '../../functions/relay/index.ts';
import { createSweep, type Failure } from '../../functions/sweep/index.ts';
import type { Clock } from './clock.ts';
import { createOutboxQueue, type OutboxQueue } from './outbox-queue.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

export type WorksSettings = {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly baseUrl: string;
  /** A new id of 26 Crockford base32 characters. */
  readonly newId: () => string;
  /** How many units are settled at once; with 1 everything happens in one order. */
  readonly atOnce: number;
  readonly createOutbox?: typeof createOutboxQueue;
  readonly onFailure: (failure: Failure) => void;
  readonly onFault: (error: unknown) => void;
};

/** What decides, what carries decisions out, and what lets time pass, put together. */
export type Works = { readonly cases: Cases; readonly scheduler: Scheduler; readonly outbox: OutboxQueue };

export const createWorks = ({
  store,
  clock,
  mailer,
  baseUrl,
  newId,
  atOnce,
  createOutbox = createOutboxQueue,
  onFailure,
  onFault,
}: WorksSettings): Works => {
  // No clock to wake: the scheduler watches the due index itself.
  const relay = createRelay({ store, mailer, startOrWake: () => Promise.resolve(), baseUrl });
  const outbox = createOutbox(relay.carryOut, (id, error) => onFailure({ what: 'CARRY_OUT', id, error }));
  const cases = createCases({
    store,
    clock: clock.now,
    newId,
    afterCommit: (outboxIds) => {
      outbox.push(outboxIds);
      scheduler.wake();
    },
  });
  const sweep = createSweep({ store, cases, relay, onFailure, atOnce });
  const scheduler = createScheduler({ store, sweep, clock, outbox, onFault });
  return { cases, scheduler, outbox };
};
