import { describe, expect, it } from 'vitest';
import { renderLetter, type LetterKind } from '../../../functions/mail/index.ts';
import { asDate, asInstant, type CivilDate } from '../../../shared/calendar/index.ts';
import type { Language, Link, PartyId } from '../../../shared/records/index.ts';
import { aCicrForm, aCocpForm, anEnrollment, aStory, type Story } from '../../builders/index.ts';
import { matterOf } from './mails-of.ts';

const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });

const cocp = (): Story => {
  const story = aStory({ enrollments: [oneTier], now: '2026-01-10T03:00:00Z' });
  story.opens('P-RES2', aCocpForm('RESELLER', oneTier));
  return story;
};
const cicr = (): Story => {
  const story = aStory({ enrollments: [oneTier], now: '2026-01-10T03:00:00Z' });
  story.opensKind('CICR', 'P-RES', aCicrForm());
  return story;
};

const lettersOf = (
  story: Story,
  locale: Language,
  role: string,
  partyId: PartyId,
  inviterId: PartyId,
  expiresAt: string,
  inviterName: string | null = null,
  dueOn: CivilDate | null = null,
) => {
  const [tell] = story.told();
  if (tell === undefined) throw new Error('the opening is told');
  const told = matterOf(story, tell);
  const matter = { ...told, partyOf: (id: PartyId) => ({ ...told.partyOf(id), locale }) };
  const link: Link = {
    schema: 1,
    linkId: '0'.repeat(26),
    caseId: told.case.caseId,
    role,
    partyId,
    name: '髙橋 𠮷子',
    email: 'y@example.ac.jp',
    codeBy: 'MAIL',
    generation: 1,
    wrongCodes: 0,
    expiresAt: asInstant(expiresAt),
    invitedAt: asInstant('2026-01-10T03:00:00Z'),
    invitedBy: { userId: 'U-1', partyId: inviterId },
    ended: null,
    version: 1,
  };
  const secrets = { address: 'https://portal.example/sign/x', code: '12345678' };
  const facts = {
    matter,
    link,
    next: null,
    ...secrets,
    inviterName,
    dueOn,
    waitingOn: ['P-RES2'],
    decided: { act: 'sign', on: asDate('2026-01-12') },
  };
  const [invitation, code] = (['INVITATION', 'CODE'] as const).map((letter) => renderLetter(letter, facts));
  if (invitation === undefined || code === undefined) throw new Error('two letters');
  const handed = (letter: 'FORWARDED' | 'HANDED_OVER', codeBy: Link['codeBy'], toPassOn: string | null) => {
    const next: Link = { ...link, linkId: '1'.repeat(26), name: '青葉 学' };
    return renderLetter(letter, { ...facts, link: { ...link, codeBy }, next, code: toPassOn });
  };
  const letterOf = (letter: LetterKind) => renderLetter(letter, facts);
  const nameOf = (id: PartyId) => {
    const { name, nameLocal } = told.partyOf(id);
    return locale === 'ja' ? (nameLocal ?? name) : name;
  };
  return { invitation, code, handed, letterOf, firstLine: invitation.text.split('\n')[0] ?? '', nameOf };
};

/** Begins at noon in Tokyo, and ends at noon: the day before is its last whole one. */
const atNoon = '2026-02-09T03:00:00Z';
/** As 10 February begins in Tokyo. */
const atMidnight = '2026-02-09T15:00:00Z';

