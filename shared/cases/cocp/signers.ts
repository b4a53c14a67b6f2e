import * as z from 'zod';
import type { Enrollment, PartnerRole, PartyId, Region } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import { newPartnerId, type CocpChange, type CocpForm } from './form.ts';

/** `RESELLER` is the current one. */
export const signerRole = z.enum(['INSTITUTION', 'RESELLER', 'NEW_RESELLER', 'NEW_DISTRIBUTOR', 'NEW_ADVISOR']);
export type SignerRole = z.infer<typeof signerRole>;

type SignersRule = { readonly rule: RuleId; readonly signers: readonly [SignerRole, ...SignerRole[]] };

/** Who signs, in this order (COCP-SIGN-*, COCP-TURN). */
const signersRules = {
  AMERICAS: {
    RESELLER: { rule: 'COCP-SIGN-AMS-RESELLER', signers: ['INSTITUTION', 'NEW_RESELLER'] },
    RESELLER_AND_DISTRIBUTOR: { rule: 'COCP-SIGN-AMS-RESELLER', signers: ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR'] },
    DISTRIBUTOR: { rule: 'COCP-SIGN-AMS-DISTRIBUTOR', signers: ['RESELLER', 'NEW_DISTRIBUTOR'] },
    SOFTWARE_ADVISOR: { rule: 'COCP-SIGN-ADVISOR', signers: ['INSTITUTION', 'NEW_ADVISOR'] },
  },
  INTERNATIONAL: {
    RESELLER: { rule: 'COCP-SIGN-INTL-RESELLER', signers: ['INSTITUTION', 'NEW_RESELLER'] },
    RESELLER_AND_DISTRIBUTOR: { rule: 'COCP-SIGN-INTL-BOTH', signers: ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR'] },
    DISTRIBUTOR: { rule: 'COCP-SIGN-INTL-DISTRIBUTOR', signers: ['RESELLER', 'NEW_DISTRIBUTOR'] },
    SOFTWARE_ADVISOR: { rule: 'COCP-SIGN-ADVISOR', signers: ['INSTITUTION', 'NEW_ADVISOR'] },
  },
} as const satisfies Record<Region, Record<CocpChange, SignersRule>>;

export const signersOf = (region: Region, change: CocpChange): SignersRule => signersRules[region][change];

/** Does the institution sign? Not a change of distributor. */
export const institutionSigns = (change: CocpChange): boolean => change !== 'DISTRIBUTOR';

const newRole = { NEW_RESELLER: 'RESELLER', NEW_DISTRIBUTOR: 'DISTRIBUTOR', NEW_ADVISOR: 'ADVISOR' } as const satisfies Partial<
  Record<SignerRole, PartnerRole>
>;

/** The party that signs in a role. */
export const signingPartyId = (role: SignerRole, form: CocpForm, enrollment: Pick<Enrollment, 'institutionId' | 'resellerId'>): PartyId => {
  if (role === 'INSTITUTION') return enrollment.institutionId;
  if (role === 'RESELLER') return enrollment.resellerId;
  const id = newPartnerId(form, newRole[role]);
  if (id === null) throw new Error(`${role} signs a form that does not name one`);
  return id;
};

type FormPart = 'requestedEffectiveOn' | 'current' | 'newResellerId' | 'newDistributorId' | 'newAdvisorId';

const everyPart = ['requestedEffectiveOn', 'current', 'newResellerId', 'newDistributorId', 'newAdvisorId'] as const;

/** What each signer signs of the form: a correction of a part needs the signatures on it anew (COCP-CORRECT, policy). */
const signedParts = {
  INSTITUTION: everyPart,
  RESELLER: everyPart,
  NEW_RESELLER: ['requestedEffectiveOn', 'newResellerId'],
  NEW_DISTRIBUTOR: ['requestedEffectiveOn', 'newDistributorId'],
  NEW_ADVISOR: ['requestedEffectiveOn', 'newAdvisorId'],
} as const satisfies Record<SignerRole, readonly FormPart[]>;

const partOf = (form: CocpForm, part: FormPart): string => {
  switch (part) {
    case 'requestedEffectiveOn':
      return form.requestedEffectiveOn ?? '';
    case 'current':
      return form.current
        .map(({ role, name, pcn }) => JSON.stringify([role, name, pcn]))
        .toSorted()
        .join();
    case 'newResellerId':
      return newPartnerId(form, 'RESELLER') ?? '';
    case 'newDistributorId':
      return newPartnerId(form, 'DISTRIBUTOR') ?? '';
    case 'newAdvisorId':
      return newPartnerId(form, 'ADVISOR') ?? '';
    default:
      throw new Error(`unknown part ${String(part satisfies never)}`);
  }
};

/** Is what this signer signed the same on both forms? */
export const signatureStands = (role: SignerRole, before: CocpForm, after: CocpForm): boolean =>
  signedParts[role].every((part) => partOf(before, part) === partOf(after, part));
