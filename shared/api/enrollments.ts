import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import {
  caseId,
  channelModel,
  contact,
  contactRole,
  country,
  countryRegistered,
  enrollmentFields,
  enrollmentId,
  enrollmentStatus,
  name,
  olsOrder,
  partyId,
  printedNumber,
  program,
  region,
  termYears,
} from '../records/index.ts';
import { day, listOf, pageQuery } from './common.ts';
import { fieldError } from './problem.ts';
import { enrollmentTaskShown } from './task.ts';

const { shape } = enrollmentFields;

/** Said together with what is wrong with other fields, as long as both of its own are there to be compared. */
const ofTiers = {
  path: ['distributorId'],
  when: ({ value, issues }: z.core.ParsePayload) =>
    typeof value === 'object' &&
    value !== null &&
    !issues.some(({ path }) => ['channelModel', 'distributorId'].includes(String(path?.[0]))),
};

/**
 * What operations register of an enrollment. What has a plain default may be left out: no bill dates, no distributor, no advisor,
 * no first order yet, qualified, no contacts, no online-service orders.
 * A two-tier enrollment has a distributor, a one-tier one has none.
 */
export const enrollmentInput = enrollmentFields
  .extend({
    country: countryRegistered,
    billDates: shape.billDates.default([]),
    distributorId: shape.distributorId.default(null),
    advisorId: shape.advisorId.default(null),
    firstOrderOn: shape.firstOrderOn.default(null),
    qualified: shape.qualified.default(true),
    contacts: shape.contacts.default({}),
    olsOrders: shape.olsOrders.default([]),
  })
  .refine(({ channelModel: model, distributorId }) => model !== 'TWO_TIER' || distributorId !== null, {
    ...ofTiers,
    params: { words: 'distributorRequired' },
  })
  .refine(({ channelModel: model, distributorId }) => model !== 'ONE_TIER' || distributorId === null, {
    ...ofTiers,
    params: { words: 'distributorNotApplicable' },
  })
  .meta({ id: 'EnrollmentInput' });
export type EnrollmentInput = z.infer<typeof enrollmentInput>;

/** What a partner sees of an enrollment whose change names it, as long as it is not on it (SEE-PARTY). */
const header = {
  enrollmentId,
  number: printedNumber,
  masterAgreement: printedNumber,
  program,
  agreementVersion: shape.agreementVersion,
  region,
  country,
  timeZone: z.string(),
  channelModel,
  startsOn: day,
  years: termYears,
  institutionId: partyId,
  status: enrollmentStatus,
  /** The last day of the current term: the expiration date. */
  endsOn: day,
  nextAnniversary: day.nullable(),
  /** The cases open on it that the caller may see. */
  openCases: z.array(caseId),
  version: z.int(),
};

/** An enrollment. All beside the header is there for those who are on it and for operations. */
export const enrollmentShown = z
  .strictObject({
    ...header,
    ...z
      .object({
        resellerId: partyId,
        distributorId: partyId.nullable(),
        advisorId: partyId.nullable(),
        billDates: z.array(day),
        firstOrderOn: day.nullable(),
        qualified: z.boolean(),
        /** `emailVerifiedOn`: the day the address was verified, in the enrollment's zone; null: it was not. */
        contacts: z.partialRecord(contactRole, contact.extend({ emailVerifiedOn: day.nullable() })),
        olsOrders: z.array(olsOrder),
        terms: z.array(z.strictObject({ startsOn: day, endsOn: day, years: termYears })),
        /** What the reader's party has to do here, where no case is open for it; absent: nothing, ever. */
        tasks: z.array(enrollmentTaskShown),
      })
      .partial().shape,
  })
  .meta({ id: 'Enrollment' });
export type EnrollmentShown = z.infer<typeof enrollmentShown>;

export const enrollmentsQuery = z.strictObject({
  program: program.optional(),
  status: enrollmentStatus.optional(),
  /** Words, each part of its number, master agreement, id, a party's name in either script or as it is read, its PCN, or a contact's name or address. */
  q: z.string().max(200).optional(),
  /** Its number or its master agreement's, whole; width, case, spaces and hyphens make no difference. */
  number: printedNumber.optional(),
  /** This party is on it, in whatever role. */
  partyId: partyId.optional(),
  /** The caller's party has (or has not) a task open on it. */
  openTasks: z.enum(['true', 'false']).optional(),
  /** Its current term ends before this day. */
  expiringBefore: civilDate.optional(),
  ...pageQuery,
});
export const enrollmentList = listOf(enrollmentShown).meta({ id: 'EnrollmentList' });
export type EnrollmentList = z.infer<typeof enrollmentList>;

export const lookupQuery = z.strictObject({ number: printedNumber, masterAgreement: printedNumber });

/** What a partner that is not on an enrollment learns of it when it knows both of its numbers. */
export const lookedUp = z
  .strictObject({ enrollmentId, institutionName: name, country, region, program, channelModel })
  .meta({ id: 'LookedUpEnrollment' });
export type LookedUp = z.infer<typeof lookedUp>;

export const importQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).optional(),
  /** Tells of each accepted line, too, what came of it. */
  rows: z.enum(['true', 'false']).optional(),
});

/** An accepted line and the names of its institution. `sameNumberAs`: another enrollment of the region with its number, of the file before one on record; null: none. */
const importedRow = z.strictObject({
  line: z.int(),
  enrollmentId,
  institution: z.strictObject({ name: z.string(), nameLocal: z.string().nullable() }),
  became: z.enum(['REGISTERED', 'CORRECTED', 'UNCHANGED']),
  sameNumberAs: enrollmentId.nullable(),
});
export type ImportedRow = z.infer<typeof importedRow>;

/** What came of a file. `line` counts from 1, the header; `path` names the column. `rows`: where they were asked for. */
export const imported = z
  .strictObject({
    accepted: z.int(),
    refused: z.array(z.strictObject({ line: z.int(), errors: z.array(fieldError) })),
    rows: z.array(importedRow).optional(),
  })
  .meta({ id: 'Imported' });
export type Imported = z.infer<typeof imported>;
