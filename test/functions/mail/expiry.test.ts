import { describe, expect, it } from 'vitest';
import { renderMail, type Matter } from '../../../functions/mail/index.ts';
import { messagesOf } from '../../../shared/cases/messages.ts';
import { expiry } from '../../../shared/cases/expiry/index.ts';
import type { Language, PartyId } from '../../../shared/records/index.ts';
import { anEnrollment, aStory, parties, type Story } from '../../builders/index.ts';

type Told = Pick<ReturnType<Story['told']>[number], 'message' | 'to' | 'rule' | 'facts' | 'at'>;

const inGermany = anEnrollment({ country: 'DE', timeZone: 'Europe/Berlin' });
const products = [{ product: 'Office Professional Plus', quantity: 120 }];

const noticed = (enrollment = anEnrollment()): Story => {
  const story = aStory({ now: '2027-01-01T00:00:00.000Z', enrollments: [enrollment] });
  story.goesTo('2027-02-01T00:00:00.000Z');
  return story;
};
const does = (story: Story, who: string, act: string, input: object = {}): void =>
  story.does(who, act, input, story.caseOfKind('EXPIRY').caseId);
const over = '2027-04-02T00:00:00.000Z';

const stories: readonly (readonly [string, () => Story])[] = [
  [
    'nothing is chosen, and the removal is attested late',
    () => {
      const story = noticed();
      story.goesTo('2027-05-10T00:00:00.000Z');
      does(story, 'P-UNI', 'attest-removal', { computers: 12, attestedBy: 'Sato Hanako' });
      return story;
    },
  ],
  [
    'an extension',
    () => {
      const story = noticed();
      does(story, 'P-UNI', 'choose', { option: 'EXTEND' });
      story.goesTo(over);
      return story;
    },
  ],
  [
    'a new enrollment, recorded late',
    () => {
      const story = noticed();
      does(story, 'P-UNI', 'choose', { option: 'NEW_ENROLLMENT' });
      story.goesTo(over);
      does(story, 'OPS-INTERNATIONAL', 'confirm-new', { number: '91234567', startsOn: '2027-04-01' });
      return story;
    },
  ],
  [
    'a new enrollment, recorded in time',
    () => {
      const story = noticed();
      does(story, 'P-UNI', 'choose', { option: 'NEW_ENROLLMENT' });
      does(story, 'OPS-INTERNATIONAL', 'confirm-new', { number: '91234567', startsOn: '2027-04-01' });
      story.goesTo(over);
      return story;
    },
  ],
  [
    'a buy-out, confirmed in time, after another choice',
    () => {
      const story = noticed(inGermany);
      does(story, 'P-UNI', 'choose', { option: 'NEW_ENROLLMENT' });
      does(story, 'P-UNI', 'choose', { option: 'LAPSE' });
      does(story, 'P-UNI', 'choose', { option: 'BUYOUT', products });
      does(story, 'OPS-INTERNATIONAL', 'confirm-buyout');
      story.goesTo('2027-05-10T00:00:00.000Z');
      return story;
    },
  ],
  [
    'a buy-out, confirmed late',
    () => {
      const story = noticed(inGermany);
      does(story, 'P-UNI', 'choose', { option: 'BUYOUT', products });
      story.goesTo(over);
      does(story, 'OPS-INTERNATIONAL', 'confirm-buyout');
      return story;
    },
  ],
];

const matterOf = (story: Story): Matter => {
  const of = story.caseOfKind('EXPIRY');
  const partyOf = (id: PartyId) => {
    const found = parties().get(id);
    if (found === undefined) throw new Error(`${id} is nobody in the cast`);
    return found;
  };
  return { case: of, enrollment: story.enrollment(), institution: partyOf('P-UNI'), asker: null, actor: null, partyOf };
};

const mailTo = (story: Story, tell: Told, partyId: PartyId, locale: Language) =>
  renderMail(tell, matterOf(story), { ...matterOf(story).partyOf(partyId), locale }, 'https://kigen.example');

/** An enrollment that is terminated under the choice. */
const voided = (option: string | null): readonly [Story, readonly Told[]] => {
  const story = noticed();
  if (option !== null) does(story, 'P-UNI', 'choose', { option });
  const decision = expiry.follow(story.caseOfKind('EXPIRY'), { enrollmentId: 'E-1', end: 'TERMINATED' }, story.world());
  return [story, (decision?.effects ?? []).flatMap((effect) => (effect.type === 'TELL' ? [effect] : []))];
};

