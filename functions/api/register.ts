import { isDeepStrictEqual } from 'node:util';
import type { EnrollmentInput } from '../../shared/api/index.ts';
import { termOf } from '../../shared/calendar/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import type { Enrollment, EnrollmentId, Party, PartyId, PartyRole } from '../../shared/records/index.ts';
import type { Registering } from '../cases/index.ts';

/** Why an enrollment was not registered as asked. `field` is the first it concerns. */
export type RegisterRefusal =
  | { readonly type: 'NOT_YOUR_REGION' }
  | { readonly type: 'PARTY_UNKNOWN'; readonly missing: readonly { readonly field: string; readonly role: PartnerOrInstitution }[] }
  | { readonly type: 'CASE_OPEN'; readonly fields: readonly string[]; readonly logNumber: string }
  | { readonly type: 'CHANGED_BY_CASE'; readonly fields: readonly string[]; readonly logNumber: string | null };

type PartnerOrInstitution = Exclude<PartyRole, 'OPERATIONS'>;

/** What an open case stands on: it may not change under it. */
const fieldsOfOpenCases = [
  'timeZone',
  'region',
  'program',
  'startsOn',
  'years',
  'billDates',
  'institutionId',
  'resellerId',
  'distributorId',
  'advisorId',
] as const satisfies readonly (keyof EnrollmentInput)[];

const rolesOfParties = {
  institutionId: 'INSTITUTION',
  resellerId: 'RESELLER',
  distributorId: 'DISTRIBUTOR',
  advisorId: 'ADVISOR',
} as const satisfies { readonly [field in keyof EnrollmentInput]?: PartnerOrInstitution };

type PartyField = keyof typeof rolesOfParties;
const partyFields = Object.keys(rolesOfParties).filter((field): field is PartyField => field in rolesOfParties);

/** The parties an enrollment names. */
export const partiesIn = (input: EnrollmentInput): readonly PartyId[] => partyFields.flatMap((field) => input[field] ?? []);

const unknownParties = (input: EnrollmentInput, parties: ReadonlyMap<PartyId, Party>) =>
  partyFields.flatMap((field) => {
    const id = input[field];
    const role = rolesOfParties[field];
    return id === null || parties.get(id)?.role === role ? [] : [{ field, role }];
  });

/** Bill dates have no order. */
const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? isDeepStrictEqual(new Set(a), new Set(b)) : a === b;

const changedUnderCase = (before: Enrollment, input: EnrollmentInput): RegisterRefusal | null => {
  const [open] = before.openCases;
  const fields = fieldsOfOpenCases.filter((field) => !isSame(before[field], input[field]));
  return open === undefined || fields.length === 0 ? null : { type: 'CASE_OPEN', fields, logNumber: open.logNumber };
};

/** A partner set back to whom a case has replaced, or a first term drawn anew under terms that followed it. */
const undoneChange = (before: Enrollment, input: EnrollmentInput): RegisterRefusal | null => {
  const undone = before.caseChanges.filter(({ field, from }) => input[field] !== before[field] && input[field] === from);
  const [first] = undone;
  if (first !== undefined) return { type: 'CHANGED_BY_CASE', fields: undone.map(({ field }) => field), logNumber: first.logNumber };
  const isExtended = before.terms.length > 1 || before.extension !== null;
  const fields = (['startsOn', 'years'] as const).filter((field) => before[field] !== input[field]);
  return isExtended && fields.length > 0 ? { type: 'CHANGED_BY_CASE', fields, logNumber: null } : null;
};

/** Terms follow from the first start; those on record stand while it does. */
const termsOf = (before: Enrollment | null, { startsOn, years }: EnrollmentInput): Pick<Enrollment, 'terms' | 'status'> => {
  if (before !== null && before.startsOn === startsOn && before.years === years) return { terms: before.terms, status: before.status };
  const status = before?.status === 'TERMINATED' ? 'TERMINATED' : 'ACTIVE';
  return { terms: [{ ...termOf(startsOn, 0, years), years }], status };
};

const enrollmentOf = (enrollmentId: EnrollmentId, input: EnrollmentInput, before: Enrollment | null): Enrollment => ({
  ...input,
  schema: 1,
  enrollmentId,
  ...termsOf(before, input),
  extension: before?.extension ?? null,
  openCases: before?.openCases ?? [],
  namedPartnerIds: before?.namedPartnerIds ?? [],
  caseChanges: before?.caseChanges ?? [],
  version: before?.version ?? 1,
});

/**
 * An enrollment registered, or registered anew, by operations of its region. Refuses another region, parties that are not
 * registered in their role, what would change under an open case, and what would undo a case. Null: not the caller's to know.
 */
export const register = (
  enrollmentId: EnrollmentId,
  input: EnrollmentInput,
  caller: Caller,
  { before, parties }: Pick<Registering, 'before' | 'parties'>,
): { readonly enrollment: Enrollment } | { readonly refused: RegisterRefusal } | null => {
  if (before !== null && before.region !== caller.region) return null;
  if (input.region !== caller.region) return { refused: { type: 'NOT_YOUR_REGION' } };
  const missing = unknownParties(input, parties);
  if (missing.length > 0) return { refused: { type: 'PARTY_UNKNOWN', missing } };
  const refused = before === null ? null : (changedUnderCase(before, input) ?? undoneChange(before, input));
  return refused === null ? { enrollment: enrollmentOf(enrollmentId, input, before) } : { refused };
};
