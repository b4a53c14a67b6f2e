import { describe, expect, it } from 'vitest';
import { drawSheet, fontsFromPackages } from '../../../../functions/adapters/pdf/index.ts';
import type { Block } from '../../../../functions/documents/index.ts';
import { forms, type FormName } from '../../documents/forms.ts';
import { askedOf, inkIn } from './ink.ts';
import { aSheet, at } from './sheet.ts';

const fonts = fontsFromPackages();

/** What stands between the margins of the first page, above its frame, and the strips that have to stay white. */
const content = { x: 48, y: 48, width: 499, height: 660 };
const margins = [
  { x: 0, y: 0, width: 46, height: 842 },
  { x: 549, y: 0, width: 46, height: 842 },
  { x: 0, y: 0, width: 595, height: 40 },
  { x: 0, y: 798, width: 595, height: 44 },
];

const pagesOf = (bytes: Uint8Array): number => Number(/Pages: +(\d+)/.exec(askedOf('pdfinfo', [], bytes))?.[1]);

describe('the form of each kind, drawn', () => {
  it.each([
    ['cocp-m15', 'ja', 2],
    ['cicr', 'ja', 1],
    ['expiry-abroad', 'en', 2],
    ['buyout', 'ja', 1],
    ['removal', 'en', 1],
    ['termination-amendment', 'ja', 1],
    ['transfer', 'en', 2],
  ] as const satisfies readonly (readonly [FormName, 'ja' | 'en', number])[])(
    '%s (%s): on as many pages as it needs, every character drawn, nothing outside its margins',
    async (name, language, pages) => {
      const { bytes, missing } = await drawSheet(forms[name]('FINAL', language), at, fonts);
      const { bytes: blank } = await drawSheet(forms[name]('BLANK', language), at, fonts);
      expect(missing).toEqual([]);
      expect(askedOf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
      expect(pagesOf(bytes)).toBe(pages);
      expect(inkIn(bytes, content)).not.toBe(inkIn(blank, content));
      expect(margins.map((part) => inkIn(bytes, part))).toEqual([0, 0, 0, 0]);
    },
  );
});

describe('what is hard to set', () => {
  const hard: readonly Block[] = [
    {
      kind: 'field',
      label: { ja: '教育機関', en: 'Institution' },
      value: '国立大学法人𠮷野﨑髙橋科学技術大学院大学附属先端情報基盤教育研究センター'.repeat(3),
    },
    { kind: 'field', label: { ja: 'リセラー', en: 'Reseller' }, value: 'ﾎｼﾉｼｽﾃﾑｽﾞ(ｶ)ﾊﾝﾊﾞｲﾌﾞﾓﾝ'.repeat(8) },
    { kind: 'field', label: { ja: '番号', en: 'Number' }, value: 'W'.repeat(400) },
    {
      kind: 'table',
      head: [
        { ja: '製品', en: 'Product' },
        { ja: '数量', en: 'Quantity' },
      ],
      rows: [['Łódź-Unbreakable'.repeat(12), '10,000,000']],
    },
    {
      kind: 'signature',
      label: { ja: '教育機関', en: 'Institution' },
      party: '髙﨑'.repeat(100),
      name: '𠮷田'.repeat(50),
      signedOn: '2026-01-15 (令和8年1月15日)',
    },
  ];

  it('names of 30 and more characters, rare kanji, half-width kana and words without an end stay between the margins', async () => {
    const { bytes, missing } = await drawSheet(aSheet({ blocks: hard }), at, fonts);
    expect(missing).toEqual([]);
    expect(margins.map((part) => inkIn(bytes, part))).toEqual([0, 0, 0, 0]);
  });

  it('a name longer than any page still ends, and parts nothing but the signature it stands in', async () => {
    const [, , , , signature] = hard;
    if (signature?.kind !== 'signature') throw new Error('the last is a signature');
    const { bytes } = await drawSheet(aSheet({ blocks: [{ ...signature, party: '髙﨑'.repeat(2_000) }] }), at, fonts);
    expect(pagesOf(bytes)).toBeGreaterThan(2);
  });

  it('a table of 50 enrollments repeats its head on every page, for the eye and not for the ear', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => [`8000${index}`, 'S1234567']);
    const head = [
      { ja: '登録番号', en: 'Enrollment number' },
      { ja: 'マスター契約', en: 'Master agreement' },
    ];
    const { bytes } = await drawSheet(aSheet({ language: 'en', blocks: [{ kind: 'table', head, rows }] }), at, fonts);
    expect(pagesOf(bytes)).toBe(2);
    expect(askedOf('pdftotext', ['-raw'], bytes).match(/Enrollment number/g)).toHaveLength(2);
    expect(askedOf('pdfinfo', ['-struct-text'], bytes).match(/Enrollment number/g)).toHaveLength(1);
  });

  it.each([29, 30, 31, 32])('a heading stands on the page of what it heads, after %i fields', async (count) => {
    const filler = Array.from({ length: count }, (_, index) => ({
      kind: 'field' as const,
      label: { ja: `項目 ${index}`, en: `Item ${index}` },
      value: 'x',
    }));
    const last = { ja: '地域オペレーションの副署', en: 'Countersignature of regional operations' };
    const blocks = [
      ...filler,
      { kind: 'heading' as const, text: { ja: 'オペレーション欄', en: 'For operations' } },
      { kind: 'field' as const, label: last, value: 'x' },
    ];
    const { bytes } = await drawSheet(aSheet({ blocks, language: 'en' }), at, fontsFromPackages());
    const pages = askedOf('pdftotext', ['-raw'], bytes).split('\f');
    const onPage = (words: string) => pages.findIndex((page) => page.includes(words));
    expect(onPage('For operations')).toBeGreaterThanOrEqual(0);
    expect(onPage('For operations')).toBe(onPage('Countersignature'));
  });
});
