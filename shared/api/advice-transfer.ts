import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { transferForm, transferRole } from '../cases/transfer/index.ts';
import { enrollmentId } from '../records/index.ts';
import { day, rule, why } from './common.ts';

/** What to ask before a licence transfer is filed. `recordedOn` is a supposition: any valid date. */
export const transferQuestion = z
  .strictObject({
    enrollmentId,
    transfereeId: transferForm.shape.transfereeId.optional(),
    transferOn: transferForm.shape.transferOn,
    products: transferForm.shape.products,
    /** The day operations record it; today in the enrollment's zone if left out. */
    recordedOn: civilDate.optional(),
  })
  .meta({ id: 'TransferQuestion' });

/** Who files, signs and records it, until when Software Assurance may be ordered for what, and why. The same function decides the case. */
export const transferAdvice = z
  .strictObject({
    submitter: z.literal('RESELLER'),
    signers: z.array(transferRole),
    recordedBy: z.literal('OPERATIONS'),
    transferOn: day,
    /** Null: there would be none. */
    saWindow: z.strictObject({ orderBy: day, rule }).nullable(),
    products: z.array(z.strictObject({ product: z.string(), quantity: z.int(), saEligible: z.boolean() })),
    why,
  })
  .meta({ id: 'TransferAdvice' });
export type TransferAdviceShown = z.infer<typeof transferAdvice>;
