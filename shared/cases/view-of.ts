import type { Instant } from '../calendar/index.ts';
import type { CaseView, World } from './case.ts';
import { kindOf, type AnyCase } from './kinds.ts';

const noNewId = (): never => {
  throw new Error('nothing new is made while a case is shown');
};

/** What a case shows at `now`, on the records it names. */
export const viewOf = (of: AnyCase, { enrollments, parties }: Pick<World, 'enrollments' | 'parties'>, now: Instant): CaseView =>
  kindOf(of).view(of, { now, enrollments, parties, newId: noNewId });
