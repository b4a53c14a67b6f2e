import { sentence } from '../sentence.ts';
import { askedWhenTold } from './cocp.ts';

/** What letters to people without an account are about. Names and dates come in written out. */
export type About = {
  /** The person invited. */
  readonly name: string;
  /** The party that invites. */
  readonly inviter: string;
  /** Who of it sent the link, where that is known. */
  readonly inviterName: string | null;
  /** The party that is signed for. */
  readonly party: string;
  readonly institution: string;
  /** "change of reseller" */
  readonly change: string;
  /** What is asked: a signature, or a confirmation where nobody signs. */
  readonly decision: 'SIGN' | 'CONFIRM';
  /** The day by which the case wants it; where it names none, the last whole day on which the link is good. */
  readonly until: string;
  /** The last whole day on which the link is good, where that is another than the day it is asked by. */
  readonly linkUntil: string | null;
  /** The same day, also where it is that day. */
  readonly goodUntil: string;
  readonly codeByMail: boolean;
  /** It was sent before: that link and its code count no more. */
  readonly isSentAnew: boolean;
  /** Whom the institution is asked to have told in writing; null: that is not asked. */
  readonly toldAlready: string | null;
  /** What was decided with it, and on which day: sign, confirm, decline, return. */
  readonly decided: { readonly act: string; readonly on: string } | null;
  /** Whose turn is next; null: nobody's, or the case is over. */
  readonly nextTurn: string | null;
  readonly logNumber: string;
  /** Empty: there is none to be told. */
  readonly code: string;
  /** Who has the link now, once it was handed over. */
  readonly next: string;
};

/** What the holder of a link did, by the act. */
const pasts: Readonly<Record<string, string>> = { sign: 'signed', confirm: 'confirmed', decline: 'declined', return: 'returned' };
const acts = { SIGN: 'sign', CONFIRM: 'confirm' } as const;

/** Whose matter it is, where neither the inviter nor the party that is signed for says so. */
const ofWhom = ({ inviter, party, institution }: About): string => ([inviter, party].includes(institution) ? '' : ` for ${institution}`);
/** In a mail to whoever sent the link. */
const onTheirBehalf = ({ inviter, party }: About): string => (inviter === party ? 'on your behalf' : `on behalf of ${party}`);
const onBehalf = ({ inviter, party }: About): string => (inviter === party ? 'on its behalf' : `on behalf of ${party}`);

const codeOf = ({ codeByMail, isSentAnew, inviter }: About): string => {
  const before = isSentAnew ? ' The link and the code sent before count no more.' : '';
  if (codeByMail) return `The page asks for a code. You receive ${isSentAnew ? 'a new one' : 'it'} in a mail of its own.${before}`;
  return isSentAnew
    ? `The page asks for a code.${before} ${inviter} has the new one and gives it to you by another way.`
    : `The page asks for a code. ${inviter} gives it to you by another way.`;
};

