import * as z from 'zod';
import { route } from '../cases/case.ts';
import { changedNames, cicrChanges, cicrFormNames } from '../cases/cicr/index.ts';
import { enrollmentId } from '../records/index.ts';
import { day, why } from './common.ts';

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
    why,
  })
  .meta({ id: 'CicrAdvice' });
export type CicrAdviceShown = z.infer<typeof cicrAdvice>;
