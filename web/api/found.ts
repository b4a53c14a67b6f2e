import type { LookedUp } from '../../shared/api/index.ts';
import { kept } from './kept.ts';

/** An enrollment the caller found by its numbers without being on it: what little may be known of it. */
export type Found = LookedUp & { readonly number: string };

const keyOf = (enrollmentId: string) => `kigen.found.${enrollmentId}`;

export const rememberFound = (found: Found): void => kept.write(keyOf(found.enrollmentId), found);

export const foundEarlier = (enrollmentId: string): Found | null => kept.read(keyOf(enrollmentId));
