import * as z from 'zod';
import { timeZone } from '../calendar/index.ts';
import { country, enrollmentId, partyId, printedNumber, program, region } from '../records/index.ts';

/** What is said of an enrollment with a case: whoever sees the case knows so much of it. `sight`: what they see of it at its own address. */
export const enrollmentNamed = z
  .strictObject({
    enrollmentId,
    number: printedNumber,
    program,
    region,
    country,
    timeZone,
    institutionId: partyId,
    sight: z.enum(['WHOLE', 'HEADER']).nullable(),
  })
  .meta({ id: 'NamedEnrollment' });
export type EnrollmentNamed = z.infer<typeof enrollmentNamed>;
