import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { enrollmentId, name, partnerRole, partyId, pcn, type EnrollmentId, type PartnerRole, type PartyId } from '../../records/index.ts';
import { mostFurther } from '../several-enrollments.ts';
import { cocpChanges, rolesChanged } from './roles.ts';

export { heldField, newPartnerField, rolesChanged, type CocpChange } from './roles.ts';

export const cocpChange = z.enum(cocpChanges);

const currentPartner = z.strictObject({ role: partnerRole, name, pcn });

const common = {
  /** The current partners as the submitter knows them; they must be what the records hold (COCP-MATCH). */
  current: z
    .array(currentPartner)
    .max(3)
    .superRefine((partners, context) => {
      partners.forEach(({ role }, index) => {
        if (partners.findIndex((other) => other.role === role) < index) {
          context.addIssue({ code: 'custom', path: [index, 'role'], params: { words: 'twice' } });
        }
      });
    }),
  /** The effective date asked for, in the enrollment's zone. */
  requestedEffectiveOn: civilDate.optional(),
  /** Further enrollments of a multi-enrollment or bulk form (COCP-MANY). */
  enrollmentIds: z
    .array(enrollmentId)
    .max(mostFurther((numbers) => numbers['COCP-MANY'].atMost))
    .optional(),
};

/** The form of a change of channel partner (COCP): each change names its own new partners and no other. Source: docs/contract.md. */
export const cocpForm = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('RESELLER'), newResellerId: partyId, ...common }),
  z.strictObject({ change: z.literal('DISTRIBUTOR'), newDistributorId: partyId, ...common }),
  z.strictObject({ change: z.literal('RESELLER_AND_DISTRIBUTOR'), newResellerId: partyId, newDistributorId: partyId, ...common }),
  z.strictObject({ change: z.literal('SOFTWARE_ADVISOR'), newAdvisorId: partyId, ...common }),
]);
export type CocpForm = z.infer<typeof cocpForm>;

/** The new partner a form names for a role; null where that role does not change. */
export const newPartnerId = (form: CocpForm, role: PartnerRole): PartyId | null => {
  switch (role) {
    case 'RESELLER':
      return 'newResellerId' in form ? form.newResellerId : null;
    case 'DISTRIBUTOR':
      return 'newDistributorId' in form ? form.newDistributorId : null;
    case 'ADVISOR':
      return 'newAdvisorId' in form ? form.newAdvisorId : null;
    default:
      throw new Error(`unknown role ${String(role satisfies never)}`);
  }
};

/** The new partners a form names, in the order of the roles it changes. */
export const newPartners = (form: CocpForm): readonly { readonly role: PartnerRole; readonly partyId: PartyId }[] =>
  rolesChanged[form.change].flatMap((role) => {
    const id = newPartnerId(form, role);
    return id === null ? [] : [{ role, partyId: id }];
  });

/** The new partner who submits and decides what happens to a late form; for both roles the new reseller. */
export const leadingPartnerId = (form: CocpForm): PartyId => {
  const [leading] = newPartners(form);
  if (leading === undefined) throw new Error('a form names a new partner for the role it changes');
  return leading.partyId;
};

/** Every enrollment the form is about, the one it was opened on first. */
export const enrollmentsOf = (first: EnrollmentId, form: CocpForm): readonly EnrollmentId[] => [first, ...(form.enrollmentIds ?? [])];
