import * as z from 'zod';
import type { Facts, FactValue } from '../../../shared/cases/case.ts';

/** The table keeps no order of names: read twice, the same facts must come out as the same text, which their reader knows them by. */
const inOrder = <Value>(named: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const factValue: z.ZodType<FactValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(factValue), z.record(z.string(), factValue).transform(inOrder)]),
);

/** Facts of an entry or a message, as kept. */
export const facts: z.ZodType<Facts> = z.record(z.string(), factValue).transform(inOrder);
