import * as z from 'zod';
import { epochMilliseconds, instant } from '../../../shared/calendar/index.ts';
import { caseId, enrollmentId } from '../../../shared/records/index.ts';
import type { Code } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { codeKey, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';
import { tidyAttribute } from './table.ts';

const codeItem = z.object({
  schema: z.literal(1),
  digest: z.string(),
  awaits: z.string(),
  enrollmentId,
  caseId,
  until: instant,
  attemptsLeft: z.int(),
});

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
