import * as z from 'zod';
import { contactRole, note, partyId, taskId, userId } from '../records/index.ts';
import { day, moment, rule } from './common.ts';

const fields = {
  taskId,
  rule,
  partyId,
  text: z.string(),
  dueOn: day.nullable(),
  state: z.enum(['OPEN', 'DONE', 'CLOSED']),
  doneAt: moment.nullable(),
  doneBy: userId.nullable(),
};

/** What a party has left to do for a case. */
export const task = z
  .strictObject({
    ...fields,
    /** Where a mail came back (MAIL-BOUNCE): the contact of the enrollment a change of contact information would begin with. */
    contactRole: contactRole.optional(),
  })
  .meta({ id: 'Task' });

/** What a party has left to do about an enrollment itself, where no case is open for it. */
export const enrollmentTaskShown = z.strictObject({ ...fields, note: note.nullable() }).meta({ id: 'EnrollmentTask' });

export const enrollmentTaskDone = z.strictObject({ note: note.optional() }).meta({ id: 'EnrollmentTaskDone' });
