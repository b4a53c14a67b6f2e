import * as z from 'zod';
import { keptInstant, type Instant } from '../../../shared/calendar/index.ts';
import { dueAtOfCase, dueAtOfEnrollment } from '../../../shared/cases/settle.ts';
import type { AnyCase } from '../../../shared/cases/kinds.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import type { DueRow } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { caseDueKey, dueShard, enrollmentDueKey, shardOf, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

export type DueOwner = { readonly of: 'CASE'; readonly case: AnyCase } | { readonly of: 'ENROLLMENT'; readonly enrollment: Enrollment };

const idOf = (owner: DueOwner): string => (owner.of === 'CASE' ? owner.case.caseId : owner.enrollment.enrollmentId);

export const dueAtOf = (owner: DueOwner): Instant | null =>
  owner.of === 'CASE' ? dueAtOfCase(owner.case) : dueAtOfEnrollment(owner.enrollment);

export const dueKeyOf = (owner: DueOwner): Key =>
  owner.of === 'CASE' ? caseDueKey(owner.case.caseId) : enrollmentDueKey(owner.enrollment.enrollmentId);

export const dueKey = (row: DueRow): Key => (row.of === 'CASE' ? caseDueKey(row.caseId) : enrollmentDueKey(row.enrollmentId));

export const itemOfDue = (owner: DueOwner, dueAt: Instant, shards: number): Key & Item => ({
  ...dueKeyOf(owner),
  schema: 1,
  dueShard: dueShard(shardOf(idOf(owner), shards)),
  dueAt,
});

const indexed = z.object({ PK: z.string().regex(/^(CASE|ENROLLMENT)#./), SK: z.literal('DUE'), dueAt: keptInstant });

/** A row of the index, which carries keys alone. */
export const dueFrom = (item: RawItem): DueRow => {
  const { PK, dueAt } = indexed.parse(item);
  const [of = '', id = ''] = PK.split('#');
  return of === 'CASE' ? { of: 'CASE', caseId: id, dueAt } : { of: 'ENROLLMENT', enrollmentId: id, dueAt };
};
