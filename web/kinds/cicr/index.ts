import type { CicrAct, CicrPhase } from '../../../shared/cases/cicr/index.ts';
import type { CicrStep } from '../../../shared/texts/en/page/cicr.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import type { KindOnPage } from '../kind-on-page.ts';

const steps = { CONFIRMATION: 'CONFIRM', MANUAL: 'PROCESS' } as const satisfies Record<CicrPhase, CicrStep>;

/** A change of contact information on the page. */
export const cicr: KindOnPage<'CICR', CicrStep, CicrAct> = {
  words: (t) => t.kinds.cicr,
  title: (_, { t }) => ({ title: t.cicr.title, inSentence: t.cicr.inSentence }),
  stepOf: ({ phase }) => (phase === null ? 'CLOSED' : steps[phase]),
  acts: {
    confirm: { weight: 'MAIN', by: 'INSTITUTION' },
    process: { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    decline: { weight: 'ENDING', undone: 'ANEW', by: 'INSTITUTION' },
    reject: { weight: 'ENDING', undone: 'ANEW', by: 'OPERATIONS' },
    withdraw: { weight: 'ENDING', undone: 'ANEW', by: 'SUBMITTER' },
  },
  forms: async () => (await import('./forms.ts')).forms,
  opening: {
    to: '/enrollments/$enrollmentId/contacts',
    label: (t) => t.enrollment.changeContacts,
    mayStart: ({ party, may }, of) =>
      may.includes('SUBMIT') &&
      of.status !== 'TERMINATED' &&
      [of.institutionId, of.resellerId, of.distributorId, of.advisorId].includes(party.partyId),
  },
  partiesOf: () => [],
  Facts: lazyPart(async () => (await import('./what-changes.tsx')).WhatChanges),
};
