import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { name, partyId } from '../../records/index.ts';
import { comparableName } from '../../records/comparable-name.ts';

const quantity = z.int().positive().max(10_000_000);

const mostProducts = 50;

/** No product is named twice: each has one quantity. */
const namedOnce = (products: readonly { readonly product: string }[], context: z.RefinementCtx): void => {
  const names = products.map(({ product }) => comparableName(product));
  names.forEach((each, index) => {
    if (names.indexOf(each) < index) context.addIssue({ code: 'custom', path: [index, 'product'], params: { words: 'twice' } });
  });
};

/** Licences of one product. `saActiveUntil`: the last day of the transferor's Software Assurance; left out: it had none. */
const transferred = z.strictObject({ product: name, quantity, saActiveUntil: civilDate.optional() });

/** The form of a licence transfer. Days are in the enrollment's zone. Source: docs/contract.md. */
export const transferForm = z.strictObject({
  /** The institution the licences pass to. */
  transfereeId: partyId,
  /** The day they pass. */
  transferOn: civilDate,
  products: z.array(transferred).min(1).max(mostProducts).superRefine(namedOnce),
});
export type TransferForm = z.infer<typeof transferForm>;
export type Transferred = TransferForm['products'][number];

/** Software Assurance as it was ordered. */
export const orderedProducts = z
  .array(z.strictObject({ product: name, quantity }))
  .min(1)
  .max(mostProducts)
  .superRefine(namedOnce);
export type OrderedProducts = z.infer<typeof orderedProducts>;
