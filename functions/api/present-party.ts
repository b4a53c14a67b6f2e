import type { MemberShown, PartyListed, PartyShown } from '../../shared/api/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import type { Member, Party } from '../../shared/records/index.ts';
import { seesAllOfParty } from './access.ts';

type Named = Pick<Party, 'partyId' | 'name' | 'nameLocal' | 'nameKana' | 'role' | 'pcn' | 'country'>;

/** What a form needs to name a partner. */
export const presentListedParty = ({ partyId, name, role, pcn, country }: Named): PartyListed => ({ partyId, name, role, pcn, country });

const otherNames = ({ nameLocal, nameKana }: Named) => ({ nameLocal, ...(nameKana === null ? {} : { nameKana }) });

/** With every name there is of it: what it is found by. */
export const presentNamedParty = (of: Named): PartyListed => ({ ...presentListedParty(of), ...otherNames(of) });

export const presentParty = (of: Party, caller: Caller): PartyShown => {
  const { email, escalationEmail, digest, locale, region, version } = of;
  return {
    ...presentListedParty(of),
    ...otherNames(of),
    ...(seesAllOfParty(caller, of) ? { email, escalationEmail, digest, locale } : {}),
    ...(region === null ? {} : { region }),
    version,
  };
};

export const presentMember = ({ partyId, userId, name, email, may, version }: Member): MemberShown => ({
  partyId,
  userId,
  name,
  email,
  may: [...may],
  version,
});
