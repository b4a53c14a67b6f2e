import type { RuleId } from '../../../rules/index.ts';

export const topicNames = [
  'signing',
  'expiry',
  'confirming',
  'changing',
  'several',
  'late',
  'contacts',
  'transfer',
  'receiving',
  'overrides',
  'figures',
  'records',
  'finding',
  'dates',
  'outcomes',
  'words',
] as const;
export type TopicName = (typeof topicNames)[number];

/** A help page: for whom, the answer in a few words, then how it is done and what people ask. */
export type Topic = {
  readonly title: string;
  /** Who reads it, and when. */
  readonly reader: string;
  readonly short: string;
  /** What to do, and what happens or what to mind. */
  readonly steps: readonly (readonly [what: string, more: string])[];
  readonly questions: readonly (readonly [question: string, answer: string])[];
  /** Words and what they mean. */
  readonly terms?: readonly (readonly [term: string, meaning: string])[];
};

/** The rules a topic rests on, with their numbers: shown below it, so that no number is written twice. */
export const rulesOfTopic = {
  signing: [
    'COCP-TURN',
    'COCP-NOTICE-PREVIOUS',
    'COCP-SIGN-30',
    'COCP-SIGN-90',
    'COCP-DECLINE',
    'LINK-EXPIRES',
    'LINK-CODE',
    'LINK-FORWARD',
    'LINK-NOT-ME',
  ],
  expiry: ['EXPIRY-WHO', 'EXPIRY-CHANGE', 'EXPIRY-SILENCE', 'EXPIRY-REMOVE', 'EXPIRY-BUYOUT'],
  confirming: ['CICR-CONFIRM', 'CICR-DIRECT', 'CICR-TOLD'],
  changing: ['COCP-MATCH', 'COCP-ONE-OPEN', 'COCP-RECEIVED', 'COCP-EFFECTIVE-30', 'COCP-EFFECTIVE-ASKED', 'COCP-WITHDRAW'],
  several: ['COCP-MANY', 'COCP-ROUTE-SINGLE', 'COCP-ROUTE-MULTI'],
  late: ['COCP-ROLL', 'COCP-OVERRIDE', 'COCP-OVERRIDE-DATE', 'COCP-OVERRIDE-EXPIRES', 'COCP-LATE-30'],
  contacts: ['CICR-ROLES', 'CICR-MANUAL', 'CICR-MIXED', 'CICR-CONFIRM'],
  transfer: ['TRANSFER-PARTIES', 'TRANSFER-PERPETUAL', 'TRANSFER-SA-30', 'TRANSFER-NO-REATTACH'],
  receiving: ['COCP-RECEIVED', 'COCP-RECEIPT-10', 'COCP-COPIES', 'SCAN-MATCH', 'COCP-NOT-BACKDATED'],
  overrides: ['COCP-OVERRIDE', 'COCP-OVERRIDE-SEPARATE', 'COCP-OVERRIDE-APPROVED', 'COCP-OVERRIDE-EXPIRES'],
  figures: ['SEE-REGION', 'COCP-OVERRIDE', 'COCP-LATE-30', 'COCP-LATE-M15'],
  records: ['SEE-REGION', 'TERM-NO-ORDER-30', 'TERM-NO-ORDER-LATE', 'EXPIRY-PAST'],
  finding: ['LOG-NUMBER', 'SEE-PARTY', 'SEE-REGION'],
  dates: ['DATE-1', 'DATE-2', 'DATE-3', 'DATE-4', 'DATE-7'],
  outcomes: ['CLOSE-VOID', 'COCP-DECLINE', 'COCP-WITHDRAW'],
  words: ['LOG-NUMBER'],
} as const satisfies Readonly<Record<TopicName, readonly RuleId[]>>;
