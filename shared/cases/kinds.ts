import type { CaseKind } from '../records/index.ts';
import type { CaseView, Kind } from './case.ts';
import { cicr, type CicrCase, type CicrForm } from './cicr/index.ts';
import { cocp, type CocpCase, type CocpForm } from './cocp/index.ts';
import { expiry, type ExpiryCase, type ExpiryForm } from './expiry/index.ts';
import { termination, type TerminationCase, type TerminationFormKept } from './termination/index.ts';
import { transfer, type TransferCase, type TransferForm } from './transfer/index.ts';

/** Every kind of case there is. What is said of cases anywhere else is said of this list. */
export const kinds = { COCP: cocp, CICR: cicr, EXPIRY: expiry, TERMINATION: termination, TRANSFER: transfer } satisfies Record<
  CaseKind,
  AnyKind
>;

export type AnyCase = CocpCase | CicrCase | ExpiryCase | TerminationCase | TransferCase;
export type AnyForm = CocpForm | CicrForm | ExpiryForm | TerminationFormKept | TransferForm;
type AnyKind = Kind<AnyCase, AnyForm, CaseView>;

const byName: Readonly<Record<CaseKind, AnyKind>> = kinds;

export const kindNamed = (name: CaseKind): AnyKind => byName[name];
export const kindOf = (of: { readonly kind: CaseKind }): AnyKind => byName[of.kind];
