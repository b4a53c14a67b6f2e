import type { CocpAct } from '../../../shared/cases/cocp/index.ts';
import type { CocpStep } from '../../../shared/texts/en/page/cocp-case.ts';
import { quoteOf } from '../../case/entry.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import type { KindOnPage } from '../kind-on-page.ts';
import { changesFor } from './change/changes-for.ts';
import { newPartnersIn } from './new-partners.ts';
import { effectiveRule } from './effective-rule.ts';
import { lateSince, stepOf } from './standing.ts';

const leadingPartner = { by: 'OTHER', partyOf: (of) => newPartnersIn(of.form)[0] ?? null } as const satisfies Partial<
  KindOnPage<'COCP'>['acts'][string]
>;

/** A change of channel partner on the page. */
export const cocp: KindOnPage<'COCP', CocpStep, CocpAct> = {
  words: (t) => t.kinds.cocp,
  title: (of, { t }) => {
    const { change } = of.details;
    return { title: t.words.change[change], inSentence: t.words.changeInSentence[change] };
  },
  stepOf,
  lateSince,
  acts: {
    correct: { weight: 'MAIN', by: 'SUBMITTER' },
    sign: { weight: 'MAIN', by: 'SIGNER' },
    'record-receipt': { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    countersign: { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    'decide-override': { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    roll: { weight: 'MAIN', ...leadingPartner },
    'request-override': { weight: 'MAIN', ...leadingPartner },
    return: { weight: 'ASIDE', by: 'OTHER' },
    decline: { weight: 'ENDING', undone: 'ANEW', by: 'SIGNER' },
    reject: { weight: 'ENDING', undone: 'ANEW', by: 'OPERATIONS' },
    withdraw: { weight: 'ENDING', undone: 'ANEW', by: 'SUBMITTER' },
  },
  forms: async () => (await import('./forms.ts')).forms,
  opening: {
    to: '/enrollments/$enrollmentId/change',
    label: (t) => t.enrollments.startChange,
    mayStart: (me, of, open) => of.status !== 'TERMINATED' && !open.some(({ kind }) => kind === 'COCP') && changesFor(me, of).length > 0,
  },
  partiesOf: ({ form }) => newPartnersIn(form),
  Facts: lazyPart(async () => (await import('./what-changes.tsx')).WhatChanges),
  Reading: lazyPart(async () => (await import('./reading/case-reading.tsx')).CaseReading),
  ruleOf: (of, what, region) => (what === 'RECEIVED' ? 'COCP-RECEIVED' : effectiveRule(of, region)),
  said: (of, t) => {
    // Once it is corrected, why it was sent back is history.
    const [last] = of.history.toReversed().filter(({ act }) => act === 'return' || act === 'correct');
    const returned = of.phase === 'SIGNING' && last?.act === 'return' ? last : undefined;
    const quote = returned === undefined ? null : quoteOf(returned);
    return quote === null ? null : t.actForms.returnedBecause(quote);
  },
};
