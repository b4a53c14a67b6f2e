import * as z from 'zod';
import { language } from '../records/index.ts';
import { rule } from './common.ts';

/** One thing that was wrong with what was sent. `path` is a JSON Pointer into it, empty where the whole is meant. */
export const fieldError = z.strictObject({ path: z.string(), message: z.string(), rule: rule.optional() }).meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof fieldError>;

/** Why a request can be refused. The `type` of a problem is `/problems/` and one of these; none is ever reused for something else. */
export const problemTypes = [
  'unauthorized',
  'not-found',
  'method-not-allowed',
  'not-a-member',
  'not-for-your-role',
  'too-large',
  'unsupported-media-type',
  'malformed-json',
  'malformed-cursor',
  'invalid-request',
  'invalid-idempotency-key',
  'idempotency-key-reused',
  'stale',
  'changed-meanwhile',
  'too-many-misses',
  'not-possible-now',
  'not-your-act',
  'not-your-turn',
  'not-allowed-to-you',
  'rule-refused',
  'already-open',
  'task-already-done',
  'link-over',
  'wrong-code',
  'upload-over',
  'upload-missing',
  'not-your-region',
  'case-open',
  'changed-by-case',
  'code-not-valid',
  'internal',
  'unavailable',
] as const;
export type ProblemType = (typeof problemTypes)[number];

/** Why a request was not carried out (RFC 9457), in the language of `Accept-Language`. */
export const problem = z
  .strictObject({
    /** A stable path, such as `/problems/rule-refused`. */
    type: z.string().meta({ enum: problemTypes.map((type) => `/problems/${type}`) }),
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
    /** The same in the portal's other language, for who asks with `Prefer: translations`: a page whose language is switched while it shows this. */
    translations: z
      .array(z.strictObject({ language, title: z.string(), detail: z.string(), errors: z.array(fieldError).optional() }))
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
