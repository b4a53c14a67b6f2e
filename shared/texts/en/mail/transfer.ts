import { sentence } from '../sentence.ts';
import type { TransferMessage } from '../../../cases/messages.ts';
import type { Words } from './words.ts';

/** What a mail of a licence transfer is about. Names and dates come in already written out in the reader's language. */
export type TransferAbout = {
  readonly transferor: string;
  readonly transferee: string;
  /** The reseller that filed it; null: the reader. */
  readonly asker: string | null;
  readonly transferOn: string;
};

/** What each message says beside that. `orderBy`: the last day to order Software Assurance; null: there is no such day. */
export type TransferMessageFacts = {
  readonly TRANSFER_YOUR_TURN: { readonly orderBy: string | null };
  readonly TRANSFER_REMINDER_TO_SIGN: { readonly day: number };
  readonly TRANSFER_FOR_OPERATIONS: { readonly orderBy: string | null };
  readonly TRANSFER_REMINDER_TO_OPERATIONS: { readonly day: number; readonly orderBy: string | null };
  readonly TRANSFER_RECORDED: { readonly orderBy: string | null; readonly isTransferee: boolean };
  readonly TRANSFER_WINDOW_REMINDER: { readonly orderBy: string };
  readonly TRANSFER_SA_ACQUIRED: { readonly orderedOn: string };
  readonly TRANSFER_WINDOW_ENDED: { readonly orderBy: string };
  readonly TRANSFER_DECLINED: { readonly reason: string; readonly actor: string | null };
  readonly TRANSFER_REJECTED: { readonly reason: string };
  readonly TRANSFER_WITHDRAWN: { readonly reason: string };
};

export type TransferMessageWords = { readonly [M in TransferMessage]: Words<TransferAbout & TransferMessageFacts[M]> };

const matter = ({ transferor, transferee }: TransferAbout): string => `licence transfer from ${transferor} to ${transferee}`;
const asks = (f: TransferAbout, what: string): string =>
  f.asker === null ? `Please ${what} the ${matter(f)}` : `${f.asker} asks you to ${what} the ${matter(f)}`;
const filedBy = ({ asker }: TransferAbout): string => (asker === null ? '' : `, filed by ${asker}`);
const inTime = (orderBy: string | null): readonly string[] =>
  orderBy === null
    ? []
    : [`The transferee can order Software Assurance for the licences up to ${orderBy}, if the transfer has been recorded by then.`];
const nothingPassed = 'No licences have passed. A new transfer can be filed at any time.';
const notAgain = 'Software Assurance cannot be attached to transferred licences later.';

const messages: TransferMessageWords = {
  TRANSFER_YOUR_TURN: {
    subject: (f) => `Please sign: ${matter(f)} on ${f.transferOn}${filedBy(f)}`,
    lead: (f) => `${asks(f, 'sign')} on ${f.transferOn}.`,
    more: (f) => ['It is your turn to sign on screen. If you do not agree, you can decline with a reason.', ...inTime(f.orderBy)],
  },
  TRANSFER_REMINDER_TO_SIGN: {
    subject: (f) => `Reminder, please sign: ${matter(f)} on ${f.transferOn}${filedBy(f)}`,
    lead: (f) => `The ${matter(f)} on ${f.transferOn} has been waiting for your signature for ${f.day} days.`,
    more: () => ['If you do not agree, you can decline with a reason.'],
  },
  TRANSFER_FOR_OPERATIONS: {
    subject: (f) => `Please record${f.orderBy === null ? '' : ` by ${f.orderBy}`}: ${matter(f)} on ${f.transferOn}${filedBy(f)}`,
    lead: (f) => `${asks(f, 'check and record')} on ${f.transferOn}; both institutions have signed.`,
    more: (f) => ['Only perpetual licences that are paid for in full are transferred.', ...inTime(f.orderBy)],
  },
  TRANSFER_REMINDER_TO_OPERATIONS: {
    subject: (f) => `Waiting for ${f.day} days to be recorded: ${matter(f)} on ${f.transferOn}${filedBy(f)}`,
    lead: (f) => `The ${matter(f)} on ${f.transferOn} has been waiting for ${f.day} days to be recorded by you.`,
    more: (f) => inTime(f.orderBy),
  },
  TRANSFER_RECORDED: {
    subject: (f) =>
      f.orderBy === null
        ? `Recorded: ${matter(f)} on ${f.transferOn}`
        : `${f.isTransferee ? 'Order Software Assurance' : 'Recorded, Software Assurance can be ordered'} by ${f.orderBy}: ${matter(f)}`,
    lead: (f) => `Regional operations recorded the ${matter(f)}, dated ${f.transferOn}.`,
    more: (f) =>
      f.orderBy === null
        ? [`There is no window in which Software Assurance could be acquired for these licences. ${notAgain}`]
        : [
            `${f.isTransferee ? 'You' : f.transferee} can order Software Assurance for the licences listed in the case from ${f.transferOn} up to ${f.orderBy}. ${notAgain}`,
          ],
  },
  TRANSFER_WINDOW_REMINDER: {
    subject: (f) => `Order Software Assurance by ${f.orderBy}: ${matter(f)}`,
    lead: (f) => `You can order Software Assurance for the licences transferred to you by ${f.transferor} until ${f.orderBy}.`,
    more: () => [`State the order in the case once it is placed. ${notAgain}`],
  },
  TRANSFER_SA_ACQUIRED: {
    subject: (f) => `Software Assurance ordered on ${f.orderedOn}: ${matter(f)}`,
    lead: (f) => sentence(`${f.transferee} ordered Software Assurance on ${f.orderedOn} for licences of the ${matter(f)}`),
    more: () => ['The transfer is complete.'],
  },
  TRANSFER_WINDOW_ENDED: {
    subject: (f) => `Window for Software Assurance over since ${f.orderBy}: ${matter(f)}`,
    lead: (f) => `No Software Assurance was ordered up to ${f.orderBy} for the ${matter(f)}; the transfer is complete without it.`,
    more: () => [notAgain],
  },
  TRANSFER_DECLINED: {
    subject: (f) => `Declined${f.actor === null ? '' : ` by ${f.actor}`}: ${matter(f)}`,
    lead: (f) => sentence(`${f.actor ?? 'A signer'} declined to sign the ${matter(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, nothingPassed],
  },
  TRANSFER_REJECTED: {
    subject: (f) => `Rejected by regional operations: ${matter(f)}`,
    lead: (f) => sentence(`Regional operations rejected the ${matter(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, nothingPassed],
  },
  TRANSFER_WITHDRAWN: {
    subject: (f) => `Withdrawn${f.asker === null ? '' : ` by ${f.asker}`}: ${matter(f)}`,
    lead: (f) => sentence(`${f.asker ?? 'The reseller'} withdrew the ${matter(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, nothingPassed],
  },
};

export const transferMail = {
  phrase: 'licence transfer',
  messages,
  labels: { transferee: 'Transferee', transferOn: 'Transfer date', licences: 'Licences' },
  /** One product and how many of it. */
  licence: (f: { product: string; quantity: number }) => `${f.quantity} × ${f.product}`,
};

export type TransferMailTexts = typeof transferMail;
