import * as z from 'zod';
import { civilDate } from '../calendar/index.ts';
import { route } from '../cases/case.ts';
import { changedNames, cicrChanges, cicrFormNames } from '../cases/cicr/index.ts';
import { cocpChange, cocpFormNames, signerRole } from '../cases/cocp/index.ts';
import { transferForm, transferRole } from '../cases/transfer/index.ts';
import { enrollmentId } from '../records/index.ts';
import { day, rule } from './common.ts';

/** More than a form may cover, so that the rule that says how many can refuse it (COCP-MANY). */
const mostAdvised = 100;

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
    why: z.array(z.strictObject({ rule, text: z.string() })),
  })
  .meta({ id: 'CocpAdvice' });
export type CocpAdviceShown = z.infer<typeof cocpAdvice>;

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
    why: z.array(z.strictObject({ rule, text: z.string() })),
  })
  .meta({ id: 'TransferAdvice' });
export type TransferAdviceShown = z.infer<typeof transferAdvice>;
/** What to ask about a change of contact information: the form's own changes. */
export const cicrQuestion = z.strictObject({ enrollmentId, changes: cicrChanges }).meta({ id: 'CicrQuestion' });

/** What the form comes to before it is filed. */
export const cicrAdvice = z
  .strictObject({
    route,
    form: z.enum(cicrFormNames),
    /** Null: the institution files it, which is its confirmation. */
    confirmedBy: z.enum(['INSTITUTION']).nullable(),
    /** The last day to confirm, were it filed today. */
    confirmBy: day.nullable(),
    processedBy: z.enum(['OPERATIONS']).nullable(),
    takesEffect: z.enum(['AT_ONCE', 'WHEN_CONFIRMED', 'WHEN_PROCESSED']),
    /** `online`: changed by the portal; otherwise by operations. */
    changes: z.array(
      z.strictObject({ what: z.enum(['CONTACT', 'USER_EMAIL', 'ADDRESS']), changed: z.enum(changedNames), online: z.boolean() }),
    ),
    why: z.array(z.strictObject({ rule, text: z.string() })),
  })
  .meta({ id: 'CicrAdvice' });
export type CicrAdviceShown = z.infer<typeof cicrAdvice>;
