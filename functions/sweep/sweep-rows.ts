import { isUnreadable, type SetAside, type Unreadable } from '../store/index.ts';

/** One thing that could not be done now: it is put off, the others go on. */
export type Failure = {
  readonly what: 'SETTLE' | 'CARRY_OUT' | 'SEND_DIGEST' | 'REPLACE_CLOCK' | 'ISSUE_DOCUMENTS';
  readonly id: string;
  readonly error: unknown;
  /** How its row is marked; null: not at all, because it was rewritten meanwhile or could not be put off. */
  readonly aside: SetAside | null;
};

/** What a sweep did. `finished` false: its time was up. */
export type Swept = { readonly done: number; readonly failed: number; readonly finished: boolean };

export type Work<Row> = {
  readonly what: Failure['what'];
  /** The first so many rows; those done or put off are not among them, unless the index lags. */
  readonly find: (limit: number) => Promise<readonly (Row | Unreadable)[]>;
  readonly idOf: (row: Row) => string;
  readonly carryOut: (row: Row) => Promise<unknown>;
  readonly putOff: (row: Row) => Promise<SetAside | null>;
  readonly putOffUnreadable: (row: Unreadable) => Promise<SetAside | null>;
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

/** Does all there is to do, row by row, as long as there is time: a row that throws, or cannot be read, is put off and holds up no other. */
export const sweepRows = async <Row>(
  { what, find, idOf, carryOut, putOff, putOffUnreadable }: Work<Row>,
  { onFailure, atOnce, hasTime }: SweepingSettings & { readonly hasTime: () => boolean },
): Promise<Swept> => {
  let [done, failed] = [0, 0];
  const idOfFound = (found: Row | Unreadable): string =>
    isUnreadable(found) ? `${found.unreadable.PK} ${found.unreadable.SK}@${found.dueAt}` : idOf(found);
  // The index may lag and show a row again that is done: each is tried once in a sweep.
  const tried = new Set<string>();
  const findUntried = async (): Promise<readonly (Row | Unreadable)[]> => {
    for (let limit = pageSize; ; limit *= 2) {
      const found = await find(limit);
      const untried = found.filter((row) => !tried.has(idOfFound(row)));
      if (untried.length > 0 || found.length < limit || limit >= deepest) return untried;
    }
  };
  const setAside = async (found: Row | Unreadable, error: unknown): Promise<void> => {
    failed += 1;
    const failure = { what, id: idOfFound(found), error };
    const aside = await (isUnreadable(found) ? putOffUnreadable(found) : putOff(found)).catch((another: unknown) => {
      onFailure({ ...failure, error: another, aside: null });
      return null;
    });
    onFailure({ ...failure, aside });
  };
  const handle = async (found: Row | Unreadable): Promise<void> => {
    if (isUnreadable(found)) return setAside(found, found.error);
    try {
      await carryOut(found);
    } catch (error) {
      return setAside(found, error);
    }
    done += 1;
    return undefined;
  };
  for (;;) {
    const found = await findUntried();
    if (found.length === 0) return { done, failed, finished: true };
    const waiting = found[Symbol.iterator]();
    const worker = async (): Promise<void> => {
      for (const row of waiting) {
        if (!hasTime()) return;
        tried.add(idOfFound(row));
        await handle(row);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, found.length) }, worker));
    if (!hasTime()) return { done, failed, finished: false };
  }
};