describe('the mail that invites somebody without an account', () => {
  it.each([
    ['ja', '森 春香', (party: string) => `${party}の森 春香様にお問い合わせください`],
    ['ja', null, (party: string) => `${party}にお問い合わせください`],
    ['en', 'Haruka Mori', (party: string) => `please ask Haruka Mori of ${party}.`],
    ['en', null, (party: string) => `please ask ${party}.`],
  ] as const)('names in %s whom to ask: %s', (locale, person, words) => {
    const { invitation, nameOf } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon, person);
    expect(invitation.text).toContain(words(nameOf('P-RES2')));
  });

  it.each([
    ['ja', atNoon, '2026年2月8日'],
    ['ja', atMidnight, '2026年2月9日'],
    ['en', atNoon, '8 February 2026'],
    ['en', atMidnight, '9 February 2026'],
  ] as const)('says in %s the last whole day it is good for: until %s, %s', (locale, expiresAt, day) => {
    const { invitation, firstLine } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-UNI', expiresAt);
    expect(invitation.subject).toContain(day);
    expect(firstLine).toContain(day);
  });

  it.each([
    ['ja', '2026-02-01', '2026年2月1日', 'リンクの有効期限は2026年2月8日(日)です。'],
    ['en', '2026-02-01', '1 February 2026', 'This link works until 8 February 2026 (Sun);'],
  ] as const)('asks in %s by the next date of the case, and says how long the link lasts beyond it', (locale, dueOn, day, linkUntil) => {
    const { invitation, firstLine } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon, null, asDate(dueOn));
    expect(invitation.subject).toContain(day);
    expect(firstLine).toContain(day);
    expect(invitation.text).toContain(linkUntil);
  });

  it('asks by the day of the case also where the link ends before it', () => {
    const { invitation } = lettersOf(cocp(), 'en', 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon, null, asDate('2026-02-20'));
    expect(invitation.subject).toContain('20 February 2026');
    expect(invitation.text).toContain('This link works until 8 February 2026 (Sun);');
  });

  it.each(['ja', 'en'] as const)('says in its subject and its first line who asks, what, and for whom (%s)', (locale) => {
    const words = locale === 'ja' ? 'ご署名' : 'sign';
    const asked = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon);
    for (const line of [asked.invitation.subject, asked.firstLine]) {
      for (const said of [words, asked.nameOf('P-RES2'), asked.nameOf('P-UNI')]) expect(line).toContain(said);
    }
    expect(asked.firstLine).toContain('髙橋 𠮷子');
    // Of one's own organisation the name stands there once.
    const own = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-UNI', atNoon);
    expect(own.firstLine.split(own.nameOf('P-UNI'))).toHaveLength(2);
    // For a partner the institution is named, too.
    const partner = lettersOf(cocp(), locale, 'NEW_RESELLER', 'P-RES2', 'P-RES2', atNoon);
    for (const said of [partner.nameOf('P-RES2'), partner.nameOf('P-UNI')]) expect(partner.firstLine).toContain(said);
  });

  it.each([
    ['ja', 'ご承認', '承認するかどうか', '署名'],
    ['en', 'asks you to confirm', 'confirm or decline', 'sign '],
  ] as const)('asks for a confirmation where nobody signs (%s)', (locale, asks, choice, never) => {
    const { invitation, firstLine } = lettersOf(cicr(), locale, 'INSTITUTION', 'P-UNI', 'P-RES', atNoon);
    expect(firstLine).toContain(asks);
    expect(invitation.text).toContain(choice);
    expect(invitation.text).not.toContain(never);
  });

  it.each(['ja', 'en'] as const)('has the code apart from it, which stands first in a mail that says what it is for (%s)', (locale) => {
    const { invitation, code, nameOf } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon);
    expect(`${invitation.subject}${invitation.text}${invitation.html}`).not.toContain('12345678');
    expect(code.text.split('\n')[0]).toContain('12345678');
    expect(code.subject).toContain(nameOf('P-UNI'));
  });
});

describe('the mails that tell of a link handed over (LINK-FORWARD)', () => {
  it.each(['ja', 'en'] as const)('say who handed it over to whom, to whoever sent it and whoever held it (%s)', (locale) => {
    const { handed, nameOf } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon);
    for (const letter of ['FORWARDED', 'HANDED_OVER'] as const) {
      const { subject, text } = handed(letter, 'MAIL', null);
      expect(subject).toContain(nameOf('P-UNI'));
      for (const name of ['髙橋 𠮷子', '青葉 学']) expect(text).toContain(name);
    }
  });

  it.each(['ja', 'en'] as const)(
    'have a code for whoever passes it on, and say nothing of one that is worth nothing any more (%s)',
    (locale) => {
      const { handed } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon);
      expect(handed('FORWARDED', 'INVITER', '87654321').text).toContain('87654321');
      expect(handed('FORWARDED', 'INVITER', null).text).not.toMatch(/\d{8}/);
    },
  );
});

describe('what an institution is asked beside its signature (COCP-NOTICE-PREVIOUS)', () => {
  it.each([
    ['ja', '書面 (手紙やメール) で知らせた日'],
    ['en', 'in writing'],
  ] as const)('is said in %s with the partner it is about, before anybody opens the page, and to nobody else', (locale, words) => {
    const [current] = aCocpForm('RESELLER', oneTier).current;
    const { invitation } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon);
    for (const said of [words, current?.name ?? 'nobody']) expect(invitation.text).toContain(said);
    expect(lettersOf(cocp(), locale, 'NEW_RESELLER', 'P-RES2', 'P-UNI', atNoon).invitation.text).not.toContain(words);
    expect(lettersOf(cicr(), locale, 'INSTITUTION', 'P-UNI', 'P-RES', atNoon).invitation.text).not.toContain(words);
  });
});

describe('the mails to whoever holds a link, after the first', () => {
  it.each([
    ['ja', '2026年1月12日', '2026年2月8日'],
    ['en', '12 January 2026', '8 February 2026'],
  ] as const)('say in %s what was decided on which day, who is next, and how long it can be read', (locale, day, until) => {
    const { letterOf, nameOf } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon);
    const { subject, text } = letterOf('DECIDED');
    expect(subject).toContain(locale === 'ja' ? 'ご署名の控え' : 'You signed');
    for (const said of ['髙橋 𠮷子', day, until, nameOf('P-RES2'), 'https://portal.example/sign/x']) expect(text).toContain(said);
    expect(text).not.toContain('12345678');
  });

  it.each(['ja', 'en'] as const)('remind with the link, the day it is asked by and the day it is good until (%s)', (locale) => {
    const { letterOf } = lettersOf(cocp(), locale, 'INSTITUTION', 'P-UNI', 'P-RES2', atNoon, null, asDate('2026-02-20'));
    const { subject, text } = letterOf('REMINDER');
    const days = locale === 'ja' ? ['2026年2月20日', '2026年2月8日'] : ['20 February 2026', '8 February 2026'];
    expect(subject).toContain(days[0]);
    for (const said of [...days, 'https://portal.example/sign/x']) expect(text).toContain(said);
    expect(text).not.toContain('12345678');
  });
});
