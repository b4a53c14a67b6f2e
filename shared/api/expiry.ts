import * as z from 'zod';
import { boughtProduct, consequenceSteps, expiryOptions } from '../cases/expiry/index.ts';
import { enrollmentId, partyId, printedNumber, termYears, userId } from '../records/index.ts';
import { day, moment, rule } from './common.ts';

const option = z.enum(expiryOptions);
const person = z.strictObject({ userId, partyId });

/** One dated step of what follows from an option. `on`: for something to be done the last good day, else the day it happens. */
const consequence = { step: z.enum(consequenceSteps), on: day, rule };

/** What only an expiry case has to say. */
export const expiryDetails = z
  .strictObject({
    /** The last day of the term, and the last day to choose. */
    endsOn: day,
    years: termYears,
    /** The options offered, each with its rule and what follows from it, by date. */
    options: z.array(z.strictObject({ option, rule, consequences: z.array(z.strictObject(consequence)) })),
    /** Null: nothing is chosen. `products` of a buy-out, else empty. */
    choice: z.strictObject({ option, products: z.array(boughtProduct), at: moment, by: person }).nullable(),
    /** What operations have recorded: the new enrollment, or the buy-out. */
    confirmed: z
      .discriminatedUnion('option', [
        z.strictObject({ option: z.literal('NEW_ENROLLMENT'), number: printedNumber, startsOn: day, at: moment, by: person }),
        z.strictObject({ option: z.literal('BUYOUT'), at: moment, by: person }),
      ])
      .nullable(),
    /** From how many computers the products were removed; the name of whoever attested it stands in `signers`. */
    attested: z.strictObject({ computers: z.int(), at: moment, by: person }).nullable(),
  })
  .meta({ id: 'ExpiryDetails' });

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
      z.strictObject({ option, rule, text: z.string(), consequences: z.array(z.strictObject({ ...consequence, text: z.string() })) }),
    ),
    why: z.array(z.strictObject({ rule, text: z.string() })),
  })
  .meta({ id: 'ExpiryAdvice' });
