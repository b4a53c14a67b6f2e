import { describe, expect, it } from 'vitest';
import { renderMail, type Matter } from '../../../functions/mail/index.ts';
import { messagesOf } from '../../../shared/cases/messages.ts';
import {
  anAmericanEnrollment,
  anEnrollment,
  aCocpForm,
  aParty,
  aStory,
  everybodySigns,
  formArrives,
  nextSigns,
  operationsDo,
  paperArrives,
} from '../../builders/index.ts';
import type { Story } from '../../builders/index.ts';
import { mailsOf, mailTo, matterOf } from './mails-of.ts';

const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });

const signed = (now?: string): Story => {
  const story = aStory({ enrollments: [oneTier], ...(now === undefined ? {} : { now }) });
  story.opens('P-RES2', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-04-01' }));
  return story;
};
const late = (): Story => {
  const story = signed('2026-02-25T06:00:00.000Z');
  story.goesTo('2026-03-04T06:00:00.000Z');
  everybodySigns(story);
  return story;
};
const overridden = (): Story => {
  const story = late();
  story.does('P-RES2', 'request-override', {
    justification: 'The contract of the previous reseller ends on that day.',
    requestedEffectiveOn: '2026-04-01',
  });
  return story;
};

/** Stories that together tell everything there is to tell. */
const stories: readonly (readonly [string, () => Story])[] = [
  [
    'signed, countersigned, in effect',
    () => {
      const story = signed();
      nextSigns(story);
      story.goesTo('2026-01-30T06:00:00.000Z');
      nextSigns(story);
      story.goesTo('2026-02-05T06:00:00.000Z');
      operationsDo(story, 'countersign');
      story.goesTo('2026-04-02T06:00:00.000Z');
      return story;
    },
  ],
  [
    'on paper',
    () => {
      const story = aStory({ enrollments: [anEnrollment()] });
      story.opens('P-UNI', aCocpForm('RESELLER', anEnrollment(), { requestedEffectiveOn: '2026-04-01' }));
      story.goesTo('2026-01-30T06:00:00.000Z');
      paperArrives(story);
      operationsDo(story, 'reject', { reason: 'The form is not legible.' });
      return story;
    },
  ],
  [
    'in the receipt window',
    () => {
      const american = anAmericanEnrollment();
      const story = aStory({ enrollments: [american] });
      story.opens('P-RES2', aCocpForm('RESELLER', american));
      nextSigns(story);
      story.goesTo('2026-01-29T06:00:00.000Z');
      return story;
    },
  ],
  [
    'to be received',
    () => {
      const american = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
      const story = aStory({ enrollments: [american] });
      story.opens('P-RES2', aCocpForm('RESELLER', american));
      everybodySigns(story);
      story.goesTo('2026-01-29T06:00:00.000Z');
      return story;
    },
  ],
  [
    'sent back and declined',
    () => {
      const story = signed();
      nextSigns(story);
      story.does('P-RES2', 'return', { reason: 'The date is not what we agreed.', paths: ['/requestedEffectiveOn'] });
      story.goesTo('2026-01-23T06:00:00.000Z');
      story.does('P-RES2', 'correct', { form: aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-05-01' }) });
      story.does('P-UNI', 'decline', { reason: 'We stay with our reseller.' });
      return story;
    },
  ],
  [
    'withdrawn',
    () => {
      const story = signed();
      nextSigns(story);
      story.does('P-RES2', 'withdraw', { reason: 'Filed by mistake.' });
      return story;
    },
  ],
  [
    'late, override approved',
    () => {
      const story = overridden();
      operationsDo(story, 'decide-override', { decision: 'APPROVE', note: 'Approved by the subsidiary.' });
      return story;
    },
  ],
  [
    'late, override refused',
    () => {
      const story = overridden();
      operationsDo(story, 'decide-override', { decision: 'DECLINE', note: 'No reason to hurry is given.' });
      return story;
    },
  ],
  [
    'late, override expired, lapsed',
    () => {
      const story = overridden();
      story.goesTo('2026-05-30T06:00:00.000Z');
      return story;
    },
  ],
  [
    'no match on the day',
    () => {
      const story = signed();
      formArrives(story);
      operationsDo(story, 'countersign');
      story.rewrites('E-1', { resellerId: 'P-RES3' });
      story.goesTo('2026-04-02T06:00:00.000Z');
      return story;
    },
  ],
  [
    'expired under the case',
    () => {
      const ending = anEnrollment({ channelModel: 'ONE_TIER', startsOn: '2023-04-01' });
      const story = aStory({ enrollments: [ending] });
      story.opens('P-RES2', aCocpForm('RESELLER', ending, { requestedEffectiveOn: '2026-05-01' }));
      story.goesTo('2026-04-02T06:00:00.000Z');
      return story;
    },
  ],
];

const everyMail = mailsOf(stories).filter(({ tell }) => (messagesOf.COCP as readonly string[]).includes(tell.message));

describe('every message there is', () => {
  it('is told by one of the stories here', () => {
    expect([...new Set(everyMail.map(({ tell }) => tell.message))].toSorted()).toEqual([...messagesOf.COCP].toSorted());
  });

  it.each(everyMail.map((each) => [each.name, each.tell.message, each.locale, each.to, each] as const))(
    '%s: %s in %s to %s says what is asked, for whom, in words and not in codes',
    (_name, _message, locale, _to, { mail }) => {
      const institution = locale === 'ja' ? '美浜大学' : 'Mihama University';
      const change = locale === 'ja' ? 'リセラーの変更' : 'change of reseller';
      for (const line of [mail.subject, mail.text.split('\n')[0]]) {
        expect(line).toContain(institution);
        expect(line).toContain(change);
      }
      expect(`${mail.subject}\n${mail.text}`).not.toMatch(/undefined|null|NaN|\[object|[A-Z]{3,}_|\d{4}-\d{2}-\d{2}|\s,|,,| {2}/);
      expect(mail.subject).not.toMatch(/\n/);
      expect(mail.text).toMatch(/https:\/\/kigen\.example\/cases\/COCP-[0-9A-Z]{4}-[0-9A-Z]{4}\n/);
    },
  );

  it.each(everyMail.map((each) => [each.name, each.tell.message, each.locale, each.to, each] as const))(
    '%s: %s in %s to %s says the same in text and html',
    (_name, _message, _locale, _to, { mail }) => {
      const [lead = ''] = mail.text.split('\n');
      expect(mail.html).toContain(lead.replaceAll("'", '&#39;'));
    },
  );
});

describe('the turn to sign', () => {
  const story = signed();
  const [tell] = story.told('P-UNI');
  if (tell === undefined) throw new Error('the institution was told');

  it('says who asks, what, for whom and until which date in subject and first line', () => {
    const english = mailTo(story, tell, 'P-UNI', 'en');
    expect(english.subject).toBe('Please sign by 2 March 2026 (Mon): change of reseller for Mihama University, filed by Hoshino Systems');
    expect(english.text.split('\n')[0]).toBe(
      'Hoshino Systems asks you to sign the change of reseller for Mihama University by 2 March 2026 (Mon).',
    );
    const japanese = mailTo(story, tell, 'P-UNI', 'ja');
    expect(japanese.subject).toBe('【ご署名のお願い】2026年3月2日(月)まで：美浜大学 リセラーの変更（申請者：星野システムズ）');
    expect(japanese.text.split('\n')[0]).toBe(
      '星野システムズが申請した、美浜大学のリセラーの変更について、2026年3月2日(月)までにご署名をお願いいたします。',
    );
  });

  it('escapes names in html and keeps a subject on one line', () => {
    const matter: Matter = { ...matterOf(story, tell), asker: aParty({ partyId: 'P-X', name: '<b>Evil</b> & "Co"' }) };
    const { html, subject } = renderMail(tell, matter, { ...matter.institution, locale: 'en' }, 'https://kigen.example');
    expect(html).toContain('&lt;b&gt;Evil&lt;/b&gt; &amp; &quot;Co&quot;');
    expect(html).not.toContain('<b>Evil');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
