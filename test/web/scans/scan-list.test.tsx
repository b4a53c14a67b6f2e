import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseShown, ScanListed } from '../../../shared/api/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { unfitReasons } from '../../../shared/records/index.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { scans as scansEn } from '../../../shared/texts/en/page/scans.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import { scans as scansJa } from '../../../shared/texts/ja/page/scans.ts';
import type { ScanList as List } from '../../../web/case/scans/scan-list.tsx';
import { awaitsScan, matchedScan, maySendScans, takenScans } from '../../../web/case/scans/scans-of.ts';
import { LanguageProvider } from '../../../web/language/use-texts.tsx';
import { aCase, anEntry, cocpDetails } from '../case/a-case.ts';
import { openBrowser } from '../sign-in/a-browser.ts';

// It comes with what sends requests, which looks into the browser's storage as soon as it is there.
let ScanList: typeof List;
beforeAll(async () => {
  openBrowser({});
  ({ ScanList } = await import('../../../web/case/scans/scan-list.tsx'));
});

const at = asInstant('2027-01-20T03:00:00.000Z');
const taken: ScanListed = {
  documentId: 'D-1',
  state: 'SCAN_RECEIVED',
  issuedAt: at,
  sha256: 'a'.repeat(64),
  mediaType: 'image/jpeg',
  name: '署名済み.jpg',
  size: 1_234_567,
  ofEarlierForm: false,
};
const refused: ScanListed = { ...taken, documentId: 'D-2', state: 'SCAN_REFUSED', name: 'broken.pdf', reason: 'BROKEN' };

const shown = (language: 'en' | 'ja', of: CaseShown, scans: readonly ScanListed[]): string =>
  renderToStaticMarkup(
    createElement(
      QueryClientProvider,
      { client: new QueryClient() },
      createElement(LanguageProvider, {
        first: { t: { en, ja }[language], language, date: (date) => dateText(date, language) },
        children: createElement(ScanList, { of, scans, zone: 'Asia/Tokyo' }),
      }),
    ),
  );

describe.each([
  ['en', scansEn],
  ['ja', scansJa],
] as const)('the scans that were sent for a case (%s)', (language, words) => {
  it('SCAN-FIT: one that was taken can be opened; one that was refused says why, and has no file', () => {
    const html = shown(language, aCase(), [taken, refused]);
    expect(html).toContain('署名済み.jpg');
    expect(html).toContain(words.states.SCAN_RECEIVED);
    expect(html).toContain('12:00 UTC+9 · 1.2 MB');
    expect(html).toContain(words.openOf('署名済み.jpg'));
    expect(html).toContain(words.states.SCAN_REFUSED);
    expect(html).toContain(words.reasons.BROKEN);
    expect(html).not.toContain(words.openOf('broken.pdf'));
  });

  it('SCAN-MATCH: the one the receipt was recorded from is said to be it', () => {
    const of = aCase({ history: [anEntry({ act: 'record-receipt', detail: { documentId: 'D-1' } })] });
    expect(shown(language, of, [taken])).toContain(words.matched);
  });

  it('COCP-CORRECT: one of a form that was corrected since is said to be one', () => {
    expect(shown(language, aCase(), [taken])).not.toContain(words.earlierForm);
    expect(shown(language, aCase(), [{ ...taken, ofEarlierForm: true }])).toContain(words.earlierForm);
  });

  it('have a sentence for each reason', () => {
    expect(Object.keys(words.reasons)).toEqual([...unfitReasons]);
  });
});

describe('SCAN-MATCH: a scan is offered to be sent', () => {
  it.each([true, false])('as the case says: %s', (awaits) => {
    expect(awaitsScan(aCase({ details: cocpDetails({ awaitsScan: awaits }) }))).toBe(awaits);
  });

  it.each([
    [['SUBMIT'], true],
    [['SIGN'], true],
    [['MANAGE'], false],
  ] as const)('to whoever may %s: %s', (may, isOffered) => {
    expect(maySendScans({ may: [...may] })).toBe(isOffered);
  });
});

describe('the scans a receipt can be recorded from', () => {
  const told = (seq: number, documentId: string) =>
    anEntry({ seq, act: 'receive-scan', at, detail: { documentId, sha256: 'a'.repeat(64) } });
  const history = [
    told(2, 'D-1'),
    anEntry({ seq: 3, act: 'refuse-scan', detail: { documentId: 'D-2' } }),
    anEntry({ seq: 4, act: 'correct' }),
    told(5, 'D-3'),
  ];

  it('are those that were taken, the latest first, also before the list of documents is there', () => {
    const of = aCase({ history });
    expect(takenScans(of).map(({ documentId, listed }) => [documentId, listed])).toEqual([
      ['D-3', undefined],
      ['D-1', undefined],
    ]);
    expect(takenScans(of, [taken, refused])[1]?.listed).toBe(taken);
    expect(matchedScan(of)).toBeUndefined();
  });
});
