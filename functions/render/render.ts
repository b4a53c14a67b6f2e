import type { Store } from '../store/index.ts';
import { epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import type { CaseId } from '../../shared/records/index.ts';
import { sweepMilliseconds } from '../sweep/sweep-minutes.ts';
import type { IssueDocuments } from './issue.ts';

type RenderSettings = {
  readonly store: Pick<Store, 'listRenders' | 'postponeRender'>;
  readonly issue: IssueDocuments;
  readonly clock: () => Instant;
};

/** Issues the documents of a case; where that fails, what asked for them is marked and put off, so that it is tried again and people are told. */
export const createRender =
  ({ store, issue, clock }: RenderSettings): IssueDocuments =>
  async (caseId: CaseId) => {
    try {
      await issue(caseId);
    } catch (error) {
      // Nobody waits for a document to go on with a case.
      const until = instantOf(epochMilliseconds(clock()) + sweepMilliseconds);
      for (const { version, again } of await store.listRenders(caseId)) await store.postponeRender({ caseId, version, again }, until);
      throw error;
    }
  };
