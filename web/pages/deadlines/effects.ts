import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseListed } from '../../../shared/api/index.ts';

/** A day on which what was decided takes effect by itself, and for which enrollments of its case. */
export type Effect = { readonly on: CivilDate; readonly of: CaseListed; readonly enrollmentIds: readonly string[] };

/** The effects still to come of changes that are scheduled, each day of a case once. Null: no such bound. */
export const effectsOf = (cases: readonly CaseListed[], from: CivilDate | null, to: CivilDate | null): readonly Effect[] =>
  cases
    .filter(({ phase }) => phase === 'SCHEDULED')
    .flatMap((of) => {
      const ahead = of.enrollments.filter(({ outcome }) => outcome === null);
      const days = [...new Set(ahead.flatMap(({ effectiveOn }) => effectiveOn ?? of.effectiveOn ?? []))];
      return days.map((on): Effect => ({
        on,
        of,
        enrollmentIds: ahead.flatMap(({ enrollmentId, effectiveOn }) => ((effectiveOn ?? of.effectiveOn) === on ? [enrollmentId] : [])),
      }));
    })
    .filter(({ on }) => (from === null || on >= from) && (to === null || on <= to));
