import { contactOf, contactRole, isSameContact, type CaseId, type Enrollment, type EnrollmentId } from '../records/index.ts';
import type { Decision, EnrollmentChange, Event, Tell } from './case.ts';
import type { AnyCase } from './kinds.ts';

/**
 * What is settled and decided together: an enrollment, every case open on it, every other
 * enrollment of those cases and the cases open there, until nothing is added.
 */
export type Unit = {
  readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment>;
  /** The open cases only. */
  readonly cases: ReadonlyMap<CaseId, AnyCase>;
};

export type CaseChange = {
  readonly before: AnyCase | null;
  readonly after: AnyCase;
  readonly events: readonly [Event, ...Event[]];
};

type EnrollmentRewrite = { readonly before: Enrollment; readonly after: Enrollment };

/** All that one decision changes: what the one write saves. `after.version` is `before.version + 1`, a new case's is 1. */
export type Changes = {
  readonly cases: readonly CaseChange[];
  readonly enrollments: readonly EnrollmentRewrite[];
  readonly tells: readonly (Tell & { readonly caseId: CaseId })[];
};

/** Contacts that are others than before, and who they were. */
const changedContacts = (before: Enrollment, after: Enrollment['contacts'], logNumber: string): Enrollment['contactChanges'] =>
  contactRole.options.flatMap((role) => {
    const from = before.contacts[role] ?? null;
    const to = after[role] ?? null;
    const isSame = from === null || to === null ? from === to : isSameContact(from, to);
    return isSame ? [] : [{ role, from: from === null ? null : contactOf(from), logNumber }];
  });

const rewriteOf = (before: Enrollment, change: EnrollmentChange | undefined, logNumber: string): Enrollment => {
  const set = change?.set ?? {};
  const changed = (['resellerId', 'distributorId', 'advisorId'] as const).flatMap((field) => {
    const to = set[field];
    return to === undefined || to === null || to === before[field] ? [] : [{ field, from: before[field], to, logNumber }];
  });
  return {
    ...before,
    ...set,
    namedPartnerIds: [...new Set([...before.namedPartnerIds, ...(change?.name ?? [])])],
    caseChanges: [...before.caseChanges, ...changed],
    contactChanges: [...before.contactChanges, ...(set.contacts === undefined ? [] : changedContacts(before, set.contacts, logNumber))],
  };
};

const withLock = (of: Enrollment, holder: AnyCase): Enrollment => {
  const others = of.openCases.filter((open) => open.caseId !== holder.caseId);
  if (!holder.openOn.includes(of.enrollmentId)) return { ...of, openCases: others };
  const { caseId, kind, logNumber } = holder;
  return { ...of, openCases: [...others, { caseId, kind, logNumber }] };
};

const isHeld = (of: Enrollment, caseId: CaseId): boolean => of.openCases.some((open) => open.caseId === caseId);

/** The decisions of one instant, carried over to the records: the locks follow from the cases, the rest from the effects. */
export const changesOf = (
  decisions: readonly Decision<AnyCase>[],
  unit: Unit,
  enrollmentChanges: readonly EnrollmentChange[] = [],
): Changes => {
  const rewritten = new Map<EnrollmentId, Enrollment>();
  const latest = (id: EnrollmentId): Enrollment => {
    const found = rewritten.get(id) ?? unit.enrollments.get(id);
    if (found === undefined) throw new Error(`enrollment ${id} is not in the unit that was decided on`);
    return found;
  };
  for (const change of enrollmentChanges) {
    rewritten.set(change.enrollmentId, rewriteOf(latest(change.enrollmentId), change, ''));
  }
  const cases: CaseChange[] = [];
  const tells: Changes['tells'][number][] = [];
  for (const decision of decisions) {
    const before = unit.cases.get(decision.case.caseId) ?? null;
    const after: AnyCase = { ...decision.case, version: decision.case.version + 1 };
    cases.push({ before, after, events: decision.events });
    for (const effect of decision.effects) {
      switch (effect.type) {
        case 'TELL': {
          const { type: _, ...tell } = effect;
          tells.push({ ...tell, caseId: after.caseId });
          break;
        }
        case 'CHANGE_ENROLLMENT':
          rewritten.set(effect.enrollmentId, rewriteOf(latest(effect.enrollmentId), effect, after.logNumber));
          break;
        default:
          throw new Error(`unknown effect ${JSON.stringify(effect satisfies never)}`);
      }
    }
    for (const id of new Set([...(before?.openOn ?? []), ...after.openOn])) {
      const enrollment = latest(id);
      if (isHeld(enrollment, after.caseId) !== after.openOn.includes(id)) rewritten.set(id, withLock(enrollment, after));
    }
  }
  return {
    cases,
    tells,
    enrollments: [...rewritten.values()].map((changed) => {
      const before = unit.enrollments.get(changed.enrollmentId);
      if (before === undefined) throw new Error(`enrollment ${changed.enrollmentId} is not in the unit`);
      return { before, after: { ...changed, version: before.version + 1 } };
    }),
  };
};

/** The unit after the changes: closed cases leave it. */
export const afterChanges = (unit: Unit, changes: Changes): Unit => {
  const enrollments = new Map(unit.enrollments);
  for (const { after } of changes.enrollments) enrollments.set(after.enrollmentId, after);
  const cases = new Map(unit.cases);
  for (const { after } of changes.cases) {
    if (after.status === 'OPEN') cases.set(after.caseId, after);
    else cases.delete(after.caseId);
  }
  return { enrollments, cases };
};
