import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { figures as en } from '../../../../shared/texts/en/page/figures.ts';
import { figures as ja } from '../../../../shared/texts/ja/page/figures.ts';
import { page as pageEn } from '../../../../shared/texts/en/page.ts';
import { page as pageJa } from '../../../../shared/texts/ja/page.ts';
import { dateText } from '../../../../shared/texts/dates.ts';
import type { Clock } from '../../../../web/case/standing.ts';
import { LanguageProvider } from '../../../../web/language/use-texts.tsx';
import { FigureTable, type FigureTableProps } from '../../../../web/pages/figures/figure-table.tsx';
import { figuresCsv } from '../../../../web/pages/figures/figures-csv.ts';
import { overrideLines, weekLines } from '../../../../web/pages/figures/lines.tsx';
import { dueByDay, lateByPhase } from '../../../../web/pages/figures/present.ts';
import { fits } from '../../../../web/pages/worklist/desk/look-at.ts';
import { aRow } from '../worklist/a-row.ts';
import type { Look } from '../../../../web/desk/look.ts';

const today = asDate('2027-01-10');

const due = (on: string, days: number): Clock => ({ kind: 'DUE', days, on: asDate(on) });
const late = (on: string, days: number): Clock => ({ kind: 'LATE', days, on: asDate(on) });

describe('what is due this week', () => {
  it.each([
    ['2027-01-10', 1],
    ['2027-01-17', 8],
  ])('counts what is due on %s, on its day', (on, line) => {
    const found = dueByDay([aRow(due(on, 0))], today);
    expect(found.map(({ ours }) => ours)).toEqual(Array.from({ length: 9 }, (_, index) => (index === line ? 1 : 0)));
    expect(found[line]?.on).toBe(on);
  });

  it.each<[string, Clock]>([
    ['is due on the eighth day', due('2027-01-18', 8)],
    ['takes effect by itself', { kind: 'EFFECTIVE', days: 1, on: asDate('2027-01-11'), isSettled: true }],
    ['has no date', { kind: 'NONE' }],
  ])('leaves out what %s', (_, clock) => {
    expect(dueByDay([aRow(clock)], today).every(({ ours, others }) => ours + others === 0)).toBe(true);
  });

  it('has late matters in a line of their own, and tells ours from others’', () => {
    const [first] = dueByDay([aRow(late('2027-01-01', 9)), aRow(late('2027-01-09', 1), { isMine: false })], today);
    expect(first).toEqual({ on: null, ours: 1, others: 1 });
  });

  it('is together what the worklist shows as late and as due within 7 days, nothing of it in both', () => {
    const clocks = [late('2026-12-01', 40), due('2027-01-09', -1), due('2027-01-10', 0), due('2027-01-17', 7), due('2027-01-18', 8)];
    const rows = clocks.map((clock) => aRow(clock));
    const all = dueByDay(rows, today).reduce((sum, { ours, others }) => sum + ours + others, 0);
    const shown = (look: Look) => rows.filter((row) => fits(row, look, today)).length;
    expect(shown({ late: true })).toBe(1);
    expect(shown({ due: '7' })).toBe(3);
    expect(all).toBe(4);
    // An address kept from when both could be chosen: late is what was wanted.
    expect(shown({ late: true, due: '7' })).toBe(1);
  });
});

describe('what is late', () => {
  it('is counted by phase, the most first, with the longest', () => {
    const rows = [
      aRow(late('2027-01-09', 1)),
      aRow(late('2027-01-01', 9), { phase: 'OVERRIDE' }),
      aRow(late('2027-01-05', 5), { phase: 'OVERRIDE' }),
      aRow(due('2027-01-11', 1), { phase: 'LATE' }),
    ];
    expect(lateByPhase(rows)).toEqual([
      { phase: 'OVERRIDE', count: 2, longestDays: 9 },
      { phase: 'REVIEW', count: 1, longestDays: 1 },
    ]);
  });
});

const report = [
  { rule: 'COCP-LEAD-INTL-EES-30', forms: 3, asked: 2, approved: 1, declined: 0, expired: 1, ended: 0, undecided: 0 },
] as const;

const drawn = (language: 'en' | 'ja', props: FigureTableProps): string =>
  renderToStaticMarkup(
    createElement(LanguageProvider, {
      first: { t: { en: pageEn, ja: pageJa }[language], language, date: (on) => dateText(on, language) },
      children: createElement(FigureTable, props),
    }),
  );

describe.each([
  ['en', en, '67 %'],
  ['ja', ja, '67%'],
] as const)('figures as they are shown (%s)', (language, said, rate) => {
  const { overrides } = said;
  const { reason, forms, asked, rate: rateOf, approved, declined, other, undecided } = overrides;
  const columns = [reason, forms, asked, rateOf, approved, declined, other, undecided] as const;
  const lines = overrideLines([...report], said);

  it('stand as numbers in a table with headings; the bars are drawn for the eye alone', () => {
    const html = drawn(language, { ...overrides, columns, drawn: {}, lines });
    for (const words of [overrides.reasons['COCP-LEAD-INTL-EES-30'], rate, ...columns]) expect(html).toContain(words);
    expect(html.match(/<svg/g)).toHaveLength(html.match(/<svg[^>]*aria-hidden="true"/g)?.length ?? 0);
    expect(html).toContain('scope="row"');
    // One approved of three late forms.
    expect(html).toMatch(/<rect data-tone="done" x="0%" width="33\.3\d+%"/);
  });

  it('show nothing as such, and while rows are coming that no number is the last', () => {
    const week = { ...said.week, columns: [said.week.day, said.ours, said.others, said.total], drawn: {}, none: said.notCounted } as const;
    const shown = (isGrowing: boolean) =>
      drawn(language, {
        ...week,
        isGrowing,
        lines: weekLines(dueByDay([aRow(due('2027-01-10', 0))], today), said, { date: (on) => dateText(on, language) }).slice(1, 2),
        total: [said.total, 1, 0, 1],
      });
    const cells = (html: string) =>
      [...html.matchAll(/data-nothing="(\w+)">([^<]*)</g)].map(([, isNothing, text]) => `${isNothing} ${text}`);
    expect(cells(shown(false))).toEqual(['false 1', 'true 0', 'false 1', 'false 1', 'true 0', 'false 1']);
    expect(cells(shown(true))).toEqual(['false 1+', 'true 0+', 'false 1+', 'false 1+', 'true 0+', 'false 1+']);
  });

  it('say so where there are none', () => {
    expect(drawn(language, { ...overrides, columns, drawn: {}, lines: [] })).toContain(overrides.none);
  });

  it('are exported one number a line, with the names that are in sight', () => {
    const week = weekLines(dueByDay([aRow(due('2027-01-10', 0))], today), said, { date: (on) => dateText(on, language) });
    const csv = figuresCsv([{ title: said.week.title, columns: [said.week.day, said.ours, said.others, said.total], lines: week }], said);
    const rows = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + 9 * 3);
    expect(rows[0]).toBe(Object.values(said.csv).join(','));
    expect(rows[4]).toBe([said.week.title, '2027-01-10', said.ours, '1'].join(','));
  });
});
