import type { QueryKey } from '@tanstack/react-query';

/**
 * For a query whose key says second whose it is: what was read of the same one stands while it is asked for anew. What was read of
 * another would be shown as if it were this one's.
 */
export const whileSame =
  (id: string) =>
  <T>(previous: T | undefined, of: { readonly queryKey: QueryKey } | undefined): T | undefined =>
    of?.queryKey[1] === id ? previous : undefined;
