import type { CivilDate } from '../../shared/calendar/index.ts';
import type { Tell } from '../../shared/cases/case.ts';
import type { Contact, Language } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { cicrMail as en, type CicrMailTexts } from '../../shared/texts/en/mail/cicr.ts';
import { mail as mailEn } from '../../shared/texts/en/mail/index.ts';
import { cicrMail as ja } from '../../shared/texts/ja/mail/cicr.ts';
import { mail as mailJa } from '../../shared/texts/ja/mail/index.ts';
import { changesIn } from './changes-in.ts';
import type { Mail } from './mailer.ts';
import { partyName } from '../../shared/records/party-name.ts';
import type { Matter } from './matter.ts';
import { numbersOf, oneLine, written } from './render.ts';

const texts = { en, ja } as const satisfies Record<Language, CicrMailTexts>;
const mailTexts = { en: mailEn, ja: mailJa } as const;

type Sending = { readonly code: { readonly code: string; readonly by: CivilDate } | null; readonly baseUrl: string };

/** Whoever opens it proves to read the mail; the code stands behind the #, where no server and no log sees it. */
const verifyingAddress = (baseUrl: string, code: string): string => `${baseUrl}/verify-contact#${code}`;

/**
 * The words of a message to a contact, in the institution's language. A contact has no account: nothing of the case is linked. Who has
 * not verified the address yet learns the institution that asks and the code, and nothing of the enrollment (CICR-TOLD).
 */
export const renderContactMail = (
  tell: Tell,
  matter: Matter,
  person: Contact,
  { code, baseUrl }: Sending,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const language = matter.institution.locale;
  const { contact: words, labels, verify, contactFooter } = texts[language];
  const { labels: common, enumerate } = mailTexts[language];
  const institution = partyName(matter.institution, language);
  const footer = [contactFooter(institution)];
  if (code !== null) {
    const f = { institution, by: dateText(code.by, language) };
    const said = words.CICR_CODE;
    return written({
      language,
      subject: oneLine(said.subject(f)),
      paragraphs: [said.lead(f), ...said.more(f)],
      rows: [[labels.code, code.code]],
      link: { open: verify, address: verifyingAddress(baseUrl, code.code) },
      footer,
    });
  }
  const said = tell.message === 'CICR_REPLACED' ? words.CICR_REPLACED : words.CICR_CONTACT;
  const f = { institution, changes: changesIn(tell, language), person: person.name };
  return written({
    language,
    subject: oneLine(said.subject(f)),
    paragraphs: [said.lead(f), ...said.more(f)],
    rows: [
      [common.institution, institution],
      [common.numbers, enumerate(numbersOf(tell))],
      [labels.changes, f.changes],
    ],
    link: null,
    footer,
  });
};
