import type { CaseKind, Enrollment, PartyId } from '../records/index.ts';
import type { Edition } from '../rules/index.ts';
import type { CaseBase, Person, World } from './case.ts';
import { logNumberOf } from './log-number.ts';

type Opened<K extends CaseKind> = {
  readonly kind: K;
  /** The one it is opened on first. */
  readonly enrollments: readonly [Enrollment, ...Enrollment[]];
  readonly edition: Edition;
  /** null: the calendar. */
  readonly openedBy: Person | null;
  readonly partyIds: readonly PartyId[];
};

/** What every kind of case has alike as it is opened; a kind adds its form and its state. */
export const newCase = <K extends CaseKind>(
  { kind, enrollments, edition, openedBy, partyIds }: Opened<K>,
  { now, newId }: Pick<World, 'now' | 'newId'>,
): CaseBase & { readonly kind: K } => {
  const [{ enrollmentId, region, timeZone }] = enrollments;
  return {
    schema: 1,
    caseId: newId(),
    logNumber: logNumberOf(kind, newId()),
    kind,
    enrollmentId,
    openOn: enrollments.map((each) => each.enrollmentId),
    region,
    timeZone,
    edition: edition.id,
    openedAt: now,
    openedBy,
    partyIds: [...new Set(partyIds)],
    packageId: null,
    status: 'OPEN',
    outcome: null,
    tasks: [],
    version: 0,
  };
};
