import type { KindWords, Waiting } from './kind-words.ts';
import { sentence } from '../sentence.ts';

/** What a termination waits for. */
export type TerminationStep = 'CURE' | 'APPROVE' | 'SCHEDULED' | 'CLOSED';
export type TerminationAct = 'record-cure' | 'approve' | 'reject' | 'withdraw';

const ends = ({ by }: Waiting): string => `The enrollment ends by itself${by === null ? '' : ` on ${by}`}.`;

/** A termination where cases are shown. */
export const terminationCase: KindWords<TerminationStep, TerminationAct> = {
  steps: {
    CURE: {
      standing: ({ by }) =>
        by === null
          ? 'A breach was notified. If it is not cured in time, the enrollment is terminated.'
          : `A breach was notified. If no cure is recorded up to ${by}, the enrollment is terminated at the end of that day.`,
      toDo: () => 'Record the cure of the breach, if it is cured',
      waits: (who) => sentence(`The breach is to be cured. It is recorded as cured by ${who}`),
      whyMine: 'You gave the notice, so only you can record that the breach is cured. Otherwise the calendar terminates the enrollment.',
    },
    APPROVE: {
      standing: ({ who }) =>
        sentence(`The amendment that ends the agreement is with ${who} to be approved, with the date on which it ends`),
      toDo: (what) => `Decide on the ${what}`,
      waits: (who) => `${who} approves the amendment.`,
      whyMine: 'With your approval you set the date on which the agreement ends.',
    },
    SCHEDULED: {
      standing: (f) => `Approved. ${ends(f)}`,
      after: ends,
      toDo: (what) => `The ${what} takes effect by itself`,
      waits: () => 'Approved. The enrollment ends by itself.',
      whyMine: '',
    },
    CLOSED: { standing: () => 'The case is closed.', toDo: (what) => `The ${what} is closed`, waits: () => 'Closed.', whyMine: '' },
  },
  ended: {
    EFFECTIVE: ({ on }) => `The enrollment was terminated${on === null ? '' : ` on ${on}`}.`,
    COMPLETED: () => 'The breach is cured. The enrollment goes on.',
    REJECTED: () => 'Regional operations rejected the amendment. The enrollment goes on.',
    DECLINED: () => 'The case is closed. The enrollment goes on.',
    WITHDRAWN: () => 'The termination was withdrawn. The enrollment goes on.',
    LAPSED: () => 'The case lapsed. The enrollment goes on.',
    VOID: () => 'The enrollment is no longer in force, so the case is void.',
  },
  endedAfter: { COMPLETED: '', REJECTED: 'The enrollment goes on.' },
  acts: {
    'record-cure': {
      name: 'Record the cure',
      button: 'Record the cure',
      done: 'The cure is recorded. The enrollment goes on.',
      means: 'With this the case is completed, and the enrollment goes on.',
    },
    approve: {
      name: 'Approve',
      button: 'Approve the amendment',
      done: 'The amendment is approved.',
      means: 'The enrollment ends on the first instant of this date, and every open case on it ends with it.',
    },
    reject: {
      name: 'Reject',
      button: 'Reject the amendment',
      done: 'The amendment is rejected.',
      means: 'The case ends with this; the enrollment goes on. Your reason stands in the history, which everybody on the case reads.',
    },
    withdraw: {
      name: 'Withdraw',
      button: 'Withdraw the termination',
      done: 'The termination is withdrawn.',
      means: 'The case ends with this, and the enrollment goes on.',
    },
  },
  dates: {
    'TERM-BREACH-30': 'Breach cured, else the enrollment is terminated',
    'TERM-BREACH-DATE': 'Breach cured, else the enrollment is terminated',
    'TERM-NO-ORDER-30': 'First order placed, else the enrollment is terminated',
    'TERM-AMENDMENT': 'The agreement ends',
  },
  moments: { opened: 'Opened', received: 'Notice given', effective: 'The enrollment ends' },
  what: 'Why it ends',
  signers: {},
};

/** The forms of a termination. */
export const termination = {
  title: 'Termination',
  inSentence: 'termination',
  open: 'End the enrollment',
};
