import * as z from 'zod';
import { keptDate, keptInstant } from '../calendar/index.ts';
import { ruleIds } from '../rules/index.ts';

/** A rule of the catalogue, by its id: `GET /api/rules` tells what each says. */
export const rule = z.enum(ruleIds).meta({ id: 'RuleId' });

/** A date as answered. Arithmetic may lead past the dates that can be filed. */
export const day = keptDate;

/** An instant in UTC as answered. */
export const moment = keptInstant;

/** Where a list goes on and how long a page may be, 1 to 100. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(25)
    .meta({ type: 'integer', minimum: 1, maximum: 100, default: 25 }),
  cursor: z.string().min(1).max(4096).optional().meta({ description: '`next` of the page before' }),
};

/** A page of a list. It may be short and still have a `next`. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), next: z.string().optional() });

/** A list that is always complete. */
export const completeListOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) });

/** More enrollments than a form or case may cover, so that the rule that says how many can refuse them (COCP-MANY, TERM-QUALIFIED). */
export const mostAdvised = 100;

/** The rules an answer rests on, each with what it says. */
export const why = z.array(z.strictObject({ rule, text: z.string() }));
