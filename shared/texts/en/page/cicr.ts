import type { Changed, CicrAct } from '../../../cases/cicr/index.ts';
import type { KindWords } from './kind-words.ts';
import { sentence } from '../sentence.ts';

/** What a change of contact information waits for. */
export type CicrStep = 'CONFIRM' | 'PROCESS' | 'CLOSED';

/** A change of contact information where cases are shown. */
export const cicrCase: KindWords<CicrStep, CicrAct> = {
  steps: {
    CONFIRM: {
      standing: ({ who, by }) => `${who} confirms the new contact information${by === null ? '' : ` by ${by}, else the request lapses`}.`,
      toDo: (what) => `Confirm the ${what}`,
      waits: (who) => `${who} has to confirm.`,
      whyMine: 'Your partner has filed it. Nothing changes until you confirm.',
    },
    PROCESS: {
      standing: ({ who }) => sentence(`Confirmed. It is now changed by hand by ${who}`),
      toDo: (what) => `Carry out the ${what}`,
      waits: (who) => `Confirmed. ${who} carries it out by hand.`,
      whyMine: 'Part of it is not changed online. Everything on the form changes together.',
    },
    CLOSED: { standing: () => 'The case is closed.', toDo: (what) => `The ${what} is closed`, waits: () => 'Closed.', whyMine: '' },
  },
  ended: {
    EFFECTIVE: ({ on }) => `The contact information has changed${on === null ? '' : ` on ${on}`}.`,
    COMPLETED: () => 'The case is completed.',
    REJECTED: () => 'Regional operations did not accept the request. Nothing has changed in the records.',
    DECLINED: () => 'The institution declined. Nothing has changed in the records.',
    WITHDRAWN: () => 'The submitter withdrew the request. Nothing has changed in the records.',
    LAPSED: () => 'Nobody confirmed in time, so the request lapsed. Nothing has changed in the records.',
    VOID: () => 'The enrollment is no longer in force, so the request is void.',
  },
  endedAfter: { REJECTED: 'Nothing has changed in the records.' },
  acts: {
    confirm: {
      name: 'Confirm',
      button: 'Confirm the change',
      done: 'You have confirmed.',
    },
    decline: {
      name: 'Decline',
      button: 'Decline, and end the request',
      done: 'You have declined. Nothing changes.',
      means: 'The request ends with this. Nothing changes, and your partner is told your reason.',
    },
    withdraw: {
      name: 'Withdraw',
      button: 'Withdraw the request',
      done: 'The request is withdrawn.',
      means: 'The request ends with this, and nothing changes.',
    },
    process: {
      name: 'Record as carried out',
      button: 'Record as carried out',
      done: 'The changes are recorded.',
      means: 'With this all changes of the form take effect together, and the case closes.',
    },
    reject: {
      name: 'Reject',
      button: 'Reject the request',
      done: 'The request is rejected.',
      means: 'The request ends with this. Your reason stands in the history, which everybody on the case reads.',
    },
  },
  dates: { 'CICR-CONFIRM': 'Confirmed by the institution, else it lapses' },
  moments: { opened: 'Filed', received: 'Received by operations', effective: 'The contact information changes' },
  what: 'What changes',
  signers: { INSTITUTION: { title: 'Institution', inSentence: 'the institution' } },
};

/** The form of a change of contact information. */
export const cicr = {
  title: 'Change of contact information',
  inSentence: 'change of contact information',
  changed: {
    PRIMARY: 'Primary contact',
    NOTICES: 'Notices',
    NOTICES_AND_ONLINE_ACCESS: 'Notices and online access',
    SA_BENEFITS: 'Software Assurance benefits',
    CHANNEL_PARTNER: 'Channel partner contact',
    ACCOUNT_MANAGER: 'Account manager',
    MEDIA_DELIVERY: 'Media delivery',
    SOFTWARE_ADVISOR_PRIMARY: 'Software advisor’s primary contact',
    AFFILIATE_PRIMARY: 'Affiliate’s primary contact',
    BILL_TO: 'Bill-to',
    SUPPORT_PROVIDER: 'Support provider',
    USER_EMAIL: 'E-mail address under user information',
    ADDRESS: 'Address',
  } satisfies Record<Changed, string> as Readonly<Record<Changed, string>>,
  today: 'On record',
  replaced: 'Before',
  next: 'New',
  nobody: 'Nobody',
  notHeld: 'Not held by the portal',
  /** Not by whom it was filed. */
  routeLabel: 'How it is carried out',
  route: { ELECTRONIC: 'Online', MANUAL: 'By hand, by regional operations' },
  byOperations: 'Changed by operations',
  confirmOnline: 'The records change at once when you confirm. The person replaced is told; the new address is sent a code first.',
  confirmManual:
    'When you confirm, the form goes to regional operations. All its changes take effect together once they have processed it.',
};
