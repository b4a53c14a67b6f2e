import { sentence } from '../sentence.ts';
import type { Happening, HappeningOfAll } from '../../../cases/happenings.ts';
import type { CaseKind, Unfit } from '../../../records/index.ts';
import { receiver, type Receiver } from './mail-receiver.ts';

/** The facts of an entry of the history, written out; null where it does not tell. */
export type EntryFacts = {
  readonly date: (name: string) => string | null;
  /** Of an instant something ends at: the last day it is good for to its end. */
  readonly lastDay: (name: string) => string | null;
  readonly text: (name: string) => string | null;
  readonly number: (name: string) => number | null;
  /** A party, or several, by their names. */
  readonly parties: (name: string) => string | null;
  /** What a code is called; null where it is none of these. */
  readonly among: (name: string, words: Readonly<Record<string, string>>) => string | null;
  /** The rule by which the calendar did it. */
  readonly rule: string | null;
  /** The task it tells of, in a sentence. */
  readonly task: string | null;
  /** Whom a mail was for. */
  readonly receiver: Receiver | null;
  /** Whom somebody signed for. */
  readonly role: string | null;
};

/** What an entry says: a sentence, or one that is made with the facts of the entry. */
export type Sentence = string | ((f: EntryFacts) => string);

/** A sentence for all that is ever written into a history, kind by kind: what has none does not compile. */
/** A transfer that operations decline is told as rejected. */
type Told<K extends CaseKind> = Happening<K> | (K extends 'TRANSFER' ? 'reject' : never);
type Sentences = { readonly [K in CaseKind]: Readonly<Record<Told<K>, Sentence>> };

/** A fact that may not be known, with the words before it. */
const after = (words: string, fact: string | null): string => (fact === null ? '' : `${words} ${fact}`);

const unfit = {
  TOO_LARGE: 'it is too large',
  NOT_WHAT_IT_SAYS: 'it is not the kind of file it says it is',
  BROKEN: 'it can not be read',
  TOO_MANY_PIXELS: 'the picture has too many pixels',
  TOO_MANY_PAGES: 'it has too many pages',
  INFLATES: 'it is far larger inside than it looks',
  ENCRYPTED: 'it is protected by a password',
  ACTIVE: 'there is something in it that runs by itself',
} as const satisfies Readonly<Record<Unfit, string>>;

const mailTo = (f: EntryFacts): string => (f.receiver === null ? 'A mail' : `A mail to ${receiver(f.receiver)}`);

const signed: Sentence = (f) => (f.role === null ? 'Signed.' : `Signed for ${f.role}.`);
/** Whom the calendar reminded, by the rule. */
const remindedBy = new Map([
  ['COCP-REMIND-OPS', 'A reminder was sent to regional operations.'],
  ['TRANSFER-REMIND-OPS', 'A reminder was sent to regional operations.'],
  ['COCP-REMIND-SIGN', 'A reminder was sent to whoever had to act next.'],
  ['TRANSFER-REMIND-SIGN', 'A reminder was sent to whoever had to act next.'],
  ['EXPIRY-REMIND', 'A reminder to choose was sent to the institution.'],
  ['EXPIRY-REMOVE', 'A reminder to attest the removal was sent to the institution.'],
]);
const reminded: Sentence = (f) => remindedBy.get(f.rule ?? '') ?? 'A reminder was sent.';

const ofAll: Readonly<Record<HappeningOfAll, Sentence>> = {
  'complete-task': (f) => (f.task === null ? 'Finished a task.' : sentence(`Finished a task: ${f.task}`)),
  'remind-by-hand': (f) => sentence(`Sent a reminder${after(' to', f.parties('to'))}`),
  'mail-bounced': (f) => `${mailTo(f)} came back undelivered; the address has to be put right.`,
  'send-again': (f) => `${mailTo(f)} was sent again, as it had not arrived.`,
  invite: (f) =>
    `Sent a link to decide without an account${after(' for', f.parties('partyId'))}${after(', which is good until', f.lastDay('expiresAt'))}.`,
  'renew-link': (f) =>
    `Had the link to decide without an account${after(' for', f.parties('partyId'))} sent anew${after(', which is good until', f.lastDay('expiresAt'))}; the one before no longer works.`,
  'revoke-link': (f) => sentence(`Took back the link to decide without an account${after(' for', f.parties('partyId'))}`),
  'not-me': (f) =>
    `Gave the link to decide without an account${after(' for', f.parties('partyId'))} back: not the right person, and nobody else was named.`,
  'forward-link': (f) =>
    `Handed the link to decide without an account${after(' for', f.parties('partyId'))} over to somebody else in the organisation.`,
};

