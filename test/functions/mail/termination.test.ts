import { describe, expect, it } from 'vitest';
import { renderMail, type Matter } from '../../../functions/mail/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { messagesOf } from '../../../shared/cases/messages.ts';
import type { Language, Party, PartyId } from '../../../shared/records/index.ts';
import { anEnrollment, aStory, parties, type Story } from '../../builders/index.ts';

type Told = ReturnType<Story['told']>[number];

const begun = (of: Parameters<typeof anEnrollment>[0] = {}): Story => aStory({ enrollments: [anEnrollment(of)] });

const breach = (): Story => {
  const story = begun();
  story.opensKind('TERMINATION', 'P-UNI', { reason: 'BREACH', noticeOn: asDate('2026-01-15'), text: 'Services are not delivered.' });
  return story;
};
const amendment = (): Story => {
  const story = begun();
  story.opensKind('TERMINATION', 'P-RES', { reason: 'AMENDMENT', text: 'The campus closes.' });
  return story;
};
const after = (story: Story, instant: string): Story => {
  story.goesTo(instant);
  return story;
};
const done = (story: Story, who: string, act: string, input: object): Story => {
  story.does(who, act, input);
  return story;
};

const stories: readonly Story[] = [
  after(breach(), '2026-03-01T00:00:00.000Z'),
  done(breach(), 'P-UNI', 'record-cure', { note: 'Delivered now.' }),
  done(breach(), 'P-UNI', 'withdraw', { reason: 'Notified in error.' }),
  done(amendment(), 'OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-02-01', note: 'Agreed.' }),
  done(amendment(), 'OPS-INTERNATIONAL', 'reject', { reason: 'Unpaid invoices.' }),
  after(begun({ startsOn: '2026-01-15', firstOrderOn: null, knownAt: '2026-01-10T00:00:00.000Z' }), '2026-03-01T00:00:00.000Z'),
  (() => {
    const story = begun();
    story.opensKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'NOT_QUALIFIED' });
    return after(story, '2026-01-15T06:00:00.000Z');
  })(),
  (() => {
    const story = breach();
    story.opensKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'NOT_QUALIFIED' });
    return after(story, '2026-01-15T06:00:00.000Z');
  })(),
];

const partyOf = (id: PartyId): Party => {
  const found = parties().get(id);
  if (found === undefined) throw new Error(`${id} is nobody in the cast`);
  return found;
};

const mailsOf = (story: Story, tell: Told, locale: Language) => {
  const of = story.anyCase(tell.caseId);
  const matter: Matter = {
    case: of,
    enrollment: story.enrollment(),
    institution: partyOf('P-UNI'),
    asker: of.openedBy === null ? null : partyOf(of.openedBy.partyId),
    actor: null,
    partyOf,
  };
  return tell.to.map((id) => renderMail(tell, matter, { ...partyOf(id), locale }, 'https://kigen.example'));
};

const told = stories.flatMap((story) => story.told().map((tell) => ({ story, tell })));

describe('mails of a termination', () => {
  it('are written for every message there is', () => {
    const messages = new Set<string>(told.map(({ tell }) => tell.message));
    expect(messagesOf.TERMINATION.filter((message) => !messages.has(message))).toEqual([]);
  });

  it.each(['en', 'ja'] as const)('are whole sentences in %s, with enrollment and institution in subject and first line', (locale) => {
    for (const { story, tell } of told) {
      for (const { subject, text, html } of mailsOf(story, tell, locale)) {
        const lead = text.split('\n')[0] ?? '';
        for (const said of [subject, text, html]) expect(said).not.toMatch(/undefined|null|NaN|\[object|\b[A-Z]+_[A-Z]+\b/);
        for (const said of [subject, lead]) {
          expect(said).toContain('80000001');
          expect(said).toContain(locale === 'ja' ? '美浜大学' : 'Mihama University');
        }
      }
    }
  });

  it.each([
    ['TERMINATION_NOTICE', 'en', 'Breach notified by Mihama University, last day to cure it'],
    ['TERMINATION_NOTICE', 'ja', '【違反の通知】2026 年'],
  ] as const)('%s says in %s who says what, and until when', (message, locale, subject) => {
    const found = told.find(({ tell }) => tell.message === message);
    if (found === undefined) throw new Error(`${message} was not told`);
    expect(mailsOf(found.story, found.tell, locale)[0]?.subject.replaceAll(/(\d)年/g, '$1 年')).toContain(subject);
  });

  it('say why an enrollment was terminated, to everybody on it', () => {
    const reasons = told
      .filter(({ tell }) => tell.message === 'TERMINATION_EFFECTIVE')
      .map(({ story, tell }) => [tell.facts.why, tell.to.length, mailsOf(story, tell, 'en')[0]?.text.split('\n')[0]?.split('because ')[1]]);
    expect(reasons).toEqual([
      ['BREACH', 4, 'a breach was not cured in time.'],
      ['NO_FIRST_ORDER', 4, 'no first order was placed in time.'],
      ['NOT_QUALIFIED', 4, 'the institution no longer qualifies as an educational user.'],
      ['NOT_QUALIFIED', 4, 'the institution no longer qualifies as an educational user.'],
    ]);
  });
});
