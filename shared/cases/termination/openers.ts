import { operationsOf, type Enrollment, type PartyId, type PartyRole } from '../../records/index.ts';
import type { TerminationReason } from './form.ts';

type Opener = { readonly role: PartyRole; readonly partyOf: (of: Enrollment) => PartyId | null };

const institution = { role: 'INSTITUTION', partyOf: ({ institutionId }) => institutionId } as const satisfies Opener;
const reseller = { role: 'RESELLER', partyOf: ({ resellerId }) => resellerId } as const satisfies Opener;
const distributor = { role: 'DISTRIBUTOR', partyOf: ({ distributorId }) => distributorId } as const satisfies Opener;
const operations = { role: 'OPERATIONS', partyOf: ({ region }) => operationsOf(region) } as const satisfies Opener;

/** Who opens a termination, by its reason; nobody: the calendar alone. The channel partner is the reseller or the distributor (policy reading). */
export const openersOf: Readonly<Record<TerminationReason, readonly Opener[]>> = {
  BREACH: [institution, operations],
  NOT_QUALIFIED: [operations],
  AMENDMENT: [reseller, distributor],
  NO_FIRST_ORDER: [],
};
