import * as z from 'zod';
import { epochMilliseconds, keptInstant, type Instant } from '../calendar/index.ts';

/**
 * How long a case was in each phase it has left, all its stays together, in milliseconds between the instants that count.
 * Kept beside the case, so that what phases take is counted without reading a single history.
 */
export const timeSpent = z.strictObject({
  /** The phase it is in. */
  phase: z.string(),
  /** Since when; null where the case is older than its counting and has not changed its phase since. */
  since: keptInstant.nullable(),
  spent: z.record(z.string(), z.int().nonnegative()),
});
export type TimeSpent = z.infer<typeof timeSpent>;

/** What is known before a decision: the phase, and the time counted so far (null: nothing was counted). Null: there was no case. */
type Before = { readonly phase: string; readonly time: TimeSpent | null } | null;

/** The time as it stands once the case is in `phase`, from `at` on where that is another one than before. */
export const timeAfter = (before: Before, phase: string, at: Instant): TimeSpent => {
  if (before === null) return { phase, since: at, spent: {} };
  const { since, spent } = before.time ?? { since: null, spent: {} };
  if (before.phase === phase) return { phase, since, spent };
  if (since === null) return { phase, since: at, spent };
  const stay = Math.max(0, epochMilliseconds(at) - epochMilliseconds(since));
  return { phase, since: at, spent: { ...spent, [before.phase]: (spent[before.phase] ?? 0) + stay } };
};
