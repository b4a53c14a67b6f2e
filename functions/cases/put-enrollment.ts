import { withLateTasks } from '../../shared/cases/known-late.ts';
import { dueAtOfEnrollment } from '../../shared/cases/settle.ts';
import { settledTerm } from '../../shared/cases/term-end.ts';
import { differencesOf, registeredOf, type Correction, type Enrollment } from '../../shared/records/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { CasesSettings, EnrollmentPut, EnrollmentSaved } from './cases.ts';
import { outcomeFor } from './decide.ts';
import { canonicalJson } from './history.ts';
import { settledUnit } from './settled.ts';
import { watched, type Seen } from './watched.ts';

const isSame = (before: Enrollment, after: Enrollment): boolean =>
  canonicalJson(before) === canonicalJson({ ...after, version: before.version });

/** What of it was registered otherwise before; null where nothing was, as when only a task of it is done. */
const correctionOf = (
  before: Enrollment | null,
  after: Enrollment,
  { by, at }: { readonly by: Correction['by']; readonly at: Instant },
): Correction | null => {
  const changes = before === null ? [] : differencesOf(registeredOf(before), registeredOf(after));
  if (changes.length === 0) return null;
  return { schema: 1, of: 'ENROLLMENT', did: 'CORRECTED', userId: null, at, by, version: after.version, changes: [...changes] };
};

/** Registers an enrollment, or registers it anew: settled first, decided on what stands, saved on condition of it. */
export const putEnrollment = <R>(
  settings: CasesSettings,
  { enrollmentId, caller, ifMatch, partyIds, decide, idempotency }: EnrollmentPut<R>,
): Promise<EnrollmentSaved<R>> =>
  outcomeFor<EnrollmentSaved<R>>(settings, caller, async (acting) => {
    const { store, afterCommit, newId } = settings;
    const { standing, isSaved, at: now } = await settledUnit(settings, { enrollmentIds: [enrollmentId], partyIds });
    if (!isSaved) return 'AGAIN';
    const before = standing.enrollments.get(enrollmentId) ?? null;
    const seen: Seen = new Map();
    const decision = decide({ before, now, parties: watched(standing.parties, seen) }, acting);
    if (decision === null) return { outcome: 'NOT_FOUND' };
    const version = before?.version ?? 0;
    if (ifMatch !== undefined && ifMatch !== version) return { outcome: 'STALE', version };
    if ('refused' in decision) return { outcome: 'REFUSED', refused: decision.refused };

    // A term that had ended when the enrollment becomes known is over at once (EXPIRY-PAST); under an open case no date changes.
    const { enrollment } = decision;
    const known = enrollment.openCases.length === 0 ? settledTerm(enrollment, now) : enrollment;
    const settled = withLateTasks(known, now, newId);
    if (before !== null && isSame(before, settled)) return { outcome: 'SAVED', enrollment: before, created: false };
    const after = { ...settled, version: version + 1 };
    const by = { userId: acting.userId, partyId: acting.partyId };
    const correction = correctionOf(before, after, { by, at: now });
    const kept = idempotency === undefined ? null : { claim: idempotency.claim, answer: await idempotency.answer(after, now), at: now };
    const read = { enrollments: new Map(), parties: seen };
    const outcome = await store.putEnrollment({ before, after, read, by: acting, correction, kept });
    if (outcome !== 'SAVED') return 'AGAIN';
    await afterCommit({ outboxIds: [], documentsOf: [] });
    const created = before === null;
    const dueAt = dueAtOfEnrollment(after);
    if (dueAt === null || dueAt > now) return { outcome: 'SAVED', enrollment: after, created };
    // What the calendar would have done by now is done at once: whoever registers sees what came of it.
    const { standing: settledNow } = await settledUnit(settings, { enrollmentIds: [enrollmentId] });
    return { outcome: 'SAVED', enrollment: settledNow.enrollments.get(enrollmentId) ?? after, created };
  });
