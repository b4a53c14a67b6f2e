import * as z from 'zod';
import { epochMilliseconds, instant } from '../../../shared/calendar/index.ts';
import { caseId, enrollmentId } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import { codeKey, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';
import { tidyAttribute } from './table.ts';

const codeItem = z.object({
  schema: z.literal(1),
  /** The SHA-256 of the whole code: the code itself stands in its mail and nowhere else. */
  digest: z.string(),
  /** What the contacts on the enrollment wait for: several codes may have been mailed for it. */
  awaits: z.string(),
  enrollmentId,
  caseId,
  /** Good before this instant. */
  until: instant,
  /** So many more wrong codes may begin like it. */
  attemptsLeft: z.int(),
});
/** A code that was mailed to a contact's new address (CICR-TOLD), without the address. */
export type Code = Omit<z.infer<typeof codeItem>, 'schema'>;

/** Whether it is over is asked of the clock; the row is tidied away a good while after. */
const keptMilliseconds = 30 * 24 * 60 * 60 * 1_000;

export const itemOfCode = (codeId: string, code: Code): Key & Item => ({
  ...codeKey(codeId),
  schema: 1,
  ...code,
  [tidyAttribute]: Math.ceil((epochMilliseconds(code.until) + keptMilliseconds) / 1_000),
});

export const codeFrom = (item: RawItem): Code => {
  const { schema: _, ...code } = codeItem.parse(item);
  return code;
};
