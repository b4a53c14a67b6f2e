import { plusDays } from '../../shared/calendar/index.ts';
import { consequencesOf, type ExpiryCase, type ExpiryOption } from '../../shared/cases/expiry/index.ts';
import { edition } from '../../shared/rules/index.ts';
import { expiryStep as enSteps } from '../../shared/texts/en/expiry-steps.ts';
import { expiryStep as jaSteps } from '../../shared/texts/ja/expiry-steps.ts';

import { inBothCalendars } from './both-calendars.ts';
import { expiryWords, optionWords } from './expiry-words.ts';
import {
  aboutEnrollment,
  closedByOperations,
  dateField,
  dayOf,
  field,
  formWords,
  frameOf,
  heading,
  isSigned,
  linesByHand,
  paragraph,
  signatureOf,
  type FormFacts,
} from './form-facts.ts';
import type { Block, Option, Sheet, SignatureBlock, Words } from './sheet.ts';

type ExpiryFacts = FormFacts<ExpiryCase>;

/** What follows from an option, each step beside its date. */
const consequences = (option: ExpiryOption, of: ExpiryCase): Words => {
  const steps = consequencesOf(option, of, edition(of.edition));
  return {
    ja: steps.map(({ step, on }) => `${inBothCalendars(on)}: ${jaSteps[step]({ option })}`).join('\n'),
    en: steps.map(({ step, on }) => `${on}: ${enSteps[step]({ option })}`).join('\n'),
  };
};

const optionsOf = ({ case: of, state }: ExpiryFacts): readonly Option[] =>
  of.options.map(({ option }) => ({
    text: optionWords[option](of.next.years),
    detail: consequences(option, of),
    chosen: isSigned(state) && of.choice?.option === option,
  }));

const products = (list: readonly { readonly product: string; readonly quantity: number }[] | null): Block => ({
  kind: 'table',
  head: [formWords.product, formWords.quantity],
  widths: [80, 20],
  rows:
    list === null
      ? Array.from({ length: linesByHand }, () => ['', ''])
      : list.map(({ product, quantity }) => [product, quantity.toLocaleString('en')]),
});

/** The institution's signature under what it chose, dated by the choice. */
const chosenBy = (facts: ExpiryFacts, declaration: Words, label: Words): SignatureBlock => {
  const { case: of } = facts;
  return signatureOf(facts, {
    role: 'INSTITUTION',
    label,
    declaration,
    partyId: of.institutionId,
    signedOn: of.choice === null ? null : dayOf(of, of.choice.at),
  });
};

/** What operations record of the choice; nothing where it needs nothing of them. */
const recordedChoice = (facts: ExpiryFacts): readonly Block[] => {
  const { case: of, state } = facts;
  const isOffered = (option: ExpiryOption): boolean => of.options.some((each) => each.option === option);
  const chosen = isSigned(state) ? (of.choice?.option ?? null) : null;
  const shown = state === 'FINAL' ? of.confirmed : null;
  const asksFor = (option: ExpiryOption): boolean => (chosen === null ? isOffered(option) : chosen === option);
  if (!asksFor('NEW_ENROLLMENT') && !asksFor('BUYOUT')) return [];
  const isNew = shown?.option === 'NEW_ENROLLMENT' ? shown : null;
  return closedByOperations(facts, {
    label: expiryWords.recorded,
    fields: [
      ...(asksFor('NEW_ENROLLMENT')
        ? [field(expiryWords.newNumber, isNew?.number ?? null), dateField(expiryWords.newStart, isNew?.startsOn ?? null)]
        : []),
      ...(asksFor('BUYOUT') ? [dateField(expiryWords.confirmedOn, shown?.option === 'BUYOUT' ? dayOf(of, shown.at) : null)] : []),
    ],
  });
};

/** The notice of what an institution can choose when its term ends, and its answer. */
export const expirySheet = (facts: ExpiryFacts): Sheet => {
  const { case: of, state } = facts;
  const offersBuyout = of.options.some(({ option }) => option === 'BUYOUT');
  const showsProducts = offersBuyout && (!isSigned(state) || of.choice?.option === 'BUYOUT');
  return {
    ...frameOf(facts, expiryWords.noticeTitle),
    blocks: [
      paragraph(expiryWords.notice),
      ...aboutEnrollment(facts),
      dateField(expiryWords.answerBy, state === 'BLANK' ? null : of.endsOn),
      heading(expiryWords.options),
      { kind: 'options', label: expiryWords.choose, options: optionsOf(facts) },
      ...(offersBuyout ? [] : [paragraph(expiryWords.noBuyout)]),
      ...(showsProducts ? [heading(expiryWords.bought), products(isSigned(state) ? (of.choice?.products ?? null) : null)] : []),
      heading(formWords.signatures),
      chosenBy(facts, expiryWords.answering, expiryWords.answer),
      ...recordedChoice(facts),
    ],
  };
};

/** The order of perpetual licences (EXPIRY-BUYOUT): products and quantities. */
export const buyoutSheet = (facts: ExpiryFacts): Sheet => {
  const { case: of, state } = facts;
  const confirmed = state === 'FINAL' && of.confirmed?.option === 'BUYOUT' ? dayOf(of, of.confirmed.at) : null;
  return {
    ...frameOf(facts, expiryWords.buyoutTitle),
    blocks: [
      paragraph(expiryWords.buyout),
      ...aboutEnrollment(facts),
      heading(expiryWords.bought),
      products(state === 'BLANK' ? null : (of.choice?.products ?? null)),
      heading(formWords.signatures),
      chosenBy(facts, expiryWords.ordering, formWords.institution),
      ...closedByOperations(facts, { label: expiryWords.confirmed, fields: [dateField(expiryWords.confirmedOn, confirmed)] }),
    ],
  };
};

const removalAsked = ({ choice, confirmed }: ExpiryCase): Words => {
  if (confirmed?.option === 'BUYOUT') return expiryWords.removalRest;
  return choice?.option === 'NEW_ENROLLMENT' ? expiryWords.removalUnlessNew : expiryWords.removalAll;
};

/** The institution's attestation that nothing is left that has to be removed (EXPIRY-REMOVE). */
export const removalSheet = (facts: ExpiryFacts): Sheet => {
  const { case: of, state } = facts;
  const attested = isSigned(state) && of.state.phase === 'CLOSED' ? of.state.attested : null;
  const kept = of.confirmed?.option === 'BUYOUT' && state !== 'BLANK' ? (of.choice?.products ?? []) : [];
  return {
    ...frameOf(facts, expiryWords.removalTitle),
    blocks: [
      paragraph(removalAsked(of)),
      ...aboutEnrollment(facts),
      dateField(expiryWords.expiredOn, state === 'BLANK' ? null : plusDays(of.endsOn, 1)),
      ...(kept.length === 0 ? [] : [heading(expiryWords.kept), products(kept)]),
      heading(expiryWords.attestation),
      field(expiryWords.computers, attested === null ? null : attested.computers.toLocaleString('en')),
      signatureOf(facts, {
        role: 'INSTITUTION',
        label: formWords.institution,
        declaration: expiryWords.attesting,
        partyId: of.institutionId,
        signedOn: attested === null ? null : dayOf(of, attested.at),
      }),
    ],
  };
};
