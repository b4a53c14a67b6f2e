import type { TerminationCase } from '../../../shared/cases/termination/index.ts';
import { terminationSheet } from '../termination-sheet.ts';
import { terminationWords } from '../termination-words.ts';
import type { DocumentKind } from './kind.ts';

/** Whoever gives notice signs it by filing it, which the record behind the form says. */
export const terminationDocuments: DocumentKind<TerminationCase> = {
  isInk: () => false,
  signer: () => terminationWords.from,
  signerOf: ({ openedBy }) => openedBy?.partyId ?? null,
  standsOn: () => false,
  effectiveOn: ({ rows }) => [
    ...new Set(rows.flatMap(({ outcome, effectiveOn }) => (outcome === 'EFFECTIVE' && effectiveOn !== null ? [effectiveOn] : []))),
  ],
  sheet: terminationSheet,
};
