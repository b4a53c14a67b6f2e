import type { CaseKind } from '../../shared/records/index.ts';

/**
 * What an entry of the history asks for: the form as filed, anew from its first page; one signature more on the form there is; the
 * signatures on paper, once the form is received, if there are any; or what an approved override makes of it (COCP-OVERRIDE-APPROVED).
 */
export type DocumentStep = 'FORM' | 'SIGNATURE' | 'RECEIPT' | 'AMENDMENT';

type Steps = {
  /** By the act of the history's entry. */
  readonly byAct: Readonly<Record<string, DocumentStep>>;
  /** May another form follow the first? Then the case is kept as each decision left it until its documents are issued. */
  readonly isCorrected: boolean;
};

/**
 * Which decisions on a case ask for a document, apart from how it is drawn: the write that saves a decision asks for its documents.
 * What closes a case asks for the last one (`FINAL`) whatever its kind.
 */
export const documentSteps: Readonly<Record<CaseKind, Steps>> = {
  COCP: {
    byAct: { open: 'FORM', correct: 'FORM', sign: 'SIGNATURE', 'record-receipt': 'RECEIPT', 'decide-override': 'AMENDMENT' },
    isCorrected: true,
  },
  CICR: { byAct: { open: 'FORM' }, isCorrected: false },
  // The notice; the answer, as often as it changes; after the end the attestation of the removal, open and given.
  EXPIRY: { byAct: { open: 'FORM', choose: 'FORM', expire: 'FORM', 'attest-removal': 'FORM' }, isCorrected: true },
  TERMINATION: { byAct: { open: 'FORM' }, isCorrected: false },
  TRANSFER: { byAct: { open: 'FORM', sign: 'SIGNATURE' }, isCorrected: false },
};
