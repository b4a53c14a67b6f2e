import { dateIn, type CivilDate, type TimeZone } from '../calendar/index.ts';
import type { Enrollment, EnrollmentId, PartyId } from '../records/index.ts';
import { edition as editionOf, type Edition } from '../rules/index.ts';
import type { CaseBase, World } from './case.ts';

type Phased = { readonly state: { readonly phase: string } };

/** A case known to be in this phase, with what exists in it alone. */
export type InPhase<C extends Phased, Phase extends C['state']['phase']> = Phase extends unknown
  ? C & { readonly state: Extract<C['state'], { readonly phase: Phase }> }
  : never;

export const isIn = <C extends Phased, Phase extends C['state']['phase']>(of: C, phase: Phase): of is InPhase<C, Phase> =>
  of.state.phase === phase;

export const editionOfCase = (of: Pick<CaseBase, 'edition'>): Edition => editionOf(of.edition);

/** The day it is where the case, or the enrollment, is. */
export const todayOf = (of: { readonly timeZone: TimeZone }, { now }: Pick<World, 'now'>): CivilDate => dateIn(of.timeZone, now);

/** Who filed it. Throws of a case the calendar opened. */
export const submitterId = ({ openedBy, logNumber }: Pick<CaseBase, 'openedBy' | 'logNumber'>): PartyId => {
  if (openedBy === null) throw new Error(`${logNumber} was opened by nobody`);
  return openedBy.partyId;
};

/** An enrollment a case or a form names. It is always there: a world holds every one of them. */
export const enrollmentIn = ({ enrollments }: Pick<World, 'enrollments'>, id: EnrollmentId): Enrollment => {
  const found = enrollments.get(id);
  if (found === undefined) throw new Error(`enrollment ${id} is not in the world that was loaded`);
  return found;
};
