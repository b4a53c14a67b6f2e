import * as z from 'zod';
import { renderIdFrom, type RenderId, type SetAside, type Store, type Unreadable } from '../adapters/dynamodb/index.ts';
import { sweepRows, type Failure, type Swept } from '../sweep/sweep-rows.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { IssueDocuments } from './issue.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);

/** The stream of the table, filtered to rows that ask for documents; it carries keys alone. */
const streamEvent = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), Keys: z.object({ PK: text, SK: text }) }) })),
});

export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export type FeedSettings = {
  /** Marks and puts off what it can not issue. */
  readonly render: IssueDocuments;
  readonly onFailure: (caseId: CaseId, error: unknown) => void;
};

/** Issues the documents a batch of the stream asks for, each case once. One that fails holds up no other, and comes again; without time the rest does. */
export const createFeed =
  ({ render, onFailure }: FeedSettings) =>
  async (event: unknown, hasTime: () => boolean): Promise<BatchAnswer> => {
    const outcomes = new Map<CaseId, boolean>();
    const failed: string[] = [];
    for (const { dynamodb } of streamEvent.parse(event).Records) {
      const { caseId } = renderIdFrom(dynamodb.Keys);
      if (!outcomes.has(caseId) && hasTime()) {
        try {
          await render(caseId);
          outcomes.set(caseId, true);
        } catch (error) {
          onFailure(caseId, error);
          outcomes.set(caseId, false);
        }
      }
      if (outcomes.get(caseId) !== true) failed.push(dynamodb.SequenceNumber);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

export type LeftOverSettings = {
  readonly store: Pick<Store, 'leftOverRenders' | 'postponeRender' | 'postponeUnreadable' | 'dueShards'>;
  readonly issue: IssueDocuments;
  readonly onFailure: (failure: Failure) => void;
};

type Reach = { readonly until: Instant; readonly retryAt: Instant; readonly hasTime: () => boolean };

/**
 * Issues what nobody issued in time, shard after shard. Each is put off before it is begun: one that takes the whole function with it has
 * made way for the others then, and counts its attempt.
 */
export const createLeftOver =
  ({ store, issue, onFailure }: LeftOverSettings) =>
  async ({ until, retryAt, hasTime }: Reach): Promise<Swept> => {
    let [done, failed, finished] = [0, 0, true];
    const idOf = ({ caseId, version, again }: RenderId): string => `${caseId}.${version}${again === null ? '' : `.${again}`}`;
    const putOff = new Map<string, SetAside | null>();
    for (let shard = 0; shard < store.dueShards && finished; shard += 1) {
      const swept = await sweepRows(
        {
          what: 'ISSUE_DOCUMENTS',
          find: (limit) => store.leftOverRenders(shard, until, limit),
          idOf,
          carryOut: async (row) => {
            putOff.set(idOf(row), await store.postponeRender(row, retryAt));
            await issue(row.caseId);
          },
          putOff: (row) => Promise.resolve(putOff.get(idOf(row)) ?? null),
          putOffUnreadable: (row: Unreadable) => store.postponeUnreadable(row, retryAt),
        },
        { onFailure, atOnce: 1, hasTime },
      );
      done += swept.done;
      failed += swept.failed;
      ({ finished } = swept);
    }
    return { done, failed, finished };
  };
