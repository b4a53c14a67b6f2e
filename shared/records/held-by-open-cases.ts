import type { EnrollmentFields } from './enrollment.ts';

/** What an open case stands on, and may not change under it (REGISTER-HELD, policy): a case keeps the facts it was opened on. */
export const heldByOpenCases = [
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
] as const satisfies readonly (keyof EnrollmentFields)[];