export const letters = {
  invitation: {
    subject: (f: About) => `${f.inviter} asks you to ${acts[f.decision]} by ${f.until}: ${f.change} for ${f.institution}`,
    paragraphs: (f: About) => [
      `${f.name}, ${f.inviter} asks you to ${acts[f.decision]} the ${f.change}${ofWhom(f)} ${onBehalf(f)}, by ${f.until}.`,
      `You need no account and no password. Open the page, read what it is about, and ${acts[f.decision]} or decline.${f.linkUntil === null ? '' : ` This link works until ${f.linkUntil}; after that the page sends a new one at one press.`}`,
      ...(f.toldAlready === null ? [] : [askedWhenTold(f.toldAlready)]),
      codeOf(f),
      'Opening the page decides nothing. If you are not the right person, you can hand it over there.',
      sentence(`If you have a question, please ask ${f.inviterName === null ? f.inviter : `${f.inviterName} of ${f.inviter}`}`),
    ],
    open: 'Read and decide',
  },
  code: {
    subject: (f: About) => `Your code: ${f.change} for ${f.institution} (${f.logNumber})`,
    paragraphs: (f: About) => [
      `Your code is ${f.code}.`,
      `${sentence(`It goes with the link to the ${f.change} for ${f.institution} that you received in another mail, at the request of ${f.inviter}`)} Please do not pass it on.`,
    ],
  },
  inviterCode: {
    subject: (f: About) => `The code for ${f.name}: ${f.change} for ${f.institution} (${f.logNumber})`,
    paragraphs: (f: About) => [
      `${sentence(`${f.name} of ${f.party} asked for a new link to the ${f.change} for ${f.institution}`)} Its code is ${f.code}; the one before is worth nothing any more.`,
      `Please give it to ${f.name} by the way you agreed on. The link has gone to the same address as before.`,
    ],
  },
  notMe: {
    subject: (f: About) => `${f.name} is not the right person: ${f.change} for ${f.institution} (${f.logNumber})`,
    paragraphs: (f: About) => [
      `${f.name}, whom you asked to ${acts[f.decision]} the ${f.change} for ${f.institution} ${onTheirBehalf(f)}, is not the right person and names nobody else.`,
      'The link has ended; the request goes on as it is. The reason stands in the history of the case. Please find out who decides, and invite that person from the case.',
    ],
  },
  forwarded: {
    subject: (f: About) => `${f.name} has handed it over to ${f.next}: ${f.change} for ${f.institution} (${f.logNumber})`,
    paragraphs: (f: About) => [
      `${f.name}, whom you asked to ${acts[f.decision]} the ${f.change} for ${f.institution} ${onTheirBehalf(f)}, has handed the link over to ${f.next}. The reason stands in the history of the case.`,
      f.codeByMail
        ? `${f.next} has been sent a link and a code; the link before is worth nothing any more.`
        : `${f.next} has been sent a link; the one before, and its code, are worth nothing any more.${f.code === '' ? '' : ` The code of the new one is ${f.code}. Please give it to ${f.next} by another way than mail.`}`,
      `If ${f.next} is not somebody who may decide for ${f.party}, take the link back on the page of the case.`,
    ],
  },
  handedOver: {
    subject: (f: About) => `Handed over to ${f.next}: ${f.change} for ${f.institution} (${f.logNumber})`,
    paragraphs: (f: About) => [
      `${f.name}, your link to the ${f.change} for ${f.institution} has been handed over to ${f.next}. It is worth nothing any more, and there is nothing left for you to do.`,
      sentence(
        `If it was not you who handed it over, please tell ${f.inviterName === null ? f.inviter : `${f.inviterName} of ${f.inviter}`} at once`,
      ),
    ],
  },
  reminder: {
    subject: (f: About) => `Reminder, please ${acts[f.decision]} by ${f.until}: ${f.change} for ${f.institution}`,
    paragraphs: (f: About) => [
      `${f.name}, the ${f.change}${ofWhom(f)} still waits for you to ${acts[f.decision]} ${onBehalf(f)}, by ${f.until}; ${f.inviter} asked you.`,
      `The link is the one you were sent, and so is its code. It works until ${f.goodUntil}; after that the page sends a new one at one press.`,
      'If you are not the right person, you can say so there, or hand it over.',
    ],
  },
  decided: {
    subject: (f: About) => `You ${pasts[f.decided?.act ?? ''] ?? 'decided'}: ${f.change} for ${f.institution} (${f.logNumber})`,
    paragraphs: (f: About) => [
      `${sentence(`${f.name}, on ${f.decided?.on ?? ''} you ${pasts[f.decided?.act ?? ''] ?? 'decided'} the ${f.change}${ofWhom(f)} ${onBehalf(f)}`)} There is nothing more for you to do.`,
      ...(f.nextTurn === null ? [] : [`Next it is the turn of ${f.nextTurn}, who is told by mail.`]),
      `The link still shows what was decided, and the form as a PDF, until ${f.goodUntil}.`,
      sentence(`If this was not you, please tell ${f.inviterName === null ? f.inviter : `${f.inviterName} of ${f.inviter}`} at once`),
    ],
    open: 'Open what was decided',
  },
  inviterFooter: (f: About) => `Kigen sent this to ${f.inviterName ?? f.inviter}, who sent the link.`,
  footer: (f: About) => sentence(`Kigen sent this to ${f.name} for ${f.inviter}`),
};

export type LetterTexts = typeof letters;
