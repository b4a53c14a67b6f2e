import { dateIn, lastWholeDay, type Instant } from '../../shared/calendar/index.ts';
import type { Tell } from '../../shared/cases/case.ts';
import type { Language, Party } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { mail as en, type MailTexts } from '../../shared/texts/en/mail/index.ts';
import { mail as ja } from '../../shared/texts/ja/mail/index.ts';
import { zoneText } from '../../shared/texts/zones.ts';
import { mailKinds } from './kinds/index.ts';
import type { Mail } from './mailer.ts';
import { partyName } from '../../shared/records/party-name.ts';
import type { Matter } from './matter.ts';
import { dateIfAny, nameOf, saidIn, type Row, type Said } from './reading.ts';

const texts = { en, ja } as const satisfies Record<Language, MailTexts>;

/** A subject is one line, whatever a party calls itself. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

export const numbersOf = ({ facts }: Tell): readonly string[] => (Array.isArray(facts.numbers) ? facts.numbers.map(String) : []);

const noRows: ReturnType<(typeof mailKinds)['COCP']['rows']> = { above: [], below: [] };

const rowsOf = (tell: Tell, matter: Matter, reader: Party): readonly Row[] => {
  const { labels, enumerate } = texts[reader.locale];
  // A reminder by hand is told with what every case has; a kind's own rows follow from its own messages.
  const { above, below } = tell.message === 'REMINDED_BY_HAND' ? noRows : mailKinds[matter.case.kind].rows(tell, matter, reader);
  return [
    [labels.logNumber, matter.case.logNumber],
    ...above,
    [labels.institution, partyName(matter.institution, reader.locale)],
    [labels.numbers, enumerate(numbersOf(tell))],
    ...(matter.asker === null ? [] : [[labels.asker, partyName(matter.asker, reader.locale)] as const]),
    ...below,
  ];
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);

type Parts = {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
  /** Where to go on; null: nowhere. */
  readonly link: { readonly open: string; readonly address: string } | null;
  readonly footer: readonly string[];
};

const textOf = ({ language, paragraphs, rows, link, footer }: Parts): string =>
  [
    ...paragraphs,
    rows.map(([label, value]) => `${label}${language === 'ja' ? '：' : ': '}${value}`).join('\n'),
    ...(link === null ? [] : [`${link.open}:\n${link.address}`]),
    footer.join('\n'),
  ].join('\n\n') + '\n';

type Frame = Pick<Parts, 'language' | 'subject' | 'link' | 'footer'> & { readonly body: readonly string[] };

const frameOf = ({ language, subject, body, link, footer }: Frame): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.6;color:#222;max-width:38em;margin:0 auto;padding:16px">',
    ...body,
    ...(link === null
      ? []
      : [
          `<p><a href="${escaped(link.address)}" style="display:inline-block;padding:12px 20px;background:#1f4e8c;color:#fff;text-decoration:none;border-radius:4px">${escaped(link.open)}</a></p>`,
        ]),
    `<p style="font-size:14px;color:#555">${footer.map(escaped).join('<br>')}</p>`,
    '</body></html>',
  ].join('\n');

const htmlOf = ({ paragraphs, rows, ...frame }: Parts): string => {
  const cell = 'padding:2px 16px 2px 0;vertical-align:top;text-align:left';
  const table = rows.map(
    ([label, value]) =>
      `<tr><th scope="row" style="${cell};font-weight:normal;color:#555">${escaped(label)}</th><td style="${cell}">${escaped(value)}</td></tr>`,
  );
  return frameOf({
    ...frame,
    body: [
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      `<table style="border-collapse:collapse">${table.join('')}</table>`,
    ],
  });
};

/** Where a case is shown. */
export const caseAddress = (baseUrl: string, { case: of }: Matter): string => `${baseUrl}/cases/${of.logNumber}`;

export const written = (parts: Parts): Pick<Mail, 'subject' | 'text' | 'html'> => ({
  subject: parts.subject,
  text: textOf(parts),
  html: htmlOf(parts),
});

