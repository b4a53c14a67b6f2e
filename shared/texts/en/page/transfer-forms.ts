import { sentence } from '../sentence.ts';

/** The forms of a licence transfer, beside the catalogue. */
export const transferForms = {
  intro: 'Only perpetual licences that are fully paid can be transferred. Both institutions sign, then regional operations record it.',
  institutionInSentence: 'institution',
  transferee: 'Which institution receives the licences?',
  transferOn: 'The day they pass',
  products: 'Which licences?',
  licences: 'Licences',
  saActiveUntil: 'Its Software Assurance is active until',
  submit: 'Send to be signed',
  adviceWaiting: 'Enter the day and a product with its quantity, and the advice appears here.',
  thenOperations: 'then regional operations record it',
  sa: 'Software Assurance',
  noSa: 'The receiving institution cannot order Software Assurance for these licences.',
  saUntil: (date: string) => `The receiving institution may order Software Assurance until ${date}.`,
  saFor: (product: string) => `${product}: may be ordered`,
  noSaFor: (product: string) => `${product}: may not be ordered`,
  saActive: (date: string) => `Software Assurance until ${date}`,
  noSaHeld: 'without Software Assurance',
  saAcquired: 'Software Assurance ordered',
  saOrderBy: 'Software Assurance may be ordered until',
  recordedOn: 'Recorded on',
  declaration: (f: { party: string; from: string; to: string }) =>
    sentence(`On behalf of ${f.party}, I agree to the transfer of these licences from ${f.from} to ${f.to}, and I may sign for ${f.party}`),
  ordered: 'What was ordered',
  orderedOn: 'The day Software Assurance was ordered',
};
