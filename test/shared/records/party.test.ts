import { describe, expect, it } from 'vitest';
import { country, countryRegistered, kana, operationsOf, party, pcn } from '../../../shared/records/index.ts';
import { aParty } from '../../builders/index.ts';

describe('a public customer number (PCN)', () => {
  it.each([
    ['1a2b3c4d', '1A2B3C4D'],
    ['1A2B3C4D', '1A2B3C4D'],
    ['  00000000 ', '00000000'],
    ['deadBEEF', 'DEADBEEF'],
  ])('%s is kept as %s', (entered, kept) => {
    expect(pcn.parse(entered)).toBe(kept);
  });

  it.each([
    ['seven digits', '1A2B3C4'],
    ['nine digits', '1A2B3C4D5'],
    ['a letter after F', '1A2B3C4G'],
    ['a hyphen', '1A2B-3C4'],
    ['full-width digits', '１Ａ２Ｂ３Ｃ４Ｄ'],
    ['ligatures that spell FF in capitals', '\uFB00\uFB00\uFB00\uFB00'],
    ['a ligature among digits', '1A2B3C\uFB00'],
    ['a space inside', '1A2B 3C4D'],
    ['nothing', ''],
  ])('is 8 hexadecimal digits: not %s', (_, entered) => {
    expect(pcn.safeParse(entered).success).toBe(false);
  });
});

describe('a reading (furigana)', () => {
  it.each([
    ['あおば こくさい だいがく', 'アオバ コクサイ ダイガク'],
    ['ｱｵﾊﾞﾀﾞｲｶﾞｸ', 'アオバダイガク'],
    ['カネコミスゞ', 'カネコミスヾ'],
    ['ＡＯＢＡ　アカデミー', 'AOBA アカデミー'],
  ])('%s is kept as %s', (entered, kept) => {
    expect(kana.parse(entered)).toBe(kept);
  });

  it.each(['青葉', 'あおば大学', ''])('is not "%s"', (entered) => {
    expect(kana.safeParse(entered).success).toBe(false);
  });
});

describe('a country', () => {
  it.each(['JP', 'US', 'TW'])('is a code like %s', (code) => {
    expect(country.parse(code)).toBe(code);
  });

  it.each(['QQ', 'XX', 'UK', 'SU', 'jp', 'JPN'])('is not registered as "%s", which ISO 3166 assigns to none', (code) => {
    expect(countryRegistered.safeParse(code).error?.issues).toHaveLength(1);
  });

  it('is registered as any that is assigned', () => {
    for (const code of ['JP', 'US', 'BR', 'TW', 'GB', 'ZW']) expect(countryRegistered.parse(code)).toBe(code);
  });

  it.each(['jp', 'JPN', 'J', '', 'J1', 'ＪＰ'])('is not "%s"', (code) => {
    expect(country.safeParse(code).success).toBe(false);
  });
});

describe('a party', () => {
  it('is kept as it was parsed', () => {
    const kept = aParty({ partyId: 'P-UNI', role: 'INSTITUTION', nameLocal: '美浜大学' });
    expect(party.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('has no fields that nobody knows', () => {
    expect(party.safeParse({ ...aParty(), pnc: '1A2B3C4D' }).success).toBe(false);
  });

  it.each([
    ['AMERICAS', 'OPS-AMERICAS'],
    ['INTERNATIONAL', 'OPS-INTERNATIONAL'],
  ] as const)('that runs %s is %s', (region, id) => {
    expect(operationsOf(region)).toBe(id);
  });
});
