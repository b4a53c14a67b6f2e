import { termOf, type Instant } from '../calendar/index.ts';
import { contactRole, isSameContact, type Contact } from './contact.ts';
import type { Enrollment, EnrollmentFields } from './enrollment.ts';
import { heldByOpenCases } from './held-by-open-cases.ts';
import type { EnrollmentId, PartyId } from './ids.ts';
import type { Party, PartyRole, Region } from './party.ts';
import { isSameAddress } from './same-address.ts';

/** What is known when an enrollment is registered (anew): what stands, settled, and every party asked for. */
export type Registering = {
  readonly before: Enrollment | null;
  readonly now: Instant;
  readonly parties: ReadonlyMap<PartyId, Party>;
};

/** Why an enrollment is not registered as asked, and which fields of it that concerns. */
export type RegisterRefusal =
  | { readonly type: 'NOT_YOUR_REGION' }
  | { readonly type: 'PARTY_UNKNOWN'; readonly missing: readonly { readonly field: string; readonly role: PartnerOrInstitution }[] }
  | { readonly type: 'CASE_OPEN'; readonly fields: readonly string[]; readonly logNumber: string }
  | { readonly type: 'CHANGED_BY_CASE'; readonly fields: readonly string[]; readonly logNumber: string | null };

type PartnerOrInstitution = Exclude<PartyRole, 'OPERATIONS'>;

const rolesOfParties = {
  institutionId: 'INSTITUTION',
  resellerId: 'RESELLER',
  distributorId: 'DISTRIBUTOR',
  advisorId: 'ADVISOR',
} as const satisfies { readonly [field in keyof EnrollmentFields]?: PartnerOrInstitution };

type PartyField = keyof typeof rolesOfParties;
const partyFields = Object.keys(rolesOfParties).filter((field): field is PartyField => field in rolesOfParties);

/** The parties an enrollment names. */
export const partiesIn = (input: EnrollmentFields): readonly PartyId[] => partyFields.flatMap((field) => input[field] ?? []);

const unknownParties = (input: EnrollmentFields, parties: ReadonlyMap<PartyId, Party>) =>
  partyFields.flatMap((field) => {
    const id = input[field];
    const role = rolesOfParties[field];
    return id === null || parties.get(id)?.role === role ? [] : [{ field, role }];
  });

/** Bill dates have no order, and one named twice is one. */
const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.every((each) => b.includes(each)) && b.every((each) => a.includes(each)) : a === b;

const changedUnderCase = (before: Enrollment, input: EnrollmentFields): RegisterRefusal | null => {
  const [open] = before.openCases;
  const fields = heldByOpenCases.filter((field) => !isSame(before[field], input[field]));
  return open === undefined || fields.length === 0 ? null : { type: 'CASE_OPEN', fields, logNumber: open.logNumber };
};

/** A partner set back to whom a case has replaced, or a first term drawn anew under terms that followed it (REGISTER-KEPT, policy). */
const undoneChange = (before: Enrollment, input: EnrollmentFields): RegisterRefusal | null => {
  const undone = before.caseChanges.filter(({ field, from }) => input[field] !== before[field] && input[field] === from);
  const [first] = undone;
  if (first !== undefined) return { type: 'CHANGED_BY_CASE', fields: undone.map(({ field }) => field), logNumber: first.logNumber };
  // Also where the term ended in a case: what was chosen or attested there does not become undone by a longer term.
  const hasEndedInCase = before.expiryOpenedFor !== null && before.status !== 'ACTIVE';
  const isExtended = before.terms.length > 1 || before.extension !== null || hasEndedInCase;
  const fields = (['startsOn', 'years'] as const).filter((field) => before[field] !== input[field]);
  return isExtended && fields.length > 0 ? { type: 'CHANGED_BY_CASE', fields, logNumber: null } : null;
};

