import type { PartnerRole } from '../../../../shared/records/index.ts';
import { useParties } from '../../../api/queries.ts';
import type { TypedPartner } from './draft.ts';
import type { Subject } from './subject.ts';

export type KnownPartners = Partial<Readonly<Record<PartnerRole, TypedPartner | null>>>;

const roles = ['RESELLER', 'DISTRIBUTOR', 'ADVISOR'] as const;

/** The partners of today, for a submitter who is on the enrollment; nothing for anybody else. null: still on their way. */
export const useKnownPartners = ({ held }: Pick<Subject, 'held'>): KnownPartners | null => {
  const partyOf = useParties(roles.map((role) => held?.[role]));
  if (held === undefined) return {};
  const known = roles.map((role): readonly [PartnerRole, TypedPartner | null | undefined] => {
    const party = partyOf(held[role]);
    if (held[role] === null) return [role, null];
    return [role, party === undefined ? undefined : { name: party.name, pcn: party.pcn ?? '' }];
  });
  return known.some(([, partner]) => partner === undefined) ? null : Object.fromEntries(known);
};
