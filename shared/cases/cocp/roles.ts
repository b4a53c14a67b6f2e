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

/** Does the change replace a partner that one of the enrollments has, so that there is one to tell (COCP-NOTICE-PREVIOUS)? By the records. */
export const hasPrevious = (enrollments: readonly Enrollment[], change: CocpChange): boolean =>
  enrollments.some((enrollment) => rolesChanged[change].some((role) => enrollment[heldField[role]] !== null));

/** The partners the change replaces, whom the institution has to tell (COCP-NOTICE-PREVIOUS), as the form names them. */
export const previousOn = <Partner extends { readonly role: PartnerRole }>(form: {
  readonly change: CocpChange;
  readonly current: readonly Partner[];
}): readonly Partner[] => {
  const changing: readonly PartnerRole[] = rolesChanged[form.change];
  return form.current.filter(({ role }) => changing.includes(role));
};
