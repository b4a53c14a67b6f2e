import type { Message, Tell } from '../../shared/cases/case.ts';
import { cocpChange } from '../../shared/cases/cocp/index.ts';
import type { Language, Party } from '../../shared/records/index.ts';
import { mail as en, type About, type MailTexts, type MessageFacts } from '../../shared/texts/en/mail.ts';
import { words as wordsEn } from '../../shared/texts/en/page/words.ts';
import { mail as ja } from '../../shared/texts/ja/mail.ts';
import { words as wordsJa } from '../../shared/texts/ja/page/words.ts';
import type { Mail } from './mailer.ts';
import { partyName, type Matter } from './matter.ts';
import { messageFacts } from './message-facts.ts';

const texts = { en, ja } as const satisfies Record<Language, MailTexts>;
const words = { en: wordsEn, ja: wordsJa } as const;

const aboutOf = ({ facts }: Tell, { institution, asker, newPartners }: Matter, { partyId, locale }: Party): About => ({
  change: words[locale].changeInSentence[cocpChange.parse(facts.change)],
  institution: partyName(institution, locale),
  asker: asker === null || asker.partyId === partyId ? null : partyName(asker, locale),
  newPartner: texts[locale].enumerate(newPartners.map((party) => partyName(party, locale))),
});

/** A subject is one line, whatever a party calls itself. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const sentences = <M extends Message>(message: M, tell: Tell, matter: Matter, reader: Party) => {
  const said: MessageFacts[M] = messageFacts[message]({ facts: tell.facts, matter, reader });
  const f = { ...aboutOf(tell, matter, reader), ...said };
  const { subject, lead, more } = texts[reader.locale].messages[message];
  return { subject: oneLine(subject(f)), lead: lead(f), more: more(f) };
};

const numbersOf = ({ facts }: Tell): readonly string[] => (Array.isArray(facts.numbers) ? facts.numbers.map(String) : []);

const rowsOf = (tell: Tell, matter: Matter, reader: Party): readonly (readonly [string, string])[] => {
  const { labels, enumerate } = texts[reader.locale];
  const { change, institution, newPartner } = aboutOf(tell, matter, reader);
  return [
    [labels.logNumber, matter.logNumber],
    [labels.change, change],
    [labels.institution, institution],
    [labels.numbers, enumerate(numbersOf(tell))],
    ...(matter.asker === null ? [] : [[labels.asker, partyName(matter.asker, reader.locale)] as const]),
    [labels.newPartner, newPartner],
  ];
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);

type Parts = {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
  readonly open: string;
  readonly address: string;
  readonly footer: readonly string[];
};

const textOf = ({ language, paragraphs, rows, open, address, footer }: Parts): string =>
  [
    ...paragraphs,
    rows.map(([label, value]) => `${label}${language === 'ja' ? '：' : ': '}${value}`).join('\n'),
    `${open}:\n${address}`,
    footer.join('\n'),
  ].join('\n\n') + '\n';

const htmlOf = ({ language, subject, paragraphs, rows, open, address, footer }: Parts): string => {
  const cell = 'padding:2px 16px 2px 0;vertical-align:top;text-align:left';
  const table = rows.map(
    ([label, value]) =>
      `<tr><th scope="row" style="${cell};font-weight:normal;color:#555">${escaped(label)}</th><td style="${cell}">${escaped(value)}</td></tr>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.6;color:#222;max-width:38em;margin:0 auto;padding:16px">',
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<table style="border-collapse:collapse">${table.join('')}</table>`,
    `<p><a href="${escaped(address)}" style="display:inline-block;padding:12px 20px;background:#1f4e8c;color:#fff;text-decoration:none;border-radius:4px">${escaped(open)}</a></p>`,
    `<p style="font-size:14px;color:#555">${footer.map(escaped).join('<br>')}</p>`,
    '</body></html>',
  ].join('\n');
};

/** The words of a message to one party, in its language: subject, text and html say the same. */
export const renderMail = (tell: Tell, matter: Matter, reader: Party, baseUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const { open, zone, receiver } = texts[reader.locale];
  const { subject, lead, more } = sentences(tell.message, tell, matter, reader);
  const parts: Parts = {
    language: reader.locale,
    subject,
    paragraphs: [lead, ...more],
    rows: rowsOf(tell, matter, reader),
    open,
    address: `${baseUrl}/cases/${matter.logNumber}`,
    footer: [zone(matter.timeZone), receiver(partyName(reader, reader.locale))],
  };
  return { subject, text: textOf(parts), html: htmlOf(parts) };
};
