import type { CaseId } from '../../shared/records/index.ts';

/** Cases whose documents are to be issued, one after the other: drawing takes time that nothing else waits for. */
export type DocumentsQueue = {
  /** A case that waits already waits once. */
  readonly push: (caseIds: readonly CaseId[]) => void;
  /** Resolves when nothing waits. What failed is not waited for: it is left to the scheduler. */
  readonly idle: () => Promise<void>;
  /** Finishes the one under way; the others are asked for by their rows when the portal is started again. */
  readonly stop: () => Promise<void>;
};

export const createDocumentsQueue = (
  issue: (caseId: CaseId) => Promise<void>,
  onFailure: (caseId: CaseId, error: unknown) => void,
): DocumentsQueue => {
  const waiting = new Set<CaseId>();
  let underWay: Promise<void> | null = null;
  let stopping = false;

  const drain = async (): Promise<void> => {
    for (const caseId of waiting) {
      if (stopping) return;
      // Before it is begun: what is asked for from here on is looked at anew.
      waiting.delete(caseId);
      try {
        await issue(caseId);
      } catch (error) {
        onFailure(caseId, error);
      }
    }
  };
  const start = (): void => {
    if (stopping) return;
    underWay ??= drain().finally(() => {
      underWay = null;
      if (waiting.size > 0) start();
    });
  };

  return {
    push: (caseIds) => {
      for (const caseId of caseIds) waiting.add(caseId);
      if (waiting.size > 0) start();
    },
    idle: async () => {
      while (underWay !== null) await underWay;
    },
    stop: async () => {
      stopping = true;
      await underWay;
    },
  };
};