const everyTold: readonly (readonly [string, Story, Told])[] = [
  ...stories.flatMap(([name, tellStory]) => {
    const story = tellStory();
    return story.told().map((tell) => [name, story, tell] as const);
  }),
  ...[null, 'EXTEND', 'NEW_ENROLLMENT'].flatMap((option) => {
    const [story, tells] = voided(option);
    return tells.map((tell) => [`terminated, chosen: ${option}`, story, tell] as const);
  }),
];

const everyMail = everyTold.flatMap(([name, story, tell]) =>
  tell.to.flatMap((to) => (['en', 'ja'] as const).map((locale) => ({ name, locale, to, tell, mail: mailTo(story, tell, to, locale) }))),
);

describe('every message of an expiry', () => {
  it('is told by one of the stories here', () => {
    expect([...new Set(everyTold.map(([, , { message }]) => message))].toSorted()).toEqual([...messagesOf.EXPIRY].toSorted());
  });

  it.each(everyMail.map((each) => [each.name, each.tell.message, each.locale, each.to, each] as const))(
    '%s: %s in %s to %s says of which enrollment, in words and not in codes, the same in text and html',
    (_name, _message, locale, _to, { mail }) => {
      const [lead = ''] = mail.text.split('\n');
      for (const line of [mail.subject, lead]) expect(line).toContain('80000001');
      expect(`${mail.subject}\n${mail.text}`).not.toMatch(
        /undefined|null|NaN|\[object|[A-Z]{3,}_|\d{4}-\d{2}-\d{2}|\s,|,,| {2}|LAPSE|BUYOUT|EXTEND/,
      );
      expect(mail.subject).not.toMatch(/\n/);
      expect(mail.text).toMatch(/https:\/\/kigen\.example\/cases\/EXPIRY-[0-9A-Z]{4}-[0-9A-Z]{4}\n/);
      expect(mail.text).toContain(locale === 'ja' ? '美浜大学' : 'Mihama University');
      expect(mail.html).toContain(lead.replaceAll("'", '&#39;'));
    },
  );
});

describe('EXPIRY-NOTICE-60: the notice', () => {
  const noticeOf = (enrollment: ReturnType<typeof anEnrollment>, to: PartyId, locale: Language) => {
    const story = noticed(enrollment);
    const [tell] = story.told();
    if (tell === undefined) throw new Error('the institution was told');
    return mailTo(story, tell, to, locale);
  };

  it('names exactly the options offered with their consequences and the last day to choose', () => {
    const { subject, text } = noticeOf(anEnrollment(), 'P-UNI', 'en');
    expect(subject).toBe('Please choose by 31 March 2027 (Wed): enrollment 80000001 expires');
    expect(text).toContain(
      '1. Extend by 3 years: the next term begins the day after 31 March 2027 (Wed) and lasts until 31 March 2030 (Sun); the enrollment stays in force.',
    );
    expect(text).toContain('2. Sign a new enrollment');
    expect(text).toContain('3. Let it expire');
    expect(text).not.toContain('4. ');
    expect(text).not.toContain('Buy out');
  });

  it('EXPIRY-BUYOUT: offers a buy-out outside Japan', () => {
    const { text } = noticeOf(inGermany, 'P-UNI', 'en');
    expect(text).toContain('3. Buy out');
    expect(text).toContain('4. Let it expire');
  });

  it('is in the language of the institution', () => {
    const { subject, text } = noticeOf(anEnrollment(), 'P-UNI', 'ja');
    expect(subject).toBe('【選択のお願い】2027年3月31日(水)まで：登録 80000001 の有効期限');
    expect(text).toContain('1. 3 年間延長する');
    expect(text).not.toContain('買い上げ');
  });

  it('is a copy to the partner, which says who chooses', () => {
    const { subject, text } = noticeOf(anEnrollment(), 'P-RES', 'en');
    expect(subject).toBe('For your information: Mihama University chooses by 31 March 2027 (Wed) what follows its enrollment 80000001');
    expect(text).toContain('only the institution chooses');
  });
});
