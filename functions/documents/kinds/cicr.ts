import type { CicrCase } from '../../../shared/cases/cicr/index.ts';
import { cicrSheet } from '../cicr-sheet.ts';
import { formWords } from '../form-facts.ts';
import type { DocumentKind } from './kind.ts';

/** Confirmed or processed in the portal, which the record behind the form says; nobody signs it by name. */
export const cicrDocuments: DocumentKind<CicrCase> = {
  isInk: () => false,
  signer: () => formWords.institution,
  signerOf: ({ institutionId }) => institutionId,
  standsOn: () => false,
  effectiveOn: ({ outcome, effectiveOn }) => (outcome === 'EFFECTIVE' && effectiveOn !== null ? [effectiveOn] : []),
  sheet: cicrSheet,
};
