import type { AnyCase } from '../../../shared/cases/kinds.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import { cicrDocuments } from './cicr.ts';
import { cocpDocuments } from './cocp.ts';
import { expiryDocuments } from './expiry.ts';
import type { DocumentKind } from './kind.ts';
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
