import * as z from 'zod';
import { rule } from './common.ts';

/** One thing that was wrong with what was sent. `path` is a JSON Pointer into it, empty where the whole is meant. */
export const fieldError = z.strictObject({ path: z.string(), message: z.string(), rule: rule.optional() }).meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof fieldError>;

/** Why a request was not carried out (RFC 9457), in the language of `Accept-Language`. */
export const problem = z
  .strictObject({
    /** A stable path, such as `/problems/rule-refused`. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** What to quote when asking about it. */
    instance: z.string(),
    /** The rule that refused; the first, where there are several. */
    rule: rule.optional(),
    /** The case that stands in the way. */
    logNumber: z.string().optional(),
    errors: z.array(fieldError).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
