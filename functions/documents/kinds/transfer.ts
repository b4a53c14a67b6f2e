import { transferRole, type TransferCase } from '../../../shared/cases/transfer/index.ts';
import { transferSheet } from '../transfer-sheet.ts';
import { transferRoleWords } from '../transfer-words.ts';
import type { DocumentKind } from './kind.ts';

export const transferDocuments: DocumentKind<TransferCase> = {
  isInk: () => false,
  signer: (role) => transferRoleWords[transferRole.parse(role)],
  signerOf: ({ signers }, role) => signers.find((signer) => signer.role === role)?.partyId ?? null,
  standsOn: () => true,
  effectiveOn: ({ state, form }) => (state.phase === 'CLOSED' && state.recordedOn !== null ? [form.transferOn] : []),
  sheet: transferSheet,
};
