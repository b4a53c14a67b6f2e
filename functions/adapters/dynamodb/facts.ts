import * as z from 'zod';
import type { Facts, FactValue } from '../../../shared/cases/case.ts';

const factValue: z.ZodType<FactValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(factValue), z.record(z.string(), factValue)]),
);

/** Facts of an entry or a message, as kept. */
export const facts: z.ZodType<Facts> = z.record(z.string(), factValue);
