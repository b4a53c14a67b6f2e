import * as z from 'zod';
import { completeListOf, rule } from './common.ts';

const sentence = z.strictObject({ ja: z.string(), en: z.string() });

/** A rule, its words in both languages, its numbers, and on what it rests. */
const ruleShown = z
  .strictObject({
    id: rule,
    text: sentence,
    numbers: z.record(z.string(), z.union([z.number(), z.array(z.union([z.number(), z.string()]))])).nullable(),
    /** The passage of the programme's own text. */
    source: z.strictObject({ document: z.string(), passage: z.string() }).nullable(),
    /** What of it is the portal's choice, and why; null where the programme's text stands for the whole of it. */
    policy: sentence.nullable(),
  })
  .meta({ id: 'Rule' });

export const ruleList = completeListOf(ruleShown).meta({ id: 'RuleList' });
export type RuleList = z.infer<typeof ruleList>;

export const health = z.strictObject({ status: z.enum(['ok']) }).meta({ id: 'Health' });
