import * as z from 'zod';
import { member, party, partyId, userId, type Member, type Party, type PartyId, type UserId } from '../../../shared/records/index.ts';
import type { ListedParty } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { memberKey, membershipKey, partyKey, roleKey, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

const partyItem = z.object({ schema: z.literal(1), version: z.int().positive(), record: party });
export const itemOfParty = (of: Party): Key & Item => ({ ...partyKey(of.partyId), schema: 1, version: of.version, record: of });
export const partyFrom = (item: RawItem): Party => partyItem.parse(item).record;

/** The row of the list of a role copies what the list shows; it is written with the party, so it is never behind. */
const listedItem = z.object({
  schema: z.literal(1),
  ...party.pick({ partyId: true, name: true, nameLocal: true, nameKana: true, role: true, pcn: true, country: true }).shape,
  // Not there yet in older rows.
  email: party.shape.email.nullable().default(null),
});
export const itemOfListedParty = ({ partyId: id, name, nameLocal, nameKana, role, pcn, country, email }: Party): Key & Item => ({
  ...roleKey(role, id),
  schema: 1,
  partyId: id,
  name,
  nameLocal,
  nameKana,
  role,
  pcn,
  country,
  email,
});
export const listedPartyFrom = (item: RawItem): ListedParty => {
  const { schema: _, ...listed } = listedItem.parse(item);
  return listed;
};

const memberItem = z.object({ schema: z.literal(1), version: z.int().positive(), record: member });
export const itemOfMember = (of: Member): Key & Item => ({
  ...memberKey(of.partyId, of.userId),
  schema: 1,
  version: of.version,
  record: of,
});
export const memberFrom = (item: RawItem): Member => memberItem.parse(item).record;

const membershipItem = z.object({ schema: z.literal(1), partyId, userId });
export const itemOfMembership = (partyOf: PartyId, user: UserId): Key & Item => ({
  ...membershipKey(user, partyOf),
  schema: 1,
  partyId: partyOf,
  userId: user,
});
export const partyIdOfMembership = (item: RawItem): PartyId => membershipItem.parse(item).partyId;
