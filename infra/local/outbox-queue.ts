/** Outbox rows on their way out, in the order of their commits. */
export type OutboxQueue = {
  readonly push: (outboxIds: readonly string[]) => void;
  /** Resolves when nothing is under way. What failed is not waited for: it is left to the sweep. */
  readonly idle: () => Promise<void>;
  /** Resolves when what is waiting now is through; what comes after it is not waited for. */
  readonly through: () => Promise<void>;
  /** Nothing is begun while `work` is under way: what many cases fall due for at one instant comes before telling of it. */
  readonly after: <T>(work: () => Promise<T>) => Promise<T>;
};

/** On one machine rows are carried out right after their commit, one after the other. */
export const createOutboxQueue = (
  carryOut: (outboxId: string) => Promise<void>,
  onFailure: (outboxId: string, error: unknown) => void,
): OutboxQueue => {
  const waiting: string[] = [];
  let pushed = 0;
  let ended = 0;
  let watchers: readonly { readonly upTo: number; readonly tell: () => void }[] = [];
  let underWay: Promise<void> | null = null;
  let held: Promise<unknown> | null = null;

  const drain = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await held;
      try {
        await carryOut(id);
      } catch (error) {
        onFailure(id, error);
      }
      ended += 1;
      for (const { upTo, tell } of watchers) if (upTo <= ended) tell();
      watchers = watchers.filter(({ upTo }) => upTo > ended);
    }
  };
  const start = (): void => {
    underWay ??= drain().finally(() => {
      underWay = null;
      // Pushed after the last was looked for and before this was told.
      if (waiting.length > 0) start();
    });
  };

  return {
    push: (outboxIds) => {
      waiting.push(...outboxIds);
      pushed += outboxIds.length;
      start();
    },
    idle: async () => {
      while (underWay !== null) await underWay;
    },
    through: () =>
      pushed === ended
        ? Promise.resolve()
        : new Promise((tell) => {
            watchers = [...watchers, { upTo: pushed, tell }];
          }),
    after: async (work) => {
      const done = work();
      held = done.catch(() => undefined);
      try {
        return await done;
      } finally {
        held = null;
      }
    },
  };
};
