import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { caseId, caseKind, enrollmentId } from '../records/index.ts';
import { deadlineState } from './cases.ts';
import { day, listOf, pageQuery, rule } from './common.ts';

export const deadlinesQuery = z.strictObject({
  /** The first day wanted. */
  from: civilDate.optional(),
  /** The last day wanted. */
  to: civilDate.optional(),
  ...pageQuery,
});

/** A deadline of a case the caller sees. `text` says what happens if it is missed. */
const deadlineShown = z
  .strictObject({
    caseId,
    logNumber: z.string(),
    kind: caseKind,
    enrollmentId,
    rule,
    on: day,
    state: deadlineState,
    text: z.string(),
  })
  .meta({ id: 'Deadline' });
export type DeadlineShown = z.infer<typeof deadlineShown>;

export const deadlineList = listOf(deadlineShown).meta({ id: 'DeadlineList' });

/** The secret address of a calendar feed. */
export const feed = z.strictObject({ url: z.string() }).meta({ id: 'Feed' });
export type Feed = z.infer<typeof feed>;
