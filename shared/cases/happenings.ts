import type { CaseKind } from '../records/index.ts';

/** What is written into the history of a case of any kind. */
export const happeningsOfAll = [
  'complete-task',
  'remind-by-hand',
  'mail-bounced',
  'send-again',
  'invite',
  'renew-link',
  'revoke-link',
  'forward-link',
  'not-me',
] as const;

export type HappeningOfAll = (typeof happeningsOfAll)[number];

/** What is written into the history of one kind of case only: acts by their names, and what the calendar does. */
export const happeningsOfKind = {
  COCP: [
    'open',
    'sign',
    'return',
    'correct',
    'receive-scan',
    'refuse-scan',
    'record-receipt',
    'countersign',
    'roll',
    'request-override',
    'decide-override',
    'expire-override',
    'match-failed',
    'remind',
    'effect',
    'decline',
    'withdraw',
    'reject',
    'lapse',
    'void',
  ],
  CICR: ['open', 'confirm', 'process', 'verify-contact', 'decline', 'withdraw', 'reject', 'lapse', 'void'],
  EXPIRY: ['open', 'notice', 'remind', 'choose', 'confirm-new', 'confirm-buyout', 'attest-removal', 'extend', 'expire', 'void'],
  TERMINATION: ['open', 'record-cure', 'approve', 'terminate', 'reject', 'withdraw', 'void'],
  TRANSFER: ['open', 'sign', 'remind', 'record', 'acquire-sa', 'window-ends', 'decline', 'withdraw'],
} as const satisfies Readonly<Record<CaseKind, readonly string[]>>;

/** What an entry of the history may be of. What is not listed here can not be written, and what is has a sentence in each language. */
export type Happening<K extends CaseKind = CaseKind> = HappeningOfAll | (typeof happeningsOfKind)[K][number];
