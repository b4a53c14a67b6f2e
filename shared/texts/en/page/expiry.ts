import { expiryStep } from '../expiry-steps.ts';
import type { KindWords } from './kind-words.ts';
import { sentence } from '../sentence.ts';

/** What an expiry waits for. */
export type ExpiryStep = 'CHOOSE' | 'CHOSEN' | 'RECORD_NEW' | 'CONFIRM_BUYOUT' | 'REMOVE' | 'NEW_ENROLLMENT' | 'BUYOUT' | 'CLOSED';
type ExpiryAct = 'choose' | 'confirm-new' | 'confirm-buyout' | 'attest-removal';

/** The end of a term where cases are shown. */
export const expiryCase: KindWords<ExpiryStep, ExpiryAct | 'choose-again'> = {
  steps: {
    CHOOSE: {
      standing: ({ who, by }) =>
        `${who} chooses what happens when the term ends${by === null ? '' : `, by ${by}`}. Without a choice the enrollment expires.`,
      toDo: (what) => `Choose what happens at the ${what}`,
      waits: (who) => `${who} has not chosen yet.`,
      whyMine: 'Without a choice by the last day the enrollment expires. You can change your mind until then.',
    },
    CHOSEN: {
      standing: ({ by }) => `The institution has chosen. What it chose happens by itself${by === null ? '' : ` after ${by}`}.`,
      toDo: (what) => `The ${what} comes by itself`,
      waits: () => 'Chosen. It happens by itself when the term ends.',
      whyMine: '',
    },
    RECORD_NEW: {
      standing: ({ who, by }) =>
        sentence(
          `A new enrollment is to follow. Its number and start are recorded by ${who}${by === null ? '' : `, best up to ${by}: otherwise the products have to be removed`}`,
        ),
      toDo: (what) => `Record the new enrollment (${what})`,
      waits: (who) => `${who} records the new enrollment.`,
      whyMine: 'Without it the duty to remove the products begins when the term has ended.',
    },
    CONFIRM_BUYOUT: {
      standing: ({ who, by }) =>
        sentence(
          `Perpetual licences are to be bought out. The order is confirmed by ${who}${by === null ? '' : `, best up to ${by}: otherwise everything has to be removed`}`,
        ),
      toDo: (what) => `Confirm the buy-out (${what})`,
      waits: (who) => `${who} confirms the buy-out.`,
      whyMine: 'Until it is confirmed nothing may be kept once the term has ended.',
    },
    REMOVE: {
      standing: ({ who }) =>
        sentence(`The enrollment has expired. Every product has to be removed from every computer, to be attested by ${who}`),
      toDo: () => 'Attest that the products are removed',
      waits: (who) => `${who} removes the products and attests it.`,
      whyMine: 'The case reminds you until you attest it.',
    },
    NEW_ENROLLMENT: {
      standing: ({ who }) =>
        sentence(
          `The enrollment has expired, and the new one is not recorded yet. Until it is, the products have to be removed. Still to act: ${who}`,
        ),
      toDo: () => 'Attest that the products are removed, or have the new enrollment recorded',
      waits: (who) => sentence(`The new enrollment is not recorded yet. Still to act: ${who}`),
      whyMine: 'Once operations have recorded the new enrollment, nothing has to be removed.',
    },
    BUYOUT: {
      standing: ({ who }) =>
        sentence(`The enrollment has expired. What is not bought out has to be removed from every computer. Still to act: ${who}`),
      toDo: () => 'Attest that the rest of the products is removed',
      waits: (who) => sentence(`What is not bought out is removed. Still to act: ${who}`),
      whyMine: 'Copies up to the quantity confirmed stay. The case reminds you until you attest that the rest is removed.',
    },
    CLOSED: { standing: () => 'The case is closed.', toDo: (what) => `The ${what} is closed`, waits: () => 'Closed.', whyMine: '' },
  },
  ended: {
    EFFECTIVE: () => 'The case is completed.',
    COMPLETED: () => 'The case is completed.',
    REJECTED: () => 'The case is closed.',
    DECLINED: () => 'The case is closed.',
    WITHDRAWN: () => 'The case is closed.',
    LAPSED: () => 'The case is closed.',
    VOID: () => 'The enrollment was terminated before its term ended, so there is nothing to choose any more.',
  },
  endedAfter: {},
  acts: {
    choose: {
      name: 'Choose what happens after the term',
      button: 'Choose this',
      done: 'Your choice is recorded. You can change it until the last day.',
    },
    'choose-again': {
      name: 'Change what happens after the term',
      button: 'Choose this',
      done: 'Your choice is recorded. You can change it until the last day.',
    },
    'confirm-new': {
      name: 'Record the new enrollment',
      button: 'Record the new enrollment',
      done: 'The new enrollment is recorded.',
      means: 'From then on the choice cannot be changed. Nothing has to be removed.',
    },
    'confirm-buyout': {
      name: 'Confirm the buy-out',
      button: 'Confirm the order',
      done: 'The buy-out is confirmed.',
      means: 'From then on the choice cannot be changed. Copies up to these quantities may stay; the rest has to be removed.',
    },
    'attest-removal': {
      name: 'Attest the removal',
      button: 'Attest the removal',
      done: 'The removal is attested.',
      means: 'You attest for your institution that nothing is left that has to be removed. With this the case is completed.',
    },
  },
  dates: {
    'EXPIRY-SILENCE': 'Last day to choose, else the enrollment expires',
    'EXPIRY-CHANGE': 'Last day to change the choice',
    'EXPIRY-REMOVE': 'Reminder, until the removal is attested',
    'EXPIRY-REMIND': 'Reminder to choose',
    'EXPIRY-NOTICE-60': 'The institution is told of its options',
  },
  moments: { opened: 'Opened by the calendar', received: 'Received', effective: 'Takes effect' },
  what: 'The end of the term',
  signers: { INSTITUTION: { title: 'Institution: removal attested', inSentence: 'the institution' } },
};

/** The forms of an expiry. */
export const expiry = {
  title: (date: string) => `End of the term on ${date}`,
  inSentence: (date: string) => `end of the term on ${date}`,
  steps: expiryStep,
  number: 'Number of the new enrollment',
  startsOn: 'The day it starts',
  computers: 'From how many computers were the products removed?',
  computersHelp: '0 if there were none.',
  attestedBy: 'Your name',
  attestedByHelp: 'Typed, it stands for your signature under the attestation.',
};
