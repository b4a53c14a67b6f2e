/** One thing that could not be done now: it is put off, the others go on. */
export type Failure = { readonly what: 'SETTLE' | 'CARRY_OUT' | 'REPLACE_CLOCK'; readonly id: string; readonly error: unknown };

/** What a sweep did. `finished` false: its time was up. */
export type Swept = { readonly done: number; readonly failed: number; readonly finished: boolean };

export type Work<Row> = {
  readonly what: Failure['what'];
  /** The first so many rows; those done or put off are not among them, unless the index lags. */
  readonly find: (limit: number) => Promise<readonly Row[]>;
  readonly idOf: (row: Row) => string;
  readonly carryOut: (row: Row) => Promise<unknown>;
  readonly putOff: (row: Row) => Promise<void>;
};

export type SweepingSettings = {
  /** Logged and counted: what throws here is alarmed. */
  readonly onFailure: (failure: Failure) => void;
  /** How many rows are under way at once. */
  readonly atOnce: number;
};

const pageSize = 100;
/** How deep a sweep looks past rows that it has tried and the index still shows. */
const deepest = 3_200;

/** Does all there is to do, row by row, as long as there is time: a row that throws is put off and holds up no other. */
export const sweepRows = async <Row>(
  { what, find, idOf, carryOut, putOff }: Work<Row>,
  { onFailure, atOnce, hasTime }: SweepingSettings & { readonly hasTime: () => boolean },
): Promise<Swept> => {
  let [done, failed] = [0, 0];
  // The index may lag and show a row again that is done: each is tried once in a sweep.
  const tried = new Set<string>();
  const findUntried = async (): Promise<readonly Row[]> => {
    for (let limit = pageSize; ; limit *= 2) {
      const found = await find(limit);
      const untried = found.filter((row) => !tried.has(idOf(row)));
      if (untried.length > 0 || found.length < limit || limit >= deepest) return untried;
    }
  };
  const setAside = async (row: Row): Promise<void> => {
    try {
      await putOff(row);
    } catch (error) {
      onFailure({ what, id: idOf(row), error });
    }
  };
  const handle = async (row: Row): Promise<void> => {
    try {
      await carryOut(row);
      done += 1;
    } catch (error) {
      failed += 1;
      onFailure({ what, id: idOf(row), error });
      await setAside(row);
    }
  };
  for (;;) {
    const found = await findUntried();
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
