import type { LookedUp } from '../../shared/api/index.ts';
import { asKept } from '../../shared/search/as-kept.ts';
import { send } from '../api/client.ts';
import { rememberFound } from '../api/found.ts';
import { isRefused } from '../api/problem.ts';
import type { Row } from './pasted.ts';

const lookUp = async (row: Extract<Row, { is: 'LOOK_UP' }>): Promise<Row> => {
  const { of } = row;
  const [number, masterAgreement] = [asKept(of.number), asKept(row.masterAgreement)];
  try {
    const found = await send<LookedUp>(`/api/enrollments/lookup?${new URLSearchParams({ number, masterAgreement })}`);
    rememberFound({ ...found, number });
    return { of, is: 'FOUND', enrollmentId: found.enrollmentId, institutionId: null, name: found.institutionName, expiredOn: null };
  } catch (error) {
    if (isRefused(error, 404)) return { of, is: 'REFUSED', why: 'NOT_FOUND' };
    if (isRefused(error, 429)) return { of, is: 'REFUSED', why: 'STOPPED' };
    throw error;
  }
};

/** Asked for at the same time. */
const atOnce = 6;

/**
 * Looks up what is none of the caller's own, a few at a time: once too many were not found, no further one is asked for. Where nobody
 * answers, the whole is to be read again.
 */
export const lookUpRows = async (rows: readonly Row[]): Promise<readonly Row[]> => {
  const done = new Map<number, Row>();
  const waiting = rows.entries();
  let isStopped = false;
  const work = async (): Promise<void> => {
    // Shared by all that work: each takes the next that nobody has.
    for (const [index, row] of waiting) {
      const next: Row = row.is !== 'LOOK_UP' ? row : isStopped ? { of: row.of, is: 'REFUSED', why: 'STOPPED' } : await lookUp(row);
      isStopped ||= next.is === 'REFUSED' && next.why === 'STOPPED';
      done.set(index, next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rows.map((row, index) => done.get(index) ?? row);
};
