import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { mailFate, mailReason, type CaseShown, type MailListed, type Me } from '../../../shared/api/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { messages } from '../../../shared/cases/messages.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { mailWords as mailsEn } from '../../../shared/texts/en/page/mails.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { mailWords as mailsJa } from '../../../shared/texts/ja/page/mails.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import { aboutOf, inParts, wayOnFrom } from '../../../web/case/mails/mail-facts.ts';
import { MailRow } from '../../../web/case/mails/mail-row.tsx';
import { LanguageProvider } from '../../../web/language/use-texts.tsx';
import { aCase, anEntry } from './a-case.ts';

const words = { en: mailsEn, ja: mailsJa };

const aMail = (told: Partial<MailListed> = {}): MailListed => ({
  mailId: 'M1',
  of: 'PARTY',
  partyId: 'P-UNI',
  rule: 'COCP-TELL',
  message: 'YOUR_TURN',
  at: asInstant('2027-01-10T00:00:00Z'),
  fate: 'ACCEPTED',
  reason: null,
  since: asInstant('2027-01-10T00:00:05Z'),
  maySendAgain: false,
  wasSentAgain: false,
  ...told,
});

const shown = (language: 'en' | 'ja', mail: MailListed, of: CaseShown = aCase()): string =>
  renderToStaticMarkup(
    createElement(LanguageProvider, {
      first: { t: { en, ja }[language], language, date: (date) => dateText(date, language) },
      children: createElement(MailRow, {
        of,
        mail,
        zone: 'Asia/Tokyo',
        partyNamed: (partyId) => (partyId === 'P-UNI' ? '北都大学' : null),
        way: null,
        isSending: false,
        onAgain: () => undefined,
      }),
    }),
  );

const me = (partyId: string, role: Me['party']['role'] = 'RESELLER') => ({ party: { partyId, name: partyId, role } }) as Pick<Me, 'party'>;

describe.each(['en', 'ja'] as const)('a mail of a case as people see it (%s)', (language) => {
  it('says whom it was for, what about and when, in the zone of the enrollment', () => {
    const html = shown(language, aMail());
    expect(html).toContain(words[language].about.YOUR_TURN);
    expect(html).toContain('北都大学');
    expect(html).toContain('09:00');
  });

  it.each(mailFate.options)('tells in words what became of it, and claims nothing of its own: %s', (fate) => {
    const html = shown(language, aMail({ fate }));
    expect(html).toContain(words[language].fate[fate]);
    expect(html).not.toContain(fate);
    expect(html).not.toContain('<button');
  });

  it.each(mailReason.options)('tells in words why it came back: %s', (reason) => {
    expect(shown(language, aMail({ fate: 'BOUNCED', reason }))).toContain(words[language].reason[reason]);
  });

  it('offers to send it again where the caller may, by a name that says which', () => {
    const html = shown(language, aMail({ fate: 'BOUNCED', maySendAgain: true }));
    expect(html).toContain(`aria-label="${words[language].againTo('北都大学', words[language].about.YOUR_TURN)}"`);
  });

  it('says of one that was sent again that it was', () => {
    expect(shown(language, aMail({ fate: 'BOUNCED', wasSentAgain: true }))).toContain(words[language].wasSentAgain);
  });

  it('has a line for everything that is ever mailed, no two alike', () => {
    const lines = messages.map((message) => aboutOf(aMail({ message }), words[language]));
    expect(new Set(lines).size).toBe(messages.length);
    expect(lines.filter((line) => line.trim() === '' || /[A-Z]{3,}/.test(line))).toEqual([]);
    expect(aboutOf(aMail({ of: 'LINK', partyId: null, message: null }), words[language])).toBe(words[language].aboutLink);
    expect(aboutOf(aMail({ of: 'ESCALATION', message: null }), words[language])).toBe(words[language].aboutEscalation);
  });
});

describe('a mail that came back', () => {
  const bounced = aMail({ fate: 'BOUNCED' });
  const came = anEntry({ act: 'mail-bounced', detail: { whom: 'PARTY-P-UNI', contact: 'PRIMARY' } });
  const task = {
    taskId: 'T1',
    rule: 'MAIL-BOUNCE',
    partyId: 'P-RES2',
    state: 'OPEN',
    contactRole: 'PRIMARY',
  } as CaseShown['tasks'][number];
  const of = aCase({ history: [came], tasks: [task] });

  it('MAIL-BOUNCE: leads whoever has the task to the change of that contact', () => {
    expect(wayOnFrom(of, bounced, me('P-RES2'))).toEqual({ to: 'CONTACT', role: 'PRIMARY' });
    expect(wayOnFrom(of, bounced, me('P-UNI', 'INSTITUTION'))).toBeNull();
    expect(wayOnFrom(aCase({ history: [came], tasks: [{ ...task, state: 'DONE' }] }), bounced, me('P-RES2'))).toBeNull();
  });

  it('leads operations to the party whose address it is', () => {
    expect(wayOnFrom(of, bounced, me('OPS-INTERNATIONAL', 'OPERATIONS'))).toEqual({ to: 'PARTY', partyId: 'P-UNI' });
  });

  it('leads from a link to another invitation, while the case is open', () => {
    const link = aMail({ of: 'LINK', partyId: null, message: null, fate: 'BOUNCED' });
    expect(wayOnFrom(of, link, me('P-RES2'))).toEqual({ to: 'INVITE' });
    expect(wayOnFrom(aCase({ status: 'CLOSED' }), link, me('P-RES2'))).toBeNull();
  });

  it('leads nowhere once it was sent again, nor from one that arrived', () => {
    expect(wayOnFrom(of, { ...bounced, wasSentAgain: true }, me('P-RES2'))).toBeNull();
    expect(wayOnFrom(of, aMail({ fate: 'DELIVERED' }), me('P-RES2'))).toBeNull();
  });
});

describe('the mails of a case', () => {
  const ids = (of: readonly MailListed[]) => of.map(({ mailId }) => mailId);
  const many = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].map((mailId) => aMail({ mailId }));

  it('stand with the last first, four in sight', () => {
    const { shown: inSight, earlier } = inParts(many);
    expect(ids(inSight)).toEqual(['M6', 'M5', 'M4', 'M3']);
    expect(ids(earlier)).toEqual(['M2', 'M1']);
    expect(inParts(many.slice(0, 4)).earlier).toEqual([]);
  });

  it('keep in sight what failed and nobody saw to', () => {
    const failed = [aMail({ mailId: 'M0', fate: 'BOUNCED' }), ...many];
    expect(ids(inParts(failed).shown)).toEqual(['M6', 'M5', 'M4', 'M3', 'M0']);
    const again = [aMail({ mailId: 'M0', fate: 'BOUNCED', wasSentAgain: true }), ...many];
    expect(ids(inParts(again).shown)).toEqual(['M6', 'M5', 'M4', 'M3']);
  });
});
