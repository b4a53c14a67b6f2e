import type { CivilDate, Instant, TimeZone } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';
import { inBothCalendars, onTheClock } from './both-calendars.ts';
import { field, paragraph } from './form-facts.ts';
import { recordWords } from './record-words.ts';
import type { Sheet, Words } from './sheet.ts';

/** One signature given on screen. */
type ScreenSignature = {
  readonly label: Words;
  readonly party: string;
  /** As it was typed; null: erased since, as a person's right. */
  readonly name: string | null;
  /** A drawn signature or a seal beside it (PNG data URL). */
  readonly image: string | null;
  readonly signedOn: CivilDate;
  readonly at: Instant;
  readonly authenticatedBy: Words;
  /** The institution's statement of when it told its previous partner in writing (COCP-NOTICE-PREVIOUS). */
  readonly noticeToPreviousOn: CivilDate | null;
  /** SHA-256 of the document it was given on. */
  readonly signedSha256: string;
  /** The form was corrected since, in parts this signer had not signed (COCP-CORRECT). */
  readonly isOfEarlierForm: boolean;
};

type SignatureSheetFacts = {
  readonly signature: ScreenSignature;
  readonly logNumber: string;
  readonly verifyUrl: string;
  readonly language: Language;
  readonly timeZone: TimeZone;
};

const words = {
  title: { ja: '電子署名', en: 'Signature on screen' },
  about: {
    ja: '前のページのフォームに、ポータルの画面で署名したものです。このページは署名とともに追加され、前のページとともに封印されています。',
    en: 'The form on the pages before was signed on screen in the portal. This page was added with the signature and is sealed together with those pages.',
  },
  earlier: {
    ja: 'この署名は訂正前のフォームに対するものです。署名した当事者に関わる部分は訂正で変わっていないため、署名は引き続き有効です。',
    en: 'This signature was given on the form as it was before its correction. What this party signed was not changed by it, so the signature stands.',
  },
  signed: { ja: '署名した文書の SHA-256', en: 'SHA-256 of the document signed' },
  erased: { ja: '(本人の請求により消去済み)', en: '(erased at the person’s request)' },
} as const satisfies Record<string, Words>;

/** The page a signature on screen adds to the form it was given on. */
export const signatureSheet = ({ signature, language, timeZone, logNumber, verifyUrl }: SignatureSheetFacts): Sheet => ({
  title: words.title,
  language,
  logNumber,
  verifyUrl,
  originals: 1,
  blocks: [
    paragraph(signature.isOfEarlierForm ? words.earlier : words.about),
    {
      kind: 'signature',
      label: signature.label,
      party: signature.party,
      name: signature.name ?? words.erased[language],
      signedOn: inBothCalendars(signature.signedOn),
      ...(signature.image === null ? { isTyped: signature.name !== null } : { image: signature.image }),
    },
    field(recordWords.at, onTheClock(signature.at, timeZone)),
    field(recordWords.how, signature.authenticatedBy[language]),
    ...(signature.noticeToPreviousOn === null ? [] : [field(recordWords.notice, inBothCalendars(signature.noticeToPreviousOn))]),
    field(words.signed, signature.signedSha256),
  ],
});
