import type { TerminationAct, TerminationStep } from '../../../shared/texts/en/page/termination.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import type { KindOnPage } from '../kind-on-page.ts';
import { reasonsFor } from './start/reasons.ts';

const steps = { CURE: 'CURE', AMENDMENT: 'APPROVE', SCHEDULED: 'SCHEDULED' } as const satisfies Record<string, TerminationStep>;
const byPhase: Readonly<Record<string, TerminationStep>> = steps;

/** A termination on the page. */
export const termination: KindOnPage<'TERMINATION', TerminationStep, TerminationAct> = {
  words: (t) => t.kinds.termination,
  title: (_, { t }) => ({ title: t.termination.title, inSentence: t.termination.inSentence }),
  stepOf: ({ phase }) => byPhase[phase ?? ''] ?? 'CLOSED',
  acts: {
    'record-cure': { weight: 'MAIN', undone: 'NEVER', by: 'SUBMITTER' },
    approve: { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    reject: { weight: 'ENDING', undone: 'ANEW', by: 'OPERATIONS' },
    withdraw: { weight: 'ENDING', undone: 'ANEW', by: 'SUBMITTER' },
  },
  forms: async () => (await import('./forms.ts')).forms,
  opening: {
    to: '/enrollments/$enrollmentId/termination',
    label: (t) => t.termination.open,
    isEnding: true,
    mayStart: (me, of, open) => !open.some(({ kind }) => kind === 'TERMINATION') && reasonsFor(me, of).length > 0,
  },
  partiesOf: () => [],
  Facts: lazyPart(async () => (await import('./facts.tsx')).TerminationFacts),
};
