import type { EndedFacts, KindWords, Waiting } from './kind-words.ts';
import { sentence } from '../sentence.ts';

/** What a licence transfer waits for. */
export type TransferStep = 'SIGN' | 'RECORD' | 'ACQUIRE_SA' | 'CLOSED';
export type TransferAct = 'sign' | 'decline' | 'withdraw' | 'record' | 'acquire-sa';

const mayOrder = ({ who, by }: Waiting): string =>
  `${who} may order Software Assurance for the licences from the day they pass${by === null ? '' : ` until ${by}`}.`;

/** It can be recorded, and the case completed, before its day. */
const passing = ({ on, isAhead }: EndedFacts): string =>
  on === null
    ? 'The licences were transferred'
    : isAhead
      ? `The transfer is recorded: the licences pass on ${on}`
      : `The licences were transferred on ${on}`;

/** A licence transfer where cases are shown. */
export const transferCase: KindWords<TransferStep, TransferAct | 'reject'> = {
  steps: {
    SIGN: {
      standing: ({ who }) => `${who} has to sign next.`,
      toDo: (what) => `Sign the ${what}`,
      waits: (who) => `${who} has to sign.`,
      whyMine: 'You are next to sign.',
    },
    RECORD: {
      standing: ({ who, by }) =>
        sentence(
          `Both have signed. The transfer is recorded by ${who}${by === null ? '' : `, on ${by} at the latest so that Software Assurance can still be ordered`}`,
        ),
      toDo: (what) => `Record the ${what}`,
      waits: (who) => `Signed. ${who} records the transfer.`,
      whyMine: 'Only fully paid, perpetual licences can be transferred.',
    },
    ACQUIRE_SA: {
      standing: (f) => `Recorded. ${mayOrder(f)}`,
      after: mayOrder,
      toDo: () => 'Order Software Assurance for the licences that pass to you',
      waits: (who) => `Recorded. ${who} may still order Software Assurance.`,
      whyMine: 'It cannot be attached later. If you do not want it, nothing has to be done.',
    },
    CLOSED: { standing: () => 'The case is closed.', toDo: (what) => `The ${what} is closed`, waits: () => 'Closed.', whyMine: '' },
  },
  ended: {
    EFFECTIVE: (f) => `${passing(f)}.`,
    COMPLETED: (f) => `${passing(f)}, and the case is completed.`,
    REJECTED: () => 'Regional operations rejected the transfer. No licence has passed.',
    DECLINED: () => 'A signer declined. No licence has passed.',
    WITHDRAWN: () => 'The submitter withdrew the transfer. No licence has passed.',
    LAPSED: () => 'The transfer lapsed. No licence has passed.',
    VOID: () => 'The transfer is void.',
  },
  endedAfter: { REJECTED: 'No licence has passed.' },
  acts: {
    sign: { name: 'Sign', button: 'Sign', done: 'You have signed.' },
    decline: {
      name: 'Decline',
      button: 'Decline, and end the transfer',
      done: 'You have declined. The transfer has ended.',
      means: 'The transfer ends with this for everyone.',
    },
    // What operations do by the act of declining.
    reject: {
      name: 'Reject',
      button: 'Reject the transfer',
      done: 'The transfer is rejected.',
      means: 'The transfer ends with this. Your reason stands in the history, which everybody on the case reads.',
    },
    withdraw: {
      name: 'Withdraw',
      button: 'Withdraw the transfer',
      done: 'The transfer is withdrawn.',
      means: 'The transfer ends with this.',
    },
    record: {
      name: 'Record the transfer',
      button: 'Record the transfer',
      done: 'The transfer is recorded.',
      means: 'With this the licences count as transferred from the date of the transfer on.',
    },
    'acquire-sa': {
      name: 'Record the order of Software Assurance',
      button: 'Record the order',
      done: 'The order is recorded.',
      means: 'With this the case is completed.',
    },
  },
  dates: {
    'TRANSFER-SA-30': 'Last day to order Software Assurance',
    'TRANSFER-REMIND-SIGN': 'Reminder to whoever has to sign',
    'TRANSFER-REMIND-OPS': 'Reminder to operations',
  },
  moments: { opened: 'Filed', received: 'Received', effective: 'The licences pass' },
  what: 'What is transferred',
  signers: {
    TRANSFEROR: { title: 'Transferor', inSentence: 'the transferor' },
    TRANSFEREE: { title: 'Transferee', inSentence: 'the transferee' },
  },
};

/** The forms of a licence transfer. */
export const transfer = {
  title: 'Licence transfer',
  inSentence: 'licence transfer',
  open: 'Transfer licences',
};
