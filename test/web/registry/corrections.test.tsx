import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CorrectionShown, PartyShown } from '../../../shared/api/index.ts';
import { asDate, asInstant } from '../../../shared/calendar/index.ts';
import { contactRole, enrollmentFields, party } from '../../../shared/records/index.ts';
import { zoneText } from '../../../shared/texts/zones.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { corrections as wordsEn } from '../../../shared/texts/en/page/corrections.ts';
import { registry as registryEn } from '../../../shared/texts/en/page/registry.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { corrections as wordsJa } from '../../../shared/texts/ja/page/corrections.ts';
import { registry as registryJa } from '../../../shared/texts/ja/page/registry.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import type * as useTexts from '../../../web/language/use-texts.tsx';
import type * as cards from '../../../web/registry/corrections-card.tsx';
import type * as correctionWords from '../../../web/registry/correction-words.ts';
import { openBrowser } from '../sign-in/a-browser.ts';

// They come with what sends requests, which looks into the browser's storage as soon as it is there.
let Corrections: typeof cards.Corrections;
let LanguageProvider: typeof useTexts.LanguageProvider;
let placeName: typeof correctionWords.placeName;
beforeAll(async () => {
  openBrowser({});
  ({ Corrections } = await import('../../../web/registry/corrections-card.tsx'));
  ({ LanguageProvider } = await import('../../../web/language/use-texts.tsx'));
  ({ placeName } = await import('../../../web/registry/correction-words.ts'));
});

const made: CorrectionShown = {
  of: 'ENROLLMENT',
  did: 'CORRECTED',
  at: asInstant('2027-01-20T03:04:00.000Z'),
  by: { userId: 'U-OPS', partyId: 'OPS-INTERNATIONAL', name: 'Mori Haruka' },
  version: 2,
  changes: [],
};

const aParty = (partyId: string, name: string): PartyShown => ({
  partyId,
  name,
  nameLocal: null,
  role: 'RESELLER',
  pcn: '5A4B0001',
  country: 'JP',
  version: 1,
});

const textsIn = (language: 'en' | 'ja'): useTexts.Texts => ({
  t: { en, ja }[language],
  language,
  date: (date) => dateText(date, language),
});

const shown = (language: 'en' | 'ja', items: readonly CorrectionShown[]): string => {
  const client = new QueryClient();
  for (const each of [aParty('P-RES', 'Sakura Software K.K.'), aParty('P-RES2', 'Umi Books')])
    client.setQueryData(['party', each.partyId], each);
  return renderToStaticMarkup(
    createElement(
      QueryClientProvider,
      { client },
      createElement(LanguageProvider, { first: textsIn(language), children: createElement(Corrections, { items, zone: 'Asia/Tokyo' }) }),
    ),
  );
};

describe.each([
  ['en', wordsEn, registryEn],
  ['ja', wordsJa, registryJa],
] as const)('what was corrected of a record (%s)', (language, words, said) => {
  const { t } = textsIn(language);

  it('says who did it and when, by the clock of the enrollment', () => {
    const html = shown(language, [made]);
    expect(html).toContain(words.corrected);
    expect(html).toContain('12:04');
    expect(html).toContain('Mori Haruka');
  });

  it('shows each place by the name it has on the form, as it was and as it is, in words', () => {
    const html = shown(language, [
      {
        ...made,
        changes: [
          { path: '/resellerId', from: 'P-RES', to: 'P-RES2' },
          { path: '/qualified', from: true, to: false },
          { path: '/program', from: 'EES', to: 'SCHOOL' },
          { path: '/timeZone', from: 'Asia/Seoul', to: 'Asia/Tokyo' },
          { path: '/firstOrderOn', from: null, to: '2027-02-01' },
          { path: '/contacts/PRIMARY/email', from: 'old@example.ac.jp', to: 'new@example.ac.jp' },
          { path: '/olsOrders/0/quantity', from: 10, to: 20 },
        ],
      },
    ]);
    for (const text of [
      words.change({ from: 'Sakura Software K.K.', to: 'Umi Books' }),
      words.change({ from: said.yes, to: said.no }),
      words.change({ from: t.words.program.EES, to: t.words.program.SCHOOL }),
      words.change({ from: zoneText('Asia/Seoul', language), to: zoneText('Asia/Tokyo', language) }),
      words.change({ from: said.nothing, to: dateText(asDate('2027-02-01'), language) }),
      said.enrollment.contactOf({ role: t.words.contactRole.PRIMARY, what: said.enrollment.contactEmail }),
      said.enrollment.orderOf({ line: 1, what: said.enrollment.quantity }),
      words.change({ from: '10', to: '20' }),
    ])
      expect(html).toContain(text);
  });

  it('says who came, changed and went, with the rights in words', () => {
    const member: CorrectionShown = { ...made, of: 'MEMBER', userId: 'U-1' };
    const html = shown(language, [
      { ...member, did: 'ENDED', changes: [] },
      { ...member, changes: [{ path: '/may', from: 'SIGN', to: 'SIGN, SUBMIT' }], version: 3 },
      { ...member, did: 'ADDED', version: 1, changes: [{ path: '/name', from: null, to: 'Ito Ken' }] },
    ]);
    for (const text of [words.added('Ito Ken'), words.changed('U-1'), words.ended('U-1'), said.members.rights.SUBMIT])
      expect(html).toContain(text);
  });

  it('has a name for every place of an enrollment, a contact, an order and a party', () => {
    const all = { said, texts: textsIn(language) };
    // A place without words would be called by its pointer, or by the last part of it.
    const nameless = (of: CorrectionShown['of'], names: readonly string[]) =>
      names.filter((name) => {
        const called = placeName(of, { path: `/${name}`, from: null, to: null }, all);
        const last = name.split('/').at(-1) ?? '';
        return called === `/${name}` || [` ${last}`, `の${last}`].some((raw) => name.includes('/') && called.endsWith(raw));
      });
    const enrollment = Object.keys(enrollmentFields.shape).filter((name) => name !== 'contacts');
    const contacts = contactRole.options.flatMap((role) => ['name', 'email', 'phone'].map((field) => `contacts/${role}/${field}`));
    expect(nameless('ENROLLMENT', [...enrollment, ...contacts, 'olsOrders/1/product', 'olsOrders/1/renewsOn'])).toEqual([]);
    const partyNames = Object.keys(party.shape).filter((name) => !['schema', 'version', 'partyId'].includes(name));
    expect(nameless('PARTY', partyNames)).toEqual([]);
    expect(nameless('MEMBER', ['name', 'email', 'may'])).toEqual([]);
  });
});
