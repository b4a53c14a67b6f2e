import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PartnerOverrides } from '../../../../shared/api/index.ts';
import { asDate, asInstant, type Instant } from '../../../../shared/calendar/index.ts';
import { dateText } from '../../../../shared/texts/dates.ts';
import { overrideQueue as en } from '../../../../shared/texts/en/page/override-queue.ts';
import { page as pageEn } from '../../../../shared/texts/en/page.ts';
import { overrideQueue as ja } from '../../../../shared/texts/ja/page/override-queue.ts';
import { page as pageJa } from '../../../../shared/texts/ja/page.ts';
import { browserZone, dateAt } from '../../../../web/dates/now.ts';
import { OverridesTold } from '../../../../web/kinds/cocp/forms/overrides-told.tsx';
import { LanguageProvider } from '../../../../web/language/use-texts.tsx';

type Item = PartnerOverrides['items'][number];

const anOverride = (caseId: string, told: Partial<Item> = {}): Item => ({
  caseId,
  logNumber: `COCP-7K3M-000${caseId.slice(1)}`,
  rule: 'COCP-LEAD-INTL-EES-30',
  askedAt: asInstant('2026-11-10T12:00:00.000Z'),
  justification: 'The old reseller closes its business at the end of the month.',
  requestedEffectiveOn: asDate('2026-12-01'),
  decision: 'APPROVED',
  decidedAt: asInstant('2026-11-12T12:00:00.000Z'),
  note: 'Agreed by telephone.',
  ...told,
});

/** Links are drawn with their addresses; nobody goes anywhere. */
const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });

const since = asInstant('2025-11-26T12:00:00.000Z');
const undecided = { decision: null, decidedAt: null, note: null } as const;

const shown = (language: 'en' | 'ja', items: readonly Item[]): string =>
  renderToStaticMarkup(
    createElement(RouterContextProvider, {
      router,
      children: createElement(LanguageProvider, {
        first: { t: { en: pageEn, ja: pageJa }[language], language, date: (on) => dateText(on, language) },
        children: createElement(OverridesTold, {
          of: 'C1',
          found: { since, countedFrom: since, items: [...items] },
          who: 'Hoshino Systems',
        }),
      }),
    }),
  );

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('what a partner asked for before (%s)', (language, said) => {
  // Instants are told as days of the reader's own zone.
  const dayOf = (at: Instant): string => dateText(dateAt(at, browserZone()), language);
  const day = dayOf(since);

  it('is nothing where the request in hand is the only one', () => {
    expect(shown(language, [anOverride('C1', undecided)])).toContain(said.history.none(day));
  });

  it('is counted by what became of it, an earlier request of the same case among them', () => {
    const items = [
      anOverride('C1', undecided),
      anOverride('C1', { decision: 'DECLINED', note: 'No approval was given.' }),
      anOverride('C2'),
      anOverride('C3', { decision: 'EXPIRED', note: null }),
      anOverride('C4', { decision: 'ENDED', note: null }),
      anOverride('C5', undecided),
    ];
    const html = shown(language, items);
    expect(html).toContain(said.history.summary({ since: day, asked: 5, approved: 1, declined: 1, other: 2, undecided: 1 }));
    expect(html).toContain(said.history.each(5));
    expect(html).toContain('No approval was given.');
  });

  it('is listed with case, date, reason and decision', () => {
    const html = shown(language, [anOverride('C2')]);
    for (const words of [
      'href="/cases/COCP-7K3M-0002"',
      said.history.asked({ on: dayOf(asInstant('2026-11-10T12:00:00.000Z')), date: dateText(asDate('2026-12-01'), language) }),
      said.reasons['COCP-LEAD-INTL-EES-30'],
      said.history.decisions.APPROVED,
      'The old reseller closes its business at the end of the month.',
      'Agreed by telephone.',
    ])
      expect(html).toContain(words);
  });
});
