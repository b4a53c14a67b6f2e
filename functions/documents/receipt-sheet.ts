import type { CivilDate, Instant, TimeZone } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';
import { inBothCalendars, onTheClock } from './both-calendars.ts';
import { field, heading, paragraph } from './form-facts.ts';
import { recordWords } from './record-words.ts';
import type { Sheet, Words } from './sheet.ts';

/** A form signed on paper, as operations recorded its receipt. */
type ReceiptFacts = {
  /** The signatures on paper; the others stand on pages of their own. */
  readonly signatures: readonly { readonly label: Words; readonly party: string; readonly signedOn: CivilDate }[];
  readonly receivedOn: CivilDate | null;
  /** The institution's statement of when it told its previous partner in writing (COCP-NOTICE-PREVIOUS). */
  readonly noticeToPreviousOn: CivilDate | null;
  readonly recordedBy: string;
  readonly at: Instant;
  readonly authenticatedBy: Words;
  /** SHA-256 of the form that was printed to be signed. */
  readonly formSha256: string;
  /** SHA-256 of the scan it was read from; null: operations had the paper. */
  readonly scanSha256: string | null;
  readonly logNumber: string;
  readonly verifyUrl: string;
  readonly language: Language;
  readonly timeZone: TimeZone;
};

const words = {
  title: { ja: '紙のフォームの署名と受領', en: 'Signatures on paper, and receipt' },
  about: {
    ja: '紙のフォームに署名された日と、フォームの受領日を、地域オペレーションが記録したものです。このページは受領の記録とともに追加され、前のページとともに封印されています。',
    en: 'Regional operations recorded the days on which the form was signed on paper, and the day it was received. This page was added with that record and is sealed together with the pages before.',
  },
  receipt: { ja: '受領', en: 'Receipt' },
  received: { ja: '受領日', en: 'Received on' },
  by: { ja: '記録者', en: 'Recorded by' },
  form: { ja: '印刷したフォームの SHA-256', en: 'SHA-256 of the form that was printed' },
} as const satisfies Record<string, Words>;

/** The page that the receipt of a form signed on paper adds to it. */
export const receiptSheet = (facts: ReceiptFacts): Sheet => {
  const { signatures, receivedOn, noticeToPreviousOn, scanSha256, logNumber, verifyUrl, language, timeZone } = facts;
  return {
    title: words.title,
    language,
    logNumber,
    verifyUrl,
    originals: 1,
    blocks: [
      paragraph(words.about),
      heading(recordWords.paper),
      ...signatures.map(({ label, party, signedOn }) => field(label, `${party}, ${inBothCalendars(signedOn)}`)),
      ...(noticeToPreviousOn === null ? [] : [field(recordWords.notice, inBothCalendars(noticeToPreviousOn))]),
      heading(words.receipt),
      ...(receivedOn === null ? [] : [field(words.received, inBothCalendars(receivedOn))]),
      field(words.by, facts.recordedBy),
      field(recordWords.at, onTheClock(facts.at, timeZone)),
      field(recordWords.how, facts.authenticatedBy[language]),
      field(words.form, facts.formSha256),
      ...(scanSha256 === null ? [] : [field(recordWords.scan, scanSha256)]),
    ],
  };
};
