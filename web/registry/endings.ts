import type { CaseListed, EnrollmentShown } from '../../shared/api/index.ts';
import type { CivilDate } from '../../shared/calendar/index.ts';

export type Ends = Pick<EnrollmentShown, 'enrollmentId' | 'status' | 'endsOn'>;

/** When an enrollment ends, or ended. */
export type Ending = {
  /** null: it was terminated by a case the reader does not see. */
  readonly on: CivilDate | null;
  /** It is, or will be, terminated on that day; otherwise it is the last day of its term. */
  readonly isTermination: boolean;
};

/** The days on which enrollments were terminated, or will be as operations approved it, by their ids. */
export const terminationsIn = (cases: readonly Pick<CaseListed, 'kind' | 'phase' | 'enrollments'>[]): ReadonlyMap<string, CivilDate> =>
  new Map(
    cases.flatMap(({ kind, phase, enrollments }) =>
      kind !== 'TERMINATION'
        ? []
        : enrollments.flatMap(({ enrollmentId, effectiveOn, outcome }) =>
            effectiveOn !== null && (outcome === 'EFFECTIVE' || (outcome === null && phase === 'SCHEDULED'))
              ? [[enrollmentId, effectiveOn] as const]
              : [],
          ),
    ),
  );

export const endingIn = (terminations: ReadonlyMap<string, CivilDate>, { enrollmentId, status, endsOn }: Ends): Ending => {
  const on = terminations.get(enrollmentId);
  if (status === 'TERMINATED') return { on: on ?? null, isTermination: true };
  // What is to be terminated after its term has expired by then.
  return status === 'ACTIVE' && on !== undefined && on <= endsOn ? { on, isTermination: true } : { on: endsOn, isTermination: false };
};
