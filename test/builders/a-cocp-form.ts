import type * as z from 'zod';
import { cocpForm, rolesChanged, type CocpChange, type CocpForm } from '../../shared/cases/cocp/index.ts';
import type { Enrollment, PartnerRole, Party } from '../../shared/records/index.ts';
import { anEnrollment } from './an-enrollment.ts';
import { parties } from './a-party.ts';

const newcomers = {
  RESELLER: { newResellerId: 'P-RES2' },
  DISTRIBUTOR: { newDistributorId: 'P-DIS2' },
  RESELLER_AND_DISTRIBUTOR: { newResellerId: 'P-RES2', newDistributorId: 'P-DIS2' },
  SOFTWARE_ADVISOR: { newAdvisorId: 'P-ADV2' },
} as const satisfies Record<CocpChange, object>;

/** Who speaks for a form that `aCocpForm` fills in: the new partner, for both roles the new reseller. */
export const newPartnerOf = {
  RESELLER: 'P-RES2',
  DISTRIBUTOR: 'P-DIS2',
  RESELLER_AND_DISTRIBUTOR: 'P-RES2',
  SOFTWARE_ADVISOR: 'P-ADV2',
} as const satisfies Record<CocpChange, string>;

const heldBy = ({ resellerId, distributorId, advisorId }: Enrollment) => ({
  RESELLER: resellerId,
  DISTRIBUTOR: distributorId,
  ADVISOR: advisorId,
});

/** A partner as a form names it. */
export const namedAs = (role: PartnerRole, { name, pcn }: Pick<Party, 'name' | 'pcn'>) => ({ role, name, pcn: pcn ?? '00000000' });

/** The current partners of the roles that change, as the records hold them. */
export const currentOf = (change: CocpChange, enrollment: Enrollment, cast = parties()) =>
  rolesChanged[change].flatMap((role) => {
    const party = cast.get(heldBy(enrollment)[role] ?? '');
    return party === undefined ? [] : [namedAs(role, party)];
  });

/** A form that matches the records of `enrollment`, to P-RES2, P-DIS2 or P-ADV2, without an effective date asked for. */
export const aCocpForm = (
  change: CocpChange = 'RESELLER',
  enrollment: Enrollment = anEnrollment(),
  of: Partial<z.input<typeof cocpForm>> = {},
): CocpForm => cocpForm.parse({ change, current: currentOf(change, enrollment), ...newcomers[change], ...of });
