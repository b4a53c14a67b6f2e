import * as z from 'zod';

/** Nobody files an expiry case: the calendar opens it, on nothing but the enrollment. */
export const expiryForm = z.strictObject({});
export type ExpiryForm = z.infer<typeof expiryForm>;
