import type { Answer, Claim } from '../store/index.ts';
import type { CivilDate } from '../../shared/calendar/index.ts';
import { withConsequences } from '../../shared/cases/consequences.ts';
import { verifyContact as decideVerified } from '../../shared/cases/cicr/index.ts';
import type { CaseId, ContactRole, EnrollmentId, Party } from '../../shared/records/index.ts';
import type { CasesSettings } from './cases.ts';
import { withAllParties } from './load.ts';
import { settledUnit } from './settled.ts';
import { readerOf, stepOf } from './step.ts';
import { untilSaved } from './until-saved.ts';

/** What a code that was given back is about; `awaits`: what the contacts wait for. */
export type Verifying = {
  readonly enrollmentId: EnrollmentId;
  readonly caseId: CaseId;
  readonly awaits: string;
  /** Kept in the write that verifies, so that the same request sent again is given it. */
  readonly idempotency?: Claim & { readonly answer: (of: VerifiedContact) => Answer };
};

export type VerifiedContact = { readonly institution: Party; readonly roles: readonly ContactRole[]; readonly emailVerifiedOn: CivilDate };

/** NOT_AWAITED: it was verified already, or the contact is another's by now. */
export type Verified =
  | ({ readonly outcome: 'SAVED' } & VerifiedContact)
  | { readonly outcome: 'NOT_AWAITED' }
  | { readonly outcome: 'CHANGED_MEANWHILE' };

const tryVerifying = async (
  settings: CasesSettings,
  { enrollmentId, caseId, awaits, idempotency }: Verifying,
): Promise<Verified | 'AGAIN'> => {
  const { store, newId, afterCommit } = settings;
  const settled = await settledUnit(settings, { enrollmentIds: [enrollmentId], caseIds: [caseId] });
  if (!settled.isSaved) return 'AGAIN';
  const head = settled.standing.heads.get(caseId);
  if (head?.case.kind !== 'CICR' || !settled.standing.enrollments.has(enrollmentId)) return { outcome: 'NOT_AWAITED' };
  const standing = await withAllParties(store, settled.standing);
  const reader = readerOf(standing, settled.at, newId);
  const verified = decideVerified(head.case, awaits, reader.world);
  if (verified === null) return { outcome: 'NOT_AWAITED' };
  const { decision, roles, emailVerifiedOn, institutionId } = verified;
  const institution = standing.parties.get(institutionId);
  if (institution === undefined) throw new Error(`institution ${institutionId} is not there`);
  const changes = withConsequences([decision], reader.unit, reader.world);
  const step = stepOf(standing, changes, reader, { recordedAt: settled.at, by: null, newId });
  const contact = { institution, roles, emailVerifiedOn };
  const kept = idempotency === undefined ? null : { claim: idempotency, answer: idempotency.answer(contact) };
  const result = await store.save({ ...step.write, kept });
  if (result.outcome !== 'SAVED') return 'AGAIN';
  await afterCommit(result);
  return { outcome: 'SAVED', ...contact };
};

/** A contact's new address is verified: the enrollment and the entry in the history of the case, which is closed, in one write. */
export const verifyContact = async (settings: CasesSettings, verifying: Verifying): Promise<Verified> => {
  const verified = await untilSaved(() => tryVerifying(settings, verifying));
  return verified === 'CHANGED_MEANWHILE' ? { outcome: 'CHANGED_MEANWHILE' } : verified;
};
