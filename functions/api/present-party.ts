import type { MemberShown, PartyListed, PartyShown } from '../../shared/api/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import type { Member, Party } from '../../shared/records/index.ts';
import { seesAllOfParty } from './access.ts';

export const presentListedParty = ({ partyId, name, role, pcn, country }: PartyListed): PartyListed => ({
  partyId,
  name,
  role,
  pcn,
  country,
});

export const presentParty = (of: Party, caller: Caller): PartyShown => {
  const { nameLocal, nameKana, email, escalationEmail, digest, locale, region, version } = of;
  return {
    ...presentListedParty(of),
    nameLocal,
    ...(nameKana === null ? {} : { nameKana }),
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