/** A reminder somebody sent by hand, of a case of any kind (REMIND-BY-HAND). */
const sayReminder = (tell: Tell, matter: Matter, reader: Party): Said => {
  const { locale } = reader;
  const reading = { facts: tell.facts, matter, reader };
  return saidIn(texts[locale].reminder, {
    by: nameOf(matter.actor, locale),
    what: mailKinds[matter.case.kind].phrase(matter, locale),
    institution: partyName(matter.institution, locale),
    dueOn: dateIfAny(reading, 'dueOn'),
  });
};

/** Who was sent a link for the reader and until which day it is good: whoever is reminded knows that others are asked as well. */
const linksOutOf = ({ linksOut = [], case: of }: Matter, { partyId, locale }: Party): readonly string[] =>
  linksOut
    .filter((link) => link.partyId === partyId)
    .map(({ name, expiresAt }) => texts[locale].linkOut({ name, until: dateText(lastWholeDay(dateIn(of.timeZone, expiresAt)), locale) }));

const partsOf = (tell: Tell, matter: Matter, reader: Party, baseUrl: string): Parts => {
  const { open, zone, receiver } = texts[reader.locale];
  const { subject, lead, more } =
    tell.message === 'REMINDED_BY_HAND' ? sayReminder(tell, matter, reader) : mailKinds[matter.case.kind].say(tell, matter, reader);
  return {
    language: reader.locale,
    subject: oneLine(subject),
    paragraphs: [lead, ...more, ...linksOutOf(matter, reader)],
    rows: rowsOf(tell, matter, reader),
    link: { open, address: caseAddress(baseUrl, matter) },
    footer: [zone(zoneText(matter.case.timeZone, reader.locale)), receiver(partyName(reader, reader.locale))],
  };
};

/** The words of a message to one party, in its language: subject, text and html say the same. */
export const renderMail = (tell: Tell, matter: Matter, reader: Party, baseUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> =>
  written(partsOf(tell, matter, reader, baseUrl));

/** The same to whom a party has named for what its last reminder did not move (REMIND-ESCALATE). */
export const renderEscalation = (tell: Tell, matter: Matter, reader: Party, baseUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const parts = partsOf(tell, matter, reader, baseUrl);
  const { subject, lead, receiver } = texts[reader.locale].escalation;
  const party = partyName(reader, reader.locale);
  const [zone = ''] = parts.footer;
  return written({
    ...parts,
    subject: subject(parts.subject),
    paragraphs: [lead(party), ...parts.paragraphs],
    footer: [zone, receiver(party)],
  });
};

type Told = { readonly tell: Tell; readonly matter: Matter };

/** Several messages in one mail, in the order in which they came about (REMIND-DIGEST). */
export const renderDigest = (
  told: readonly Told[],
  reader: Party,
  at: Instant,
  baseUrl: string,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const { locale } = reader;
  const { digest, open, receiver, zone } = texts[locale];
  const party = partyName(reader, locale);
  const timeZone = told[0]?.matter.case.timeZone ?? 'UTC';
  const entries = told.map(({ tell, matter }) => ({ ...partsOf(tell, matter, reader, baseUrl), address: caseAddress(baseUrl, matter) }));
  const f = { count: entries.length, party, date: dateText(dateIn(timeZone, at), locale) };
  const subject = oneLine(digest.subject(f));
  const footer = [...new Set(told.map(({ matter }) => zone(zoneText(matter.case.timeZone, locale)))), receiver(party)];
  const text = [
    digest.lead(f),
    ...entries.map((entry) => [`■ ${entry.subject}`, ...entry.paragraphs, `${open}: ${entry.address}`].join('\n')),
    `${digest.open}:\n${baseUrl}/`,
    footer.join('\n'),
  ].join('\n\n');
  const body = [
    `<p>${escaped(digest.lead(f))}</p>`,
    ...entries.flatMap((entry) => [
      `<h2 style="font-size:17px;margin:24px 0 4px"><a href="${escaped(entry.address)}" style="color:#1f4e8c">${escaped(entry.subject)}</a></h2>`,
      ...entry.paragraphs.map((paragraph) => `<p style="margin:4px 0">${escaped(paragraph)}</p>`),
    ]),
  ];
  return {
    subject,
    text: `${text}\n`,
    html: frameOf({ language: locale, subject, body, link: { open: digest.open, address: `${baseUrl}/` }, footer }),
  };
};
