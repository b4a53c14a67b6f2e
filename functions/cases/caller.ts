import type { Caller } from '../../shared/cases/case.ts';
import type { Member, Party } from '../../shared/records/index.ts';

/** Who decides, with the versions of the two rows that say so: a write holds only while both still stand. */
export type ActingCaller = Caller & { readonly memberVersion: number; readonly partyVersion: number };

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
