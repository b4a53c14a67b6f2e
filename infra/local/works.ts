import type { Store } from '../../functions/store/index.ts';
import { createCases, type Cases } from '../../functions/cases/index.ts';
import type { Mailer } from '../../functions/mail/index.ts';
import { createDigests, createRelay } from '../../functions/relay/index.ts';
import { createRender, type IssueDocuments } from '../../functions/render/index.ts';
import { createSweep, type Failure } from '../../functions/sweep/index.ts';
import type { Clock } from './clock.ts';
import { createOutboxQueue, type OutboxQueue } from './outbox-queue.ts';
import { createDocumentsQueue, type DocumentsQueue } from './documents-queue.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

export type WorksSettings = {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Brings the documents of a case up to its history. */
  readonly issueDocuments: IssueDocuments;
  readonly baseUrl: string;
  /** What the secrets and codes of signing links follow from. */
  readonly linkKey: Uint8Array;
  /** A new id of 26 Crockford base32 characters. */
  readonly newId: () => string;
  /** How many units are settled at once; with 1 everything happens in one order. */
  readonly atOnce: number;
  readonly createOutbox?: typeof createOutboxQueue;
  readonly onFailure: (failure: Failure) => void;
  readonly onFault: (error: unknown) => void;
};

/** What decides, what carries decisions out, and what lets time pass, put together. */
export type Works = {
  readonly cases: Cases;
  readonly scheduler: Scheduler;
  readonly outbox: OutboxQueue;
  readonly documents: DocumentsQueue;
};

export const createWorks = ({
  store,
  clock,
  mailer,
  issueDocuments,
  baseUrl,
  linkKey,
  newId,
  atOnce,
  createOutbox = createOutboxQueue,
  onFailure,
  onFault,
}: WorksSettings): Works => {
  // No clock to wake: the scheduler watches the due index itself.
  const relay = createRelay({ store, mailer, startOrWake: () => Promise.resolve(), baseUrl, linkKey, newId });
  const outbox = createOutbox(relay.carryOut, (id, error) => onFailure({ what: 'CARRY_OUT', id, error, aside: null }));
  const documents = createDocumentsQueue(createRender({ store, issue: issueDocuments, clock: clock.now }), (id, error) =>
    onFailure({ what: 'ISSUE_DOCUMENTS', id, error, aside: null }),
  );
  const cases = createCases({
    store,
    clock: clock.now,
    newId,
    afterCommit: ({ outboxIds, documentsOf }) => {
      outbox.push(outboxIds);
      documents.push(documentsOf);
      scheduler.wake();
    },
  });
  const sweep = createSweep({ store, cases, relay, sendDigest: createDigests({ store, mailer, baseUrl }), onFailure, atOnce });
  const scheduler = createScheduler({ store, sweep, clock, outbox, documents, onFault });
  return { cases, scheduler, outbox, documents };
};
