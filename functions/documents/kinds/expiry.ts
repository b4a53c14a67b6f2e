import type { ExpiryCase } from '../../../shared/cases/expiry/index.ts';
import { buyoutSheet, expirySheet, removalSheet } from '../expiry-sheets.ts';
import { formWords, type FormFacts } from '../form-facts.ts';
import type { Sheet } from '../sheet.ts';
import type { DocumentKind } from './kind.ts';

/** Up to the end of the term the notice and its answer, for a buy-out its order; from then on the attestation of the removal. */
const sheet = (facts: FormFacts<ExpiryCase>): Sheet => {
  const { choice, state, outcome } = facts.case;
  switch (state.phase) {
    case 'REMOVAL':
    case 'NEW_ENROLLMENT':
    case 'BUYOUT':
      return removalSheet(facts);
    case 'CLOSED':
      if (state.attested !== null) return removalSheet({ ...facts, state: 'SIGNED' });
      if (outcome !== 'VOID' && choice !== null) return expirySheet({ ...facts, state: 'SIGNED' });
      return expirySheet(facts);
    case 'CHOICE':
      if (choice === null) return expirySheet(facts);
      return choice.option === 'BUYOUT' ? buyoutSheet({ ...facts, state: 'SIGNED' }) : expirySheet({ ...facts, state: 'SIGNED' });
    default:
      throw new Error(`unknown phase ${JSON.stringify(state satisfies never)}`);
  }
};

/** Chosen and attested in the portal, which the record behind the form says. */
export const expiryDocuments: DocumentKind<ExpiryCase> = {
  isInk: () => false,
  signer: () => formWords.institution,
  signerOf: ({ institutionId }) => institutionId,
  standsOn: () => false,
  effectiveOn: () => [],
  sheet,
};
