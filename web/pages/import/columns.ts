import type { EnrollmentInput } from '../../../shared/api/index.ts';

/** Total by its type: a field that is added does not compile until it has its column here. */
const fields = {
  number: true,
  masterAgreement: true,
  program: true,
  agreementVersion: true,
  region: true,
  country: true,
  timeZone: true,
  channelModel: true,
  startsOn: true,
  years: true,
  institutionId: true,
  resellerId: true,
  distributorId: true,
  advisorId: true,
  billDates: true,
  firstOrderOn: true,
  qualified: true,
  olsOrders: true,
  contacts: true,
} as const satisfies Record<keyof EnrollmentInput, true>;

/** The columns of the file. Contacts stand in three columns for each role, of which the first role is named as the example. */
export const columns: readonly string[] = [
  'enrollmentId',
  ...Object.keys(fields).filter((field) => field !== 'contacts'),
  ...['name', 'email', 'phone'].map((part) => `contacts.PRIMARY.${part}`),
];
