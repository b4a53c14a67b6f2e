import type { Enrollment, Party, PartnerRole, PartyId } from '../../records/index.ts';
import { isNameOf } from '../../records/comparable-name.ts';
import type { Refusal } from '../refusal.ts';
import { heldField, newPartners, newPartnerField, rolesChanged, type CocpForm } from './form.ts';

type Parties = ReadonlyMap<PartyId, Party>;

const held = (enrollment: Enrollment, role: PartnerRole): PartyId | null => enrollment[heldField[role]];

const matchRefusalsOf = (form: CocpForm, enrollment: Enrollment, parties: Parties): readonly Refusal[] => {
  const rule = 'COCP-MATCH';
  const named = form.current.flatMap(({ role, name, pcn }, index): readonly Refusal[] => {
    const id = held(enrollment, role);
    const path = `/form/current/${index}`;
    const party = id === null ? undefined : parties.get(id);
    if (party === undefined) return [{ code: 'CURRENT_PARTNER_NOT_HELD', rule, path: `${path}/role`, facts: { role } }];
    return [
      ...(isNameOf(party, name) ? [] : [{ code: 'CURRENT_PARTNER_NAME_DIFFERS', rule, path: `${path}/name`, facts: { role } } as const]),
      ...(party.pcn === pcn ? [] : [{ code: 'CURRENT_PARTNER_PCN_DIFFERS', rule, path: `${path}/pcn`, facts: { role } } as const]),
    ];
  });
  const unnamed = rolesChanged[form.change]
    .filter((role) => held(enrollment, role) !== null && form.current.every((partner) => partner.role !== role))
    .map((role) => ({ code: 'CURRENT_PARTNER_NOT_NAMED', rule, path: '/form/current', facts: { role } }) as const);
  return [...named, ...unnamed];
};

/**
 * Every current partner the form names must be what the records hold on each of its enrollments, and each role that changes
 * and is held today must be named (COCP-MATCH). Names the field that differs, once, never the value on record.
 */
export const matchRefusals = (form: CocpForm, enrollments: readonly Enrollment[], parties: Parties): readonly Refusal[] => {
  const found = enrollments.flatMap((enrollment) => matchRefusalsOf(form, enrollment, parties));
  const fieldOf = ({ code, facts }: Refusal): string => `${code} ${facts['role']}`;
  return found.filter((refusal, index) => found.findIndex((other) => fieldOf(other) === fieldOf(refusal)) === index);
};

/** The new partner is registered for that role, has a PCN, and is not the current one (COCP-NEW-PCN). */
export const newPartnerRefusals = (form: CocpForm, enrollments: readonly Enrollment[], parties: Parties): readonly Refusal[] =>
  newPartners(form).flatMap(({ role, partyId }): readonly Refusal[] => {
    const found = { rule: 'COCP-NEW-PCN', path: `/form/${newPartnerField[role]}`, facts: { role } } as const;
    const party = parties.get(partyId);
    if (party === undefined || party.role !== role) return [{ code: 'NEW_PARTNER_NOT_REGISTERED', ...found }];
    if (party.pcn === null) return [{ code: 'NEW_PARTNER_WITHOUT_PCN', ...found }];
    if (enrollments.some((enrollment) => held(enrollment, role) === partyId)) return [{ code: 'NEW_PARTNER_IS_CURRENT', ...found }];
    return [];
  });
