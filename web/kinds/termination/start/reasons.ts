import type { EnrollmentShown, Me } from '../../../../shared/api/index.ts';
import { operationsOf } from '../../../../shared/records/operations-of.ts';

/** Why people terminate; for want of a first order the calendar does. */
export type Reason = 'BREACH' | 'NOT_QUALIFIED' | 'AMENDMENT';

type Of = Pick<EnrollmentShown, 'region' | 'institutionId' | 'status'> & Partial<Pick<EnrollmentShown, 'resellerId' | 'distributorId'>>;

/** The reasons it makes sense to offer this person. Only to spare people what would be refused; the API decides. */
export const reasonsFor = ({ party, may }: Pick<Me, 'party' | 'may'>, of: Of): readonly Reason[] => {
  if (of.status !== 'ACTIVE') return [];
  if (party.partyId === operationsOf(of.region)) return may.includes('SIGN') ? ['BREACH', 'NOT_QUALIFIED'] : [];
  if (!may.includes('SUBMIT')) return [];
  if (party.partyId === of.institutionId) return ['BREACH'];
  return [of.resellerId, of.distributorId].includes(party.partyId) ? ['AMENDMENT'] : [];
};
