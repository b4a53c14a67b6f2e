import type { CaseListed } from '../../shared/api/index.ts';
import type { CaseKind } from '../../shared/records/index.ts';
import { cicr } from './cicr/index.ts';
import { cocp } from './cocp/index.ts';
import type { AnyKindOnPage, Opening } from './kind-on-page.ts';
import { expiry } from './expiry/index.ts';
import { termination } from './termination/index.ts';
import { transfer } from './transfer/index.ts';

/** Every kind of case as the page shows it. A new kind gets its line here. */
const kinds: Readonly<Record<CaseKind, AnyKindOnPage>> = {
  COCP: cocp,
  CICR: cicr,
  EXPIRY: expiry,
  TERMINATION: termination,
  TRANSFER: transfer,
};

/** How people open cases, kind by kind. */
export const openings: readonly Opening[] = Object.values(kinds).flatMap(({ opening }) => opening ?? []);

export const kindOnPage = ({ kind }: Pick<CaseListed, 'kind'>): AnyKindOnPage => kinds[kind];