/** What is told of the history of a case. */
export const history = {
  /** Of what the server knows and this page, loaded before, does not. */
  unknown: 'Something was recorded that this page does not know yet; reload it to read what.',
  /** Who did what neither a person nor the calendar did. */
  doers: { 'mail-bounced': 'The mail service', 'verify-contact': 'Whoever reads that mailbox' },
  of: {
    COCP: {
      ...ofAll,
      open: 'Filed the change.',
      sign: signed,
      decline: 'Declined to sign; the change ended.',
      withdraw: 'Withdrew the change.',
      'receive-scan': 'Uploaded a scan of the signed form.',
      'refuse-scan': (f) => `A file sent as a scan was refused${after(':', f.among('unfit', unfit))}.`,
      'record-receipt': (f) => `Recorded the receipt${after(' of', f.date('receivedOn'))}.`,
      countersign: 'Countersigned.',
      reject: 'Rejected the change.',
      roll: (f) => `Took the later date${after(':', f.date('effectiveOn'))}.`,
      'request-override': (f) => `Asked for an override${after(' to', f.date('requestedEffectiveOn'))}.`,
      return: 'Sent the form back for correction.',
      correct: (f) =>
        f.among('override', {
          STANDS: 'Corrected the form; the approved override stands.',
          FALLS: 'Corrected the form; it has to be signed again, so the approved override falls.',
        }) ?? 'Corrected the form.',
      'decide-override': (f) =>
        f.among('decision', { APPROVE: 'Approved the override.', DECLINE: 'Rejected the override.' }) ?? 'Decided on the override.',
      remind: reminded,
      effect: (f) => `The change took effect${after(' on', f.date('effectiveOn'))}; the records changed.`,
      lapse: 'A deadline passed; the change lapsed.',
      void: 'The enrollment is no longer in force; the change is void.',
      'match-failed': 'The current partners no longer agree with the records; back to operations.',
      'expire-override': 'The override was not decided in time; the form is late again.',
    },
    CICR: {
      ...ofAll,
      open: 'Filed the change of contact information.',
      confirm: 'Confirmed the change.',
      decline: 'Declined; nothing changed.',
      withdraw: 'Withdrew the request.',
      process: 'Carried out the change.',
      reject: 'Rejected the request.',
      lapse: 'Nobody confirmed in time; the request lapsed.',
      void: 'The enrollment is no longer in force; the request is void.',
      'verify-contact': 'An e-mail address was verified by its code.',
    },
    EXPIRY: {
      ...ofAll,
      open: 'The term is about to end; the case was opened.',
      notice: 'The institution was told of its options.',
      remind: reminded,
      choose: (f) =>
        f.among('option', {
          EXTEND: 'Chose to extend the enrollment.',
          NEW_ENROLLMENT: 'Chose to sign a new enrollment.',
          BUYOUT: 'Chose to buy out perpetual licences.',
          LAPSE: 'Chose to let the enrollment expire.',
        }) ?? 'Chose what happens when the term ends.',
      'confirm-new': (f) => `Recorded the new enrollment${after('', f.text('number'))}.`,
      'confirm-buyout': 'Confirmed the order of perpetual licences.',
      'attest-removal': (f) => {
        const computers = f.number('computers');
        if (computers === null) return 'Attested that the products are removed.';
        return `Attested that the products are removed, from ${computers === 1 ? '1 computer' : `${computers} computers`}.`;
      },
      extend: (f) => `The next term began${after('; it ends on', f.date('endsOn'))}.`,
      expire: 'The term ended; the enrollment expired.',
      void: 'The enrollment was terminated; the case is void.',
    },
    TERMINATION: {
      ...ofAll,
      open: 'Opened the termination.',
      'record-cure': 'Recorded that the breach is cured.',
      approve: (f) => `Approved the amendment${after(', for', f.date('effectiveOn'))}.`,
      reject: 'Rejected the amendment.',
      withdraw: 'Withdrew the termination.',
      terminate: 'The enrollment was terminated.',
      void: 'The enrollment is no longer in force; the case is void.',
    },
    TRANSFER: {
      ...ofAll,
      open: 'Filed the transfer.',
      sign: signed,
      remind: reminded,
      decline: 'Declined; the transfer ended.',
      reject: 'Rejected the transfer.',
      withdraw: 'Withdrew the transfer.',
      record: 'Recorded the transfer.',
      'acquire-sa': (f) => `Ordered Software Assurance${after(' on', f.date('orderedOn'))}.`,
      'window-ends': 'The days to order Software Assurance are over.',
    },
  } as Sentences,
};
