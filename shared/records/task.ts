import * as z from 'zod';
import { civilDate, instant } from '../calendar/index.ts';
import { isRuleId, type RuleId } from '../rules/index.ts';
import { enrollmentId, partyId, taskId, userId } from './ids.ts';
import { note } from './text.ts';

/** A rule of the catalogue, by its id. */
export const ruleId = z.custom<RuleId>((id) => typeof id === 'string' && isRuleId(id));

/**
 * Something a party has left to do, once a case took effect or about an enrollment itself.
 * Its words are made from `rule` and `facts` in the reader's language.
 */
export const task = z.strictObject({
  taskId,
  rule: ruleId,
  partyId,
  enrollmentId,
  /** What the sentence names: the enrollment's number, a product, a quantity. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  dueOn: civilDate.nullable(),
  /** CLOSED: nobody did it, and with its case it came to nothing. `doneAt` is when. */
  state: z.enum(['OPEN', 'DONE', 'CLOSED']),
  doneAt: instant.nullable(),
  doneBy: userId.nullable(),
});
export type Task = z.infer<typeof task>;

type NewTask = Pick<Task, 'rule' | 'partyId' | 'enrollmentId' | 'facts'> & { readonly dueOn?: Task['dueOn'] };

/** A task nobody has done yet. */
export const openTask = (of: NewTask, newId: () => string): Task => ({
  taskId: newId(),
  rule: of.rule,
  partyId: of.partyId,
  enrollmentId: of.enrollmentId,
  facts: of.facts,
  dueOn: of.dueOn ?? null,
  state: 'OPEN',
  doneAt: null,
  doneBy: null,
});

/** A task that hangs on no case. What was said of it when it was done is kept here: an enrollment has no history. */
export const enrollmentTask = task.extend({ note: note.nullable() });
export type EnrollmentTask = z.infer<typeof enrollmentTask>;
