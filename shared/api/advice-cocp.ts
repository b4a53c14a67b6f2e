import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { route } from '../cases/case.ts';
import { cocpChange, cocpFormNames, signerRole } from '../cases/cocp/index.ts';
import { enrollmentId } from '../records/index.ts';
import { day, mostAdvised, rule, why } from './common.ts';

/** What to ask the form advisor. `onDate` and `signedOn` are suppositions: any valid date. */
export const cocpQuestion = z
  .strictObject({
    enrollmentIds: z
      .array(enrollmentId)
      .min(1)
      .max(mostAdvised)
      .superRefine((ids, context) => {
        ids.forEach((id, index) => {
          if (ids.indexOf(id) < index) context.addIssue({ code: 'custom', path: [index], params: { words: 'twice' } });
        });
      }),
    change: cocpChange,
    /** The effective date asked for. */
    requestedEffectiveOn: civilDate.optional(),
    /** The day the complete form is received; today in the enrollment's zone if left out. */
    onDate: civilDate.optional(),
    /** The institution's signature; for a change of distributor the reseller's (AER's). */
    signedOn: civilDate.optional(),
  })
  .meta({ id: 'CocpQuestion' });
export type CocpQuestionInput = z.infer<typeof cocpQuestion>;

/** Days are calendar days in the enrollment's zone. */
export const leadTime = z
  .strictObject({
    days: z.int(),
    /** What the days are measured to. */
    anchor: day,
    /** The last day on which the complete form may be received. */
    receiveBy: day,
    rule,
    onTime: z.boolean(),
  })
  .meta({ id: 'LeadTime' });

const duty = z.strictObject({ rule, text: z.string(), on: day.optional() }).meta({ id: 'Duty' });

export const cocpFormName = z.enum(cocpFormNames);

/** Which form, which route, who signs, which dates, and why. The same function decides the case. */
export const cocpAdvice = z
  .strictObject({
    route,
    form: cocpFormName,
    ink: z.boolean(),
    copies: z.int(),
    signers: z.array(signerRole),
    countersign: z.boolean(),
    returnTo: z.enum(['DISTRIBUTOR', 'NEW_RESELLER']).nullable(),
    /** The most pressing of `enrollments`; null where none is measured. */
    leadTime: leadTime.nullable(),
    receiptWindowDays: z.int().nullable(),
    /** Null while it hangs on a signature that `signedOn` does not give, and where the form is late. */
    effectiveOn: day.nullable(),
    duties: z.strictObject({ institution: z.array(duty), newPartner: z.array(duty), previousPartner: z.array(duty) }),
    enrollments: z.array(z.strictObject({ enrollmentId, route, leadTime: leadTime.nullable(), effectiveOn: day.nullable() })),
    why,
  })
  .meta({ id: 'CocpAdvice' });
export type CocpAdviceShown = z.infer<typeof cocpAdvice>;
