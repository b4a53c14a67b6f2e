import type { CocpAct } from '../../../cases/cocp/index.ts';
import type { KindWords, Waiting } from './kind-words.ts';
import { sentence } from '../sentence.ts';

/** What a change of channel partner waits for. */
export type CocpStep =
  | 'SIGN'
  | 'SIGN_ON_PAPER'
  | 'CORRECT'
  | 'RECEIVE'
  | 'REVIEW'
  | 'CHOOSE_WHEN_LATE'
  | 'DECIDE_OVERRIDE'
  | 'SCHEDULED'
  | 'CLOSED';

const corrects = ({ who, by }: Waiting): string => `${who} corrects it${by === null ? '' : `, on ${by} at the latest`}.`;
const records = ({ by }: Waiting): string => `The records change by themselves${by === null ? '' : ` on ${by}`}.`;
const unchanged = 'Nothing has changed in the records.';

const leadTime = 'Complete form received, to be in time';

/** A change of channel partner where cases are shown. */
export const cocpCase: KindWords<CocpStep, CocpAct> = {
  steps: {
    SIGN: {
      standing: (f) => `${f.who} has to sign next${f.by === null ? '' : `, by ${f.by}`}.`,
      toDo: (change) => `Sign the ${change}`,
      waits: (who) => `${who} has to sign.`,
      whyMine: 'You are next to sign.',
    },
    SIGN_ON_PAPER: {
      standing: (f) =>
        sentence(`The form is being signed on paper${f.by === null ? '' : `, to be complete by ${f.by}`}. Still to sign: ${f.who}`),
      toDo: (change) => `Sign the ${change} on paper`,
      waits: (who) => sentence(`On paper, still to sign: ${who}`),
      whyMine: 'The form is signed in ink and sent to operations.',
    },
    CORRECT: {
      standing: (f) => `The form was sent back. ${corrects(f)}`,
      after: corrects,
      toDo: (change) => `Correct the ${change}: it was sent back`,
      waits: (who) => `Sent back: ${who} corrects the form.`,
      whyMine: 'You submitted it; only you can correct it.',
    },
    RECEIVE: {
      standing: (f) => `Everyone has signed. ${f.who} records the receipt of the form${f.by === null ? '' : `, by ${f.by} at the latest`}.`,
      toDo: (change) => `Record the receipt of the ${change}`,
      waits: (who) => `Signed. ${who} records the receipt of the form.`,
      whyMine: 'Everyone has signed; the form is on its way to you.',
    },
    REVIEW: {
      standing: (f) => `The form is complete. ${f.who} checks and countersigns it.`,
      toDo: (change) => `Check and countersign the ${change}`,
      waits: (who) => `${who} checks and countersigns.`,
      whyMine: 'The complete form is with you.',
    },
    CHOOSE_WHEN_LATE: {
      standing: (f) => `The form is late. ${f.who} takes the later date or asks for an override${f.by === null ? '' : `, by ${f.by}`}.`,
      toDo: (change) => `Decide how the late ${change} goes on`,
      waits: (who) => `Late: ${who} decides how it goes on.`,
      whyMine: 'The lead time was missed. Take the later date, or ask for an override.',
    },
    DECIDE_OVERRIDE: {
      standing: (f) => `${f.who} decides on the override asked for${f.by === null ? '' : `, by ${f.by}`}.`,
      toDo: (change) => `Decide on the override for the ${change}`,
      waits: (who) => `${who} decides on the override.`,
      whyMine: 'The new partner asks for an earlier date, with a justification.',
    },
    SCHEDULED: {
      standing: (f) => `Countersigned. ${records(f)}`,
      after: records,
      toDo: (change) => `The ${change} takes effect by itself`,
      waits: () => 'Countersigned. The records change by themselves.',
      whyMine: '',
    },
    CLOSED: { standing: () => 'The case is closed.', toDo: (change) => `The ${change} is closed`, waits: () => 'Closed.', whyMine: '' },
  },
  ended: {
    EFFECTIVE: (f) => `The change has been in effect${f.on === null ? '' : ` since ${f.on}`}. The records have changed.`,
    COMPLETED: () => 'The case is completed.',
    REJECTED: () => `Regional operations rejected the change. ${unchanged}`,
    DECLINED: () => `A signer declined. ${unchanged}`,
    WITHDRAWN: () => `The submitter withdrew the change. ${unchanged}`,
    LAPSED: () => `The change lapsed because a deadline passed. ${unchanged}`,
    VOID: () => 'The enrollment is no longer in force, so the change is void.',
  },
  endedAfter: { REJECTED: unchanged },
  acts: {
    sign: { name: 'Sign', button: 'Sign', done: 'You have signed.' },
    decline: {
      name: 'Decline to sign',
      button: 'Decline, and end the change',
      done: 'You have declined. The change has ended.',
      means: 'The change ends with this for everyone.',
    },
    withdraw: {
      name: 'Withdraw',
      button: 'Withdraw the change',
      done: 'The change is withdrawn.',
      means: 'The change ends with this.',
    },
    'record-receipt': { name: 'Record the receipt', button: 'Record the receipt', done: 'The receipt is recorded.' },
    countersign: { name: 'Countersign', button: 'Countersign', done: 'You have countersigned.' },
    reject: {
      name: 'Reject',
      button: 'Reject the change',
      done: 'The change is rejected.',
      means: 'The change ends with this. Your reason stands in the history, which everybody on the case reads.',
    },
    roll: { name: 'Take the later date', button: 'Take the later date', done: 'The change goes on with a later date.' },
    'request-override': { name: 'Ask for an override', button: 'Ask for the override', done: 'The override is asked for.' },
    return: { name: 'Send back for correction', button: 'Send back', done: 'The form is sent back.' },
    correct: { name: 'Correct the form', button: 'Send the corrected form', done: 'The corrected form is sent.' },
    'decide-override': { name: 'Decide on the override', button: 'Record the decision', done: 'The decision is recorded.' },
  },
  dates: {
    'COCP-SIGN-90': 'Completely signed, else it lapses',
    'COCP-SIGN-30': 'The institution should sign by then',
    'COCP-RECEIPT-10': 'With operations, else it lapses',
    'COCP-LATE-30': 'Decided how it goes on, else it lapses',
    'COCP-OVERRIDE-EXPIRES': 'Override decided, else the request expires',
    'COCP-REMIND-SIGN': 'Reminder to whoever has to sign',
    'COCP-REMIND-OPS': 'Reminder to operations',
    'COCP-TELL': 'Takes effect',
    'COCP-LEAD-AMS-30': leadTime,
    'COCP-LEAD-AMS-10': leadTime,
    'COCP-LEAD-INTL-EES-30': leadTime,
    'COCP-LEAD-INTL-SCHOOL-15': leadTime,
  },
  moments: { opened: 'Filed', received: 'Received by operations', effective: 'Takes effect' },
  what: 'What changes',
  signers: {
    INSTITUTION: { title: 'Institution', inSentence: 'the institution' },
    RESELLER: { title: 'Current reseller', inSentence: 'the current reseller' },
    NEW_RESELLER: { title: 'New reseller', inSentence: 'the new reseller' },
    NEW_DISTRIBUTOR: { title: 'New distributor', inSentence: 'the new distributor' },
    NEW_ADVISOR: { title: 'New software advisor', inSentence: 'the new software advisor' },
  },
};
