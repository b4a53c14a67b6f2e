import { formNameOf, signerRole, type CocpCase } from '../../../shared/cases/cocp/index.ts';
import { cocpSheet } from '../cocp-sheet.ts';
import { signerWords } from '../cocp-words.ts';
import type { DocumentKind } from './kind.ts';

export const cocpDocuments: DocumentKind<CocpCase> = {
  isInk: ({ ink }) => ink,
  signer: (role) => signerWords[signerRole.parse(role)],
  signerOf: ({ signers }, role) => signers.find((signer) => signer.role === role)?.partyId ?? null,
  standsOn: ({ signers }, role, { by }) =>
    signers.some(
      (signer) => signer.role === role && signer.signedOn !== null && signer.partyId === by?.partyId && signer.signedBy === by.userId,
    ),
  onPaper: ({ signers }) =>
    signers.flatMap(({ role, signedOn, signedBy }) => (signedOn === null || signedBy !== null ? [] : [{ role, signedOn }])),
  isAmended: ({ case: of, ...known }) => of.overrideOn !== null && formNameOf({ ...of, overrideOn: null }, known) !== formNameOf(of, known),
  effectiveOn: ({ rows }) => [
    ...new Set(rows.flatMap(({ outcome, effectiveOn }) => (outcome === 'EFFECTIVE' && effectiveOn !== null ? [effectiveOn] : []))),
  ],
  sheet: cocpSheet,
};
