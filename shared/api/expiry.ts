import * as z from 'zod';
import { boughtProduct, consequenceSteps, expiryOptions } from '../cases/expiry/index.ts';
import { partyId, printedNumber, termYears, userId } from '../records/index.ts';
import { day, moment, rule } from './common.ts';

export const expiryOption = z.enum(expiryOptions);
const person = z.strictObject({ userId, partyId });

/** One dated step of what follows from an option. `on`: for something to be done the last good day, else the day it happens. */
export const expiryConsequence = { step: z.enum(consequenceSteps), on: day, rule };

/** What only an expiry case has to say. */
export const expiryDetails = z
  .strictObject({
    /** The last day of the term, and the last day to choose. */
    endsOn: day,
    years: termYears,
    /** The options offered, each with its rule and what follows from it, by date. */
    options: z.array(z.strictObject({ option: expiryOption, rule, consequences: z.array(z.strictObject(expiryConsequence)) })),
    /** Null: nothing is chosen. `products` of a buy-out, else empty. */
    choice: z.strictObject({ option: expiryOption, products: z.array(boughtProduct), at: moment, by: person }).nullable(),
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
