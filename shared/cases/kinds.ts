import type { CaseKind } from '../records/index.ts';
import { cocp, type CocpCase } from './cocp/index.ts';

/** Every kind of case there is. What is said of cases anywhere else is said of this list. */
export const kinds = { COCP: cocp } satisfies Record<CaseKind, object>;

export type AnyCase = CocpCase;

export const kindOf = (of: { readonly kind: CaseKind }) => kinds[of.kind];
