import { dateIn, type Instant } from '../../shared/calendar/index.ts';
import { rolesChanged } from '../../shared/cases/cocp/index.ts';
import type { CocpCase } from '../../shared/cases/cocp/index.ts';
import type { Enrollment, EnrollmentId } from '../../shared/records/index.ts';

const heldField = { RESELLER: 'resellerId', DISTRIBUTOR: 'distributorId', ADVISOR: 'advisorId' } as const;

type Standing = { readonly now: Instant; readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment> };

/** Is there a partner to tell before it is replaced? */
const hasPrevious = (of: CocpCase, { enrollments }: Standing): boolean =>
  of.openOn.some((id) => rolesChanged[of.form.change].some((role) => (enrollments.get(id)?.[heldField[role]] ?? null) !== null));

/** The fields with which this party's act on this case is accepted, if it may act at all; everything is dated today. */
export const suitableInput = (of: CocpCase, act: string, partyId: string, standing: Standing): object => {
  const today = dateIn(of.timeZone, standing.now);
  const notice = hasPrevious(of, standing) ? { noticeToPreviousOn: today } : {};
  const reason = 'Because it is so';
  switch (act) {
    case 'sign':
      return {
        name: 'Sato Hanako',
        ...(of.signers.some((signer) => signer.role === 'INSTITUTION' && signer.partyId === partyId) ? notice : {}),
      };
    case 'record-receipt': {
      const missing = of.signers.filter(({ signedOn }) => signedOn === null);
      return {
        receivedOn: today,
        ...(missing.length === 0 ? {} : { signedOn: Object.fromEntries(missing.map(({ role }) => [role, today])) }),
        ...(missing.some(({ role }) => role === 'INSTITUTION') ? notice : {}),
      };
    }
    case 'decline':
    case 'withdraw':
    case 'reject':
      return { reason };
    case 'return':
      return { reason, paths: ['/requestedEffectiveOn'] };
    case 'correct': {
      const asked = of.form.requestedEffectiveOn ?? of.rows[0]?.askedOn ?? null;
      return { form: { ...of.form, ...(asked === null ? {} : { requestedEffectiveOn: asked }) } };
    }
    case 'request-override':
      return { justification: 'The old reseller closes its business.', requestedEffectiveOn: today };
    case 'decide-override':
      return { decision: 'APPROVE', note: 'Agreed' };
    case 'complete-task':
      return { taskId: of.tasks.find((task) => task.partyId === partyId && task.state === 'OPEN')?.taskId ?? 'T-NONE' };
    default:
      return {};
  }
};
