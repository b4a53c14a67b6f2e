import * as z from 'zod';
import { anniversariesOf, civilDate, instant, keptDate, plusDays, termOf, timeZone, type CivilDate } from '../calendar/index.ts';
import { contact, contactRole, keptContact } from './contact.ts';
import { caseId, enrollmentId, partyId } from './ids.ts';
import { country, region } from './party.ts';
import { versionShape } from './shapes.ts';
import { enrollmentTask } from './task.ts';
import { name, printedNumber } from './text.ts';

export const program = z.enum(['EES', 'SCHOOL', 'EA', 'OPEN']);
export type Program = z.infer<typeof program>;

export const channelModel = z.enum(['ONE_TIER', 'TWO_TIER']);
export type ChannelModel = z.infer<typeof channelModel>;

export const enrollmentStatus = z.enum(['ACTIVE', 'EXPIRED', 'TERMINATED']);
export type EnrollmentStatus = z.infer<typeof enrollmentStatus>;

/** An academic term: one or three years (EXPIRY-EXTEND-1, EXPIRY-EXTEND-3). */
export const termYears = z.union([z.literal(1), z.literal(3)]);

/** Agreement versions compare as numbers part by part (VERSION-ORDER). */
const agreementVersion = z.string().regex(versionShape);

const term = z.strictObject({ startsOn: keptDate, endsOn: keptDate, years: termYears });
export type Term = z.infer<typeof term>;

/** An online-service order under the current partner. `renewsOn` is the day it would renew. */
export const olsOrder = z.strictObject({ product: name, quantity: z.int().positive().max(10_000_000), renewsOn: civilDate });
export type OlsOrder = z.infer<typeof olsOrder>;

export const caseKind = z.enum(['COCP', 'CICR', 'EXPIRY', 'TERMINATION', 'TRANSFER']);
export type CaseKind = z.infer<typeof caseKind>;

/** A case now open on the enrollment. The one-open-COCP lock (COCP-ONE-OPEN) is that there is none of its kind here. */
const openCase = z.strictObject({ caseId, kind: caseKind, logNumber: z.string() });

/** The fields of an enrollment that a case changes. */
const caseChangedField = z.enum(['resellerId', 'distributorId', 'advisorId']);
export type CaseChangedField = z.infer<typeof caseChangedField>;

/** What operations register of an enrollment (登録). Dates are days in `timeZone` (DATE-1). */
export const enrollmentFields = z.strictObject({
  number: printedNumber,
  masterAgreement: printedNumber,
  program,
  agreementVersion,
  region,
  country,
  timeZone,
  channelModel,
  /** First start: the day from which all anniversaries count (DATE-3). */
  startsOn: civilDate,
  years: termYears,
  billDates: z.array(civilDate).max(60),
  institutionId: partyId,
  resellerId: partyId,
  distributorId: partyId.nullable(),
  advisorId: partyId.nullable(),
  firstOrderOn: civilDate.nullable(),
  qualified: z.boolean(),
  contacts: z.partialRecord(contactRole, contact),
  olsOrders: z.array(olsOrder).max(50),
});
export type EnrollmentFields = z.infer<typeof enrollmentFields>;

/** An enrollment as kept: what was registered, its terms past and present, and the cases open on it. */
export const enrollment = enrollmentFields.extend({
  schema: z.literal(1),
  enrollmentId,
  status: enrollmentStatus,
  /** In order; the last is the current one. */
  terms: z.array(term).min(1),
  /** An extension chosen for when the current term ends. */
  extension: z.strictObject({ years: termYears }).nullable(),
  /** The last day of the term for which an expiry case was opened: once for each term (EXPIRY-NOTICE-60). Not there yet in older records. */
  expiryOpenedFor: keptDate.nullable().default(null),
  openCases: z.array(openCase),
  /** The instant its dates (start, years, first order) became known as they are: the calendar does nothing here before it. */
  knownAt: instant,
  /**
   * Cases that still have to follow what became of the enrollment (CLOSE-VOID), where it had more than one write takes;
   * null: none has. They follow before anything else happens here.
   */
  following: z
    .strictObject({ at: instant, end: z.enum(['EXPIRED', 'TERMINATED', 'EXTENDED']), caseIds: z.array(caseId).min(1) })
    .nullable(),
  /** Partners a change of channel partner names, and institutions a transfer names: they see the enrollment's header from then on (SEE-PARTY). */
  namedPartnerIds: z.array(partyId),
  /** What cases have changed here, oldest first: registering anew may not undo it. */
  caseChanges: z.array(z.strictObject({ field: caseChangedField, from: partyId.nullable(), to: partyId, logNumber: z.string() })),
  contacts: z.partialRecord(contactRole, keptContact),
  /** Likewise for contacts: whom a case has replaced, or null where there was nobody. */
  contactChanges: z.array(z.strictObject({ role: contactRole, from: contact.nullable(), logNumber: z.string() })).default([]),
  /** What operations have left to look at here, oldest first. Not there yet in older records. */
  tasks: z.array(enrollmentTask).default([]),
  version: z.int().positive(),
});
export type Enrollment = z.infer<typeof enrollment>;

/** The current term; its `endsOn` is the expiration date. */
export const currentTerm = (of: Pick<Enrollment, 'terms'>): Term => {
  const last = of.terms.at(-1);
  if (last === undefined) throw new Error('an enrollment has at least one term');
  return last;
};

/** The term that would follow the current one, of so many years, counted from the first start (DATE-4). */
export const nextTermOf = ({ startsOn, terms }: Pick<Enrollment, 'startsOn' | 'terms'>, years: Term['years']): Term => ({
  ...termOf(
    startsOn,
    terms.reduce((sum, each) => sum + each.years, 0),
    years,
  ),
  years,
});

/** The next anniversary on or after `today`, in the current term; null when the term is over. */
export const nextAnniversary = (of: Pick<Enrollment, 'startsOn' | 'terms'>, today: CivilDate): CivilDate | null =>
  anniversariesOf(of.startsOn, currentTerm(of)).find((day) => day >= today) ?? null;

/** The day after the current term, when it ends or the next begins. */
export const dayAfterTerm = (of: Pick<Enrollment, 'terms'>): CivilDate => plusDays(currentTerm(of).endsOn, 1);

/** Negative, zero or positive as `a` is an earlier, the same or a later agreement version than `b` (VERSION-ORDER): 3.10 is later than 3.2. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < Math.max(left?.length ?? 0, right?.length ?? 0); part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
