import * as z from 'zod';
import { enrollmentId, termYears } from '../records/index.ts';
import { day, rule, why } from './common.ts';
import { expiryConsequence, expiryOption } from './expiry.ts';

/** What to ask before an enrollment expires. */
export const expiryQuestion = z.strictObject({ enrollmentId }).meta({ id: 'ExpiryQuestion' });

/** What happens when the current term ends: who chooses among what by when, what follows from each, and why. */
export const expiryAdvice = z
  .strictObject({
    enrollmentId,
    /** The last day of the current term. */
    endsOn: day,
    years: termYears,
    /** The day on which the institution is told. */
    noticeOn: day,
    /** The days on which it is reminded, while nothing is chosen. */
    remindOn: z.array(day),
    chooseBy: day,
    who: z.literal('INSTITUTION'),
    /** The expiry case of this term, where it is open. */
    caseId: z.string().nullable(),
    options: z.array(
      z.strictObject({
        option: expiryOption,
        rule,
        text: z.string(),
        consequences: z.array(z.strictObject({ ...expiryConsequence, text: z.string() })),
      }),
    ),
    why,
  })
  .meta({ id: 'ExpiryAdvice' });
