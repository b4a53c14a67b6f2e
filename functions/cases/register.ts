import { settledTerm } from '../../shared/cases/term-end.ts';
import type { Enrollment } from '../../shared/records/index.ts';
import type { CasesSettings, EnrollmentPut, EnrollmentSaved } from './cases.ts';
import { decided } from './decide.ts';
import { canonicalJson } from './history.ts';
import { settledUnit } from './settled.ts';
import { watched, type Seen } from './watched.ts';

const isSame = (before: Enrollment, after: Enrollment): boolean =>
  canonicalJson(before) === canonicalJson({ ...after, version: before.version });

/** Registers an enrollment, or registers it anew: settled first, decided on what stands, saved on condition of it. */
export const putEnrollment = <R>(
  settings: CasesSettings,
  { enrollmentId, caller, ifMatch, partyIds, decide }: EnrollmentPut<R>,
): Promise<EnrollmentSaved<R>> =>
  decided<EnrollmentSaved<R>>(settings, caller, async (acting) => {
    const { store, afterCommit } = settings;
    const { standing, isSaved, at: now } = await settledUnit(settings, { enrollmentIds: [enrollmentId], partyIds });
    if (!isSaved) return 'AGAIN';
    const before = standing.enrollments.get(enrollmentId) ?? null;
    const seen: Seen = new Map();
    const decision = decide({ before, now, parties: watched(standing.parties, seen) });
    if (decision === null) return { outcome: 'NOT_FOUND' };
    const version = before?.version ?? 0;
    if (ifMatch !== undefined && ifMatch !== version) return { outcome: 'STALE', version };
    if ('refused' in decision) return { outcome: 'REFUSED', refused: decision.refused };

    // A term that had ended when the enrollment becomes known is over at once (EXPIRY-PAST); under an open case no date changes.
    const { enrollment } = decision;
    const settled = enrollment.openCases.length === 0 ? settledTerm(enrollment, now) : enrollment;
    if (before !== null && isSame(before, settled)) return { outcome: 'SAVED', enrollment: before, created: false };
    const after = { ...settled, version: version + 1 };
    const outcome = await store.putEnrollment({ before, after, read: { enrollments: new Map(), parties: seen }, by: acting });
    if (outcome === 'LOST_RACE') return 'AGAIN';
    await afterCommit([]);
    return { outcome: 'SAVED', enrollment: after, created: before === null };
  });
