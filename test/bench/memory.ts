import { readFile } from 'node:fs/promises';
import { openMany } from './cases.ts';
import { enrollmentAt, type Filled } from './filled.ts';
import { atMost, megabytes, perSecond, withoutGoal, type Figure } from './figures.ts';
import { startBenchPortal } from './stage.ts';

const warm = 200;
const parked = 10_000;

/** The most a process has ever held, in bytes; null where the system does not tell. */
const peakOf = async (pid: number): Promise<number | null> => {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
};

/** What the portal's process holds when nothing more is to be collected, before and after 10,000 cases are opened and wait. */
export const measureMemory = async ({ endpoint }: Filled): Promise<readonly Figure[]> => {
  const portal = await startBenchPortal({ dataDir: 'memory', clock: '2028-02-01T01:00:00.000Z', endpoint });
  const idsFrom = (first: number, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => enrollmentAt(first + index).enrollmentId);
  await openMany(portal, idsFrom(1_000, warm), '2028-03-20');
  const before = await portal.memory();
  const from = performance.now();
  await openMany(portal, idsFrom(1_000 + warm, parked), '2028-03-20');
  const rate = parked / ((performance.now() - from) / 1_000);
  const after = await portal.memory();
  const peak = await peakOf(portal.pid);
  await portal.stop();
  return [
    atMost('memory of the portal after 10,000 cases (resident)', after.rss, 300 * 2 ** 20, megabytes),
    ...(peak === null ? [] : [withoutGoal('  the most it held on the way', megabytes(peak))]),
    atMost('what 10,000 parked cases add (held after collection)', Math.max(0, after.held - before.held), 5 * 2 ** 20, megabytes),
    withoutGoal('  held before / after', `${megabytes(before.held)} / ${megabytes(after.held)}`),
    withoutGoal('  cases opened per second, 16 clients', perSecond(rate)),
  ];
};