/** A contact a case has put in place, taken out again or set back to whom the case replaced (REGISTER-KEPT, policy). */
const undoneContact = (before: Enrollment, { contacts }: EnrollmentFields): RegisterRefusal | null => {
  const undone = before.contactChanges.filter(({ role, from }) => {
    const held = before.contacts[role];
    const asked = contacts[role];
    if (held === undefined || (asked !== undefined && isSameContact(held, asked))) return false;
    return asked === undefined || (from !== null && isSameContact(from, asked));
  });
  const last = undone.at(-1);
  if (last === undefined) return null;
  return { type: 'CHANGED_BY_CASE', fields: [...new Set(undone.map(({ role }) => `contacts/${role}`))], logNumber: last.logNumber };
};

/** An address that stays keeps what is known of it; no other is verified, nor waits for a code (CICR-TOLD). */
const keptContacts = (before: Enrollment | null, { contacts }: EnrollmentFields): Enrollment['contacts'] => {
  const kept = (role: (typeof contactRole.options)[number], asked: Contact) => {
    const held = before?.contacts[role];
    const isKnown = held !== undefined && isSameAddress(held, asked);
    return { ...asked, emailVerifiedOn: isKnown ? held.emailVerifiedOn : null, awaits: isKnown ? held.awaits : null };
  };
  return Object.fromEntries(
    contactRole.options.flatMap((role) => {
      const asked = contacts[role];
      return asked === undefined ? [] : [[role, kept(role, asked)]];
    }),
  );
};

/** Terms follow from the first start (DATE-4); those on record stand while it does. What is terminated stays so (policy). */
const termsOf = (before: Enrollment | null, { startsOn, years }: EnrollmentFields): Pick<Enrollment, 'terms' | 'status'> => {
  if (before !== null && before.startsOn === startsOn && before.years === years) return { terms: before.terms, status: before.status };
  const status = before?.status === 'TERMINATED' ? 'TERMINATED' : 'ACTIVE';
  return { terms: [{ ...termOf(startsOn, 0, years), years }], status };
};

/** The calendar does nothing for a time before these were known (EXPIRY-PAST, TERM-NO-ORDER-LATE): known anew, they are known from now. */
const isKnownAlready = (before: Enrollment, input: EnrollmentFields): boolean =>
  before.startsOn === input.startsOn &&
  before.years === input.years &&
  before.program === input.program &&
  (before.firstOrderOn === null || input.firstOrderOn === before.firstOrderOn);

const enrollmentOf = (enrollmentId: EnrollmentId, input: EnrollmentFields, before: Enrollment | null, now: Instant): Enrollment => ({
  ...input,
  contacts: keptContacts(before, input),
  schema: 1,
  enrollmentId,
  ...termsOf(before, input),
  extension: before?.extension ?? null,
  expiryOpenedFor: before?.expiryOpenedFor ?? null,
  openCases: before?.openCases ?? [],
  knownAt: before !== null && isKnownAlready(before, input) ? before.knownAt : now,
  following: before?.following ?? null,
  tasks: before?.tasks ?? [],
  namedPartnerIds: before?.namedPartnerIds ?? [],
  caseChanges: before?.caseChanges ?? [],
  contactChanges: before?.contactChanges ?? [],
  version: before?.version ?? 1,
});

/**
 * An enrollment registered, or registered anew, by operations of its region. Refuses another region (SEE-REGION), parties that are not
 * registered in their role, what would change under an open case (REGISTER-HELD), and what would undo
 * a case (REGISTER-KEPT). Null: not the caller's to know.
 */
export const register = (
  enrollmentId: EnrollmentId,
  input: EnrollmentFields,
  caller: { readonly region: Region | null },
  { before, now, parties }: Registering,
): { readonly enrollment: Enrollment } | { readonly refused: RegisterRefusal } | null => {
  if (before !== null && before.region !== caller.region) return null;
  if (input.region !== caller.region) return { refused: { type: 'NOT_YOUR_REGION' } };
  const missing = unknownParties(input, parties);
  if (missing.length > 0) return { refused: { type: 'PARTY_UNKNOWN', missing } };
  const refused = before === null ? null : (changedUnderCase(before, input) ?? undoneChange(before, input) ?? undoneContact(before, input));
  return refused === null ? { enrollment: enrollmentOf(enrollmentId, input, before, now) } : { refused };
};
