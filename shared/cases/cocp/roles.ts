import type { Enrollment, PartnerRole } from '../../records/index.ts';

export const cocpChanges = ['RESELLER', 'DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const;
export type CocpChange = (typeof cocpChanges)[number];

/** The roles each change changes. The first is the new partner who submits and speaks for the form. */
export const rolesChanged = {
  RESELLER: ['RESELLER'],
  DISTRIBUTOR: ['DISTRIBUTOR'],
  RESELLER_AND_DISTRIBUTOR: ['RESELLER', 'DISTRIBUTOR'],
  SOFTWARE_ADVISOR: ['ADVISOR'],
} as const satisfies Record<CocpChange, readonly [PartnerRole, ...PartnerRole[]]>;

/** Where the form names the new partner of a role. */
export const newPartnerField = {
  RESELLER: 'newResellerId',
  DISTRIBUTOR: 'newDistributorId',
  ADVISOR: 'newAdvisorId',
} as const satisfies Record<PartnerRole, string>;

/** Where an enrollment holds the partner of a role. */
export const heldField = {
  RESELLER: 'resellerId',
  DISTRIBUTOR: 'distributorId',
  ADVISOR: 'advisorId',
} as const satisfies Record<PartnerRole, keyof Enrollment>;
