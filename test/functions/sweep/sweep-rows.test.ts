import { describe, expect, it } from 'vitest';
import { sweepRows, type Failure, type Work } from '../../../functions/sweep/sweep-rows.ts';

const always = (): boolean => true;

/** Rows of an index that shows a row for a while after it is done: `lag` looks. */
const anIndex = (count: number, lag: number) => {
  const gone = new Map<string, number>();
  const rows = Array.from({ length: count }, (_, index) => `row-${String(index).padStart(5, '0')}`);
  let looks = 0;
  return {
    find: (limit: number): Promise<readonly string[]> => {
      looks += 1;
      return Promise.resolve(rows.filter((row) => (gone.get(row) ?? Infinity) + lag >= looks).slice(0, limit));
    },
    remove: (row: string): Promise<void> => {
      gone.set(row, looks);
      return Promise.resolve();
    },
  };
};

const sweeping = (of: Partial<Work<string>> & Pick<Work<string>, 'find' | 'carryOut'>, failures: Failure[] = []) =>
  sweepRows(
    { what: 'SETTLE', idOf: (row) => row, putOff: () => Promise.resolve(null), putOffUnreadable: () => Promise.resolve(null), ...of },
    { onFailure: (failure) => failures.push(failure), atOnce: 4, hasTime: always },
  );

describe('a sweep', () => {
  it('does all there is, a hundred at a time', async () => {
    const index = anIndex(250, 0);
    expect(await sweeping({ find: index.find, carryOut: index.remove })).toEqual({ done: 250, failed: 0, finished: true });
  });

  it('does all there is, each once, while the index still shows what is done', async () => {
    const index = anIndex(250, 3);
    const done: string[] = [];
    const swept = await sweeping({
      find: index.find,
      carryOut: (row) => {
        done.push(row);
        return index.remove(row);
      },
    });
    expect(swept).toEqual({ done: 250, failed: 0, finished: true });
    expect(new Set(done).size).toBe(250);
    expect(done).toHaveLength(250);
  });

  it('goes past rows that can be neither done nor put off, and says so of each', async () => {
    const index = anIndex(150, 0);
    const failures: Failure[] = [];
    const swept = await sweeping(
      {
        find: index.find,
        carryOut: (row) => (row < 'row-00120' ? Promise.reject(new Error('broken')) : index.remove(row)),
        putOff: () => Promise.reject(new Error('throttled')),
      },
      failures,
    );
    expect(swept).toEqual({ done: 30, failed: 120, finished: true });
    expect(failures.filter(({ error }) => error instanceof Error && error.message === 'broken')).toHaveLength(120);
    expect(failures.filter(({ error }) => error instanceof Error && error.message === 'throttled')).toHaveLength(120);
  });
});
