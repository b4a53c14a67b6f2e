import type { AnyCase } from '../../../shared/cases/kinds.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import type { Sheet } from '../sheet.ts';
import { cicrDocuments } from './cicr.ts';
import { cocpDocuments } from './cocp.ts';
import { expiryDocuments } from './expiry.ts';
import type { DocumentKind, SheetFacts } from './kind.ts';
import { terminationDocuments } from './termination.ts';
import { transferDocuments } from './transfer.ts';

const documentKinds: Readonly<Record<CaseKind, DocumentKind<AnyCase>>> = {
  COCP: cocpDocuments,
  CICR: cicrDocuments,
  EXPIRY: expiryDocuments,
  TERMINATION: terminationDocuments,
  TRANSFER: transferDocuments,
};

export const documentKindOf = ({ kind }: { readonly kind: CaseKind }): DocumentKind<AnyCase> => documentKinds[kind];

/** The form of a case. */
export const sheetOf = (of: AnyCase, facts: Omit<SheetFacts, 'case'>): Sheet => documentKindOf(of).sheet({ ...facts, case: of });

export type { DocumentKind, SheetFacts } from './kind.ts';
