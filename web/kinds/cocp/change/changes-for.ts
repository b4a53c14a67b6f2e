import type { EnrollmentShown, Me } from '../../../../shared/api/index.ts';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import { isAcademic } from '../../../../shared/records/academic.ts';

type Of = Pick<EnrollmentShown, 'channelModel' | 'program'> &
  Partial<Pick<EnrollmentShown, 'institutionId' | 'resellerId' | 'distributorId' | 'advisorId'>>;

const byPartner = {
  RESELLER: ['RESELLER', 'RESELLER_AND_DISTRIBUTOR'],
  DISTRIBUTOR: ['DISTRIBUTOR'],
  ADVISOR: ['SOFTWARE_ADVISOR'],
  INSTITUTION: ['RESELLER', 'RESELLER_AND_DISTRIBUTOR', 'DISTRIBUTOR', 'SOFTWARE_ADVISOR'],
  OPERATIONS: [],
} as const satisfies Record<Me['party']['role'], readonly CocpChange[]>;

/** Whoever licences are transferred to sees the enrollment they come from, and changes nothing on it. */
const isAnothers = ({ party }: Pick<Me, 'party'>, { institutionId }: Of): boolean =>
  party.role === 'INSTITUTION' && institutionId !== undefined && institutionId !== party.partyId;

/**
 * The changes it makes sense to offer this person: the new partner of its own role, or the institution (docs/contract.md, COCP).
 * Only to spare people what would be refused; the API decides.
 */
export const changesFor = (me: Pick<Me, 'party' | 'may'>, of: Of): readonly CocpChange[] => {
  if (!me.may.includes('SUBMIT') || !isAcademic(of.program)) return [];
  const { partyId, role } = me.party;
  if ([of.resellerId, of.distributorId, of.advisorId].includes(partyId)) return [];
  if (isAnothers(me, of)) return [];
  const changes: readonly CocpChange[] = byPartner[role];
  return of.channelModel === 'TWO_TIER' ? changes : changes.filter((change) => change === 'RESELLER' || change === 'SOFTWARE_ADVISOR');
};

/** Why a change of channel partner is not for this person to file on an enrollment. */
export type NoChange = 'TERMINATED' | 'PROGRAM' | 'OPEN' | 'OWN' | 'NOT_ON_IT';

/** The first that holds; null: nothing speaks against it. `isOpen`: one is open on it (COCP-ONE-OPEN). */
export const whyNoChange = (me: Pick<Me, 'party' | 'may'>, of: Of & Pick<EnrollmentShown, 'status'>, isOpen: boolean): NoChange | null => {
  if (of.status === 'TERMINATED') return 'TERMINATED';
  if (!isAcademic(of.program)) return 'PROGRAM';
  if (isOpen) return 'OPEN';
  if (isAnothers(me, of)) return 'NOT_ON_IT';
  return changesFor(me, of).length === 0 ? 'OWN' : null;
};
