import type { Caller } from '../../shared/cases/case.ts';
import type { Link, LinkId, Member, Party } from '../../shared/records/index.ts';

/** Who decides, with the versions of the two rows that say so: a write holds only while both still stand. */
export type ActingCaller = Caller & { readonly memberVersion: number | null; readonly partyVersion: number };

const holding = 'LINK-';

/** The user id under which whoever holds a link decides. */
export const holderIdOf = (linkId: LinkId): string => `${holding}${linkId}`;

/** The link somebody decided with; null: they have an account. */
export const linkHeldBy = (userId: string): LinkId | null => (userId.startsWith(holding) ? userId.slice(holding.length) : null);

/**
 * Whoever holds a link to sign: for the party it was made for, with the one right it is worth.
 * It is nobody's membership; the link's own version is what the write depends on.
 */
export const holderOf = ({ linkId }: Pick<Link, 'linkId'>, party: Party): ActingCaller => ({
  userId: holderIdOf(linkId),
  partyId: party.partyId,
  role: party.role,
  region: party.region,
  may: ['SIGN'],
  memberVersion: null,
  partyVersion: party.version,
});

/** What a person may do is what its member row and its party's row say now. */
export const callerOf = (member: Member, party: Party): ActingCaller => ({
  userId: member.userId,
  partyId: party.partyId,
  role: party.role,
  region: party.region,
  may: member.may,
  memberVersion: member.version,
  partyVersion: party.version,
});
