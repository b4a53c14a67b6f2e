import type { Caller } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { CasePackage } from '../../shared/cases/package.ts';
import type { Enrollment, Party, PartyId } from '../../shared/records/index.ts';
import type { ListOwner } from '../store/index.ts';

/** What a caller sees of an enrollment: all of it, or its header because a change names them (SEE-PARTY). */
type Sight = 'WHOLE' | 'HEADER' | null;

export const institutionAndPartners = ({
  institutionId,
  resellerId,
  distributorId,
  advisorId,
}: Enrollment): readonly (PartyId | null)[] => [institutionId, resellerId, distributorId, advisorId];

/** Operations see their region (SEE-REGION); every other party what it is on, and the header of what names it (SEE-PARTY). */
export const sightOf = (caller: Caller, of: Enrollment): Sight => {
  if (caller.role === 'OPERATIONS') return caller.region === of.region ? 'WHOLE' : null;
  if (institutionAndPartners(of).includes(caller.partyId)) return 'WHOLE';
  return of.namedPartnerIds.includes(caller.partyId) ? 'HEADER' : null;
};

/** Operations see the cases of their region, every other party those it takes part in. */
export const maySeeCase = (caller: Caller, of: Pick<AnyCase, 'region' | 'partyIds'>): boolean =>
  caller.role === 'OPERATIONS' ? caller.region === of.region : of.partyIds.includes(caller.partyId);

/** Of the enrollments they see, operations see every open case; others those they take part in. */
export const seesEveryCase = (caller: Caller): boolean => caller.role === 'OPERATIONS';

/** Who has both of its numbers finds an enrollment; operations within their region (SEE-REGION). */
export const mayLookUp = (caller: Caller, of: Pick<Enrollment, 'region'>): boolean =>
  caller.role !== 'OPERATIONS' || caller.region === of.region;

/** The party that asked for it, and operations of the regions its enrollments are in. */
export const maySeePackage = (caller: Caller, of: CasePackage): boolean =>
  caller.role === 'OPERATIONS' ? of.parts.some((part) => seesPart(caller, part)) : caller.partyId === of.askedBy.partyId;

/** Of a package they see, operations see what is of their region, and who asked for it the whole. */
export const seesPart = (caller: Caller, of: Pick<CasePackage['parts'][number], 'region'>): boolean =>
  caller.role !== 'OPERATIONS' || caller.region === of.region;

/** Operations, and whoever filed the case, see to its mails: what went to single people, and sending again what did not arrive. */
export const keepsMails = (caller: Caller, of: Pick<AnyCase, 'openedBy'>): boolean =>
  caller.role === 'OPERATIONS' || caller.partyId === of.openedBy?.partyId;

/** What a contact's details were and will be is for those who are on the enrollment, and for operations. */
export const seesDetails = (caller: Caller, of: AnyCase, enrollment: Enrollment | undefined): boolean =>
  of.kind !== 'CICR' || (enrollment !== undefined && sightOf(caller, enrollment) === 'WHOLE');

/** Whose lists a caller reads. */
export const listOwnerOf = ({ role, region, partyId }: Caller): ListOwner =>
  role === 'OPERATIONS' && region !== null ? { region } : { partyId };

/** Operations go by a party's own list where they ask for what is that party's; what they do not see of it is left out. */
export const mayReadListOfOthers = (caller: Caller): boolean => caller.role === 'OPERATIONS';

/** Everybody may know who there is; the rest of a party is for operations and its own people. */
export const seesAllOfParty = (caller: Caller, of: Pick<Party, 'partyId'>): boolean =>
  caller.role === 'OPERATIONS' || caller.partyId === of.partyId;

/** Parties are found by an address only by who may see every one of them. */
export const mayFindByAddress = (caller: Caller): boolean => caller.role === 'OPERATIONS';

/** Operations keep every party's record, but of operations only their own region's. */
export const mayKeepParty = (caller: Caller, of: Pick<Party, 'role' | 'region'>): boolean =>
  caller.role === 'OPERATIONS' && (of.role !== 'OPERATIONS' || of.region === caller.region);

/** Operations keep every party's members, others who may MANAGE their own. Among operations it takes that right, too. */
export const mayKeepMembers = (caller: Caller, of: Pick<Party, 'partyId' | 'role' | 'region'>): boolean => {
  if (of.role === 'OPERATIONS') return mayKeepParty(caller, of) && caller.may.includes('MANAGE');
  return caller.role === 'OPERATIONS' || (caller.partyId === of.partyId && caller.may.includes('MANAGE'));
};
