import type { TransferAct, TransferStep } from '../../../shared/texts/en/page/transfer.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import type { KindOnPage } from '../kind-on-page.ts';

const byPhase: Readonly<Record<string, TransferStep>> = { SIGNING: 'SIGN', REVIEW: 'RECORD', SA_WINDOW: 'ACQUIRE_SA' };

/** A licence transfer on the page. */
export const transfer: KindOnPage<'TRANSFER', TransferStep, TransferAct> = {
  words: (t) => t.kinds.transfer,
  title: (_, { t }) => ({ title: t.transfer.title, inSentence: t.transfer.inSentence }),
  // The one act for both: before it is signed the signer declines, then operations reject.
  calledAs: ({ phase, outcome }, act) => (act === 'decline' && (phase === 'REVIEW' || outcome === 'REJECTED') ? 'reject' : act),
  stepOf: ({ phase }) => byPhase[phase ?? ''] ?? 'CLOSED',
  acts: {
    sign: { weight: 'MAIN', by: 'SIGNER' },
    record: { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    'acquire-sa': { weight: 'MAIN', undone: 'NEVER', by: 'OTHER', partyOf: ({ form }) => form.transfereeId },
    decline: { weight: 'ENDING', undone: 'ANEW', by: 'SIGNER' },
    withdraw: { weight: 'ENDING', undone: 'ANEW', by: 'SUBMITTER' },
  },
  forms: async () => (await import('./forms.ts')).forms,
  opening: {
    to: '/enrollments/$enrollmentId/transfer',
    label: (t) => t.transfer.open,
    mayStart: ({ party, may }, { resellerId }) => party.partyId === resellerId && may.includes('SUBMIT'),
  },
  isSettled: ({ details }) => details.recordedOn !== null,
  partiesOf: ({ form }) => [form.transfereeId],
  Facts: lazyPart(async () => (await import('./facts.tsx')).TransferFacts),
};
