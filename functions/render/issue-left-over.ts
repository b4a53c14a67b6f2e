import type { RenderId, SetAside, Store, Unreadable } from '../store/index.ts';
import { sweepRows, type Failure, type Swept } from '../sweep/sweep-rows.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { IssueDocuments } from './issue.ts';

type LeftOverSettings = {
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
