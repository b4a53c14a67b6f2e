import { renderIdFrom } from '../adapters/dynamodb/index.ts';
import { eachOfBatch, type BatchAnswer } from '../stream-batch.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { IssueDocuments } from './issue.ts';

type IssueBatchSettings = {
  /** Marks and puts off what it can not issue. */
  readonly render: IssueDocuments;
  readonly onFailure: (caseId: CaseId, error: unknown) => void;
};

/** Issues the documents a batch of the stream asks for, each case once. One that fails holds up no other, and comes again; without time the rest does. */
export const createIssueBatch =
  ({ render, onFailure }: IssueBatchSettings) =>
  (event: unknown, hasTime: () => boolean): Promise<BatchAnswer> => {
    const issued = new Map<CaseId, boolean>();
    const isIssued = async (caseId: CaseId): Promise<boolean> => {
      try {
        await render(caseId);
        return true;
      } catch (error) {
        onFailure(caseId, error);
        return false;
      }
    };
    return eachOfBatch(event, async (keys) => {
      const { caseId } = renderIdFrom(keys);
      if (!issued.has(caseId) && hasTime()) issued.set(caseId, await isIssued(caseId));
      return issued.get(caseId) ?? false;
    });
  };
