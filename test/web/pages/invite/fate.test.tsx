import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinkList } from '../../../../shared/api/index.ts';
import { asDate, asInstant } from '../../../../shared/calendar/index.ts';
import { dateText } from '../../../../shared/texts/dates.ts';
import { linksSent as linksSentEn } from '../../../../shared/texts/en/page/links-sent.ts';
import { page as en } from '../../../../shared/texts/en/page.ts';
import { linksSent as linksSentJa } from '../../../../shared/texts/ja/page/links-sent.ts';
import { page as ja } from '../../../../shared/texts/ja/page.ts';
import { LanguageProvider } from '../../../../web/language/use-texts.tsx';
import type { Fate as FateOf } from '../../../../web/pages/invite/links-sent.tsx';
import { rolesAsked } from '../../../../web/pages/invite/asked.ts';
import { aCase } from '../../case/a-case.ts';
import { openBrowser } from '../../sign-in/a-browser.ts';

// It comes with what sends requests, which looks into the browser's storage as soon as it is there.
let Fate: typeof FateOf;
beforeAll(async () => {
  openBrowser({});
  ({ Fate } = await import('../../../../web/pages/invite/links-sent.tsx'));
});

type Listed = LinkList['items'][number];
const sent: Listed = {
  linkId: '0'.repeat(26),
  role: 'INSTITUTION',
  partyId: 'P-UNI',
  name: '白石 千尋',
  email: 'c.shiraishi@gakuji.p-uni.example',
  codeBy: 'MAIL',
  state: 'OPEN',
  expiresAt: asInstant('2027-02-11T01:00:00.000Z'),
  invitedAt: asInstant('2027-01-12T01:00:00.000Z'),
  endedAt: null,
  notNeeded: null,
};
const endedAt = asInstant('2027-01-14T15:30:00.000Z');

describe('who can still be invited', () => {
  const signers = [
    { role: 'INSTITUTION', partyId: 'P-UNI', signedOn: asDate('2027-01-12') },
    { role: 'NEW_RESELLER', partyId: 'P-RES2', signedOn: null },
  ] as const;

  it.each([
    ['whoever has not signed yet', { signers: [...signers] }, ['NEW_RESELLER']],
    ['the institution, where it confirms', { phase: 'CONFIRMATION' }, ['INSTITUTION']],
    ['nobody, once it has confirmed', { phase: 'MANUAL' }, []],
    ['nobody, once the case is closed', { status: 'CLOSED', phase: null, signers: [...signers] }, []],
  ] as const)('%s', (_, of, roles) => {
    expect(rolesAsked(aCase(of as object))).toEqual(roles);
  });
});

describe.each([
  ['en', linksSentEn],
  ['ja', linksSentJa],
] as const)('what became of a link (%s)', (language, words) => {
  const date = (on: string) => dateText(asDate(on), language);
  const shown = (of: Partial<Listed>): string =>
    renderToStaticMarkup(
      createElement(LanguageProvider, {
        first: { t: { en, ja }[language], language, date: (day) => dateText(day, language) },
        children: createElement(Fate, { link: { ...sent, ...of }, timeZone: 'Asia/Tokyo' }),
      }),
    );

  it('one that is under way says the last whole day it is good for', () => {
    expect(shown({})).toContain(words.states.OPEN);
    expect(shown({})).toContain(words.until(date('2027-02-10')));
  });

  it.each(['USED', 'REVOKED', 'FORWARDED'] as const)('one that is %s says on which day of its zone', (state) => {
    const html = shown({ state, endedAt });
    expect(html).toContain(words.states[state]);
    expect(html).toContain(words.endedOn[state](date('2027-01-15')));
    expect(html).not.toContain(words.until(date('2027-02-10')));
  });

  it.each([
    ['somebody signed on screen', { how: 'SIGNED', on: asDate('2027-01-13'), name: '髙橋 𠮷子' }],
    ['it was signed on paper', { how: 'SIGNED', on: asDate('2027-01-13'), name: null }],
    ['it was confirmed', { how: 'CONFIRMED', on: asDate('2027-01-13'), name: null }],
    ['the case is over', { how: 'CLOSED', on: null, name: null }],
  ] as const)('one that is needed no longer says why, and not that it is waited for: %s', (_, notNeeded) => {
    const html = shown({ state: 'NOT_NOW', notNeeded });
    expect(html).toContain(words.notNeeded);
    expect(html).toContain(words.notNeededAs[notNeeded.how]({ on: notNeeded.on === null ? '' : date(notNeeded.on), name: notNeeded.name }));
    expect(html).not.toContain(words.states.NOT_NOW);
  });
});
