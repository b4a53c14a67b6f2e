import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList, ShownOf } from '../../../../shared/api/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { dateText } from '../../../../shared/texts/dates.ts';
import { page as en } from '../../../../shared/texts/en/page.ts';
import { scans as scansEn } from '../../../../shared/texts/en/page/scans.ts';
import { page as ja } from '../../../../shared/texts/ja/page.ts';
import { scans as scansJa } from '../../../../shared/texts/ja/page/scans.ts';
import type { documentsKey as KeyOf } from '../../../../web/case/documents/use-documents.ts';
import type * as Forms from '../../../../web/kinds/cocp/forms/receipt-scan.tsx';
import { LanguageProvider } from '../../../../web/language/use-texts.tsx';
import { aCase, anEntry } from '../../case/a-case.ts';
import { openBrowser } from '../../sign-in/a-browser.ts';

// It comes with what sends requests, which looks into the browser's storage as soon as it is there.
let form: typeof Forms;
let documentsKey: typeof KeyOf;
beforeAll(async () => {
  openBrowser({});
  form = await import('../../../../web/kinds/cocp/forms/receipt-scan.tsx');
  ({ documentsKey } = await import('../../../../web/case/documents/use-documents.ts'));
});

const at = asInstant('2027-01-20T03:00:00.000Z');
const scanned = aCase({
  history: [
    anEntry({ seq: 2, act: 'receive-scan', at, detail: { documentId: 'D-1' } }),
    anEntry({ seq: 3, act: 'correct' }),
    anEntry({ seq: 4, act: 'receive-scan', at, detail: { documentId: 'D-2' } }),
  ],
});
const scan = { state: 'SCAN_RECEIVED', issuedAt: at, sha256: 'a'.repeat(64), mediaType: 'image/png', size: 1_234_567 } as const;
const listed: DocumentList = {
  items: [],
  pending: null,
  scans: [
    { ...scan, documentId: 'D-1', name: 'first.png', ofEarlierForm: true },
    { ...scan, documentId: 'D-2', name: 'second.png', ofEarlierForm: false },
  ],
};

describe('SCAN-MATCH: a receipt is recorded', () => {
  const missing = { errors: [{ path: '/documentId', message: 'Please choose one.' }] };
  const choiceOf = (of: ShownOf<'COCP'>, chosen: string | null) => form.readScanChoice(of, chosen, 'Please choose one.');

  it('from a scan: it is named', () => {
    expect(choiceOf(scanned, 'D-1')).toEqual({ documentId: 'D-1' });
  });

  it('from the paper itself although there are scans: none is named', () => {
    expect(choiceOf(scanned, form.paperItself)).toEqual({});
  });

  it('only once it is said from which, where there are scans', () => {
    expect(choiceOf(scanned, null)).toEqual(missing);
    expect(choiceOf(scanned, 'D-3')).toEqual(missing);
  });

  it('from the one scan there is, without asking; not from one of the form before its correction (COCP-CORRECT)', () => {
    const [first, corrected, second] = scanned.history;
    const after = (...history: ShownOf<'COCP'>['history']) => form.scanChosen(aCase({ history }), null);
    if (first === undefined || corrected === undefined || second === undefined) throw new Error('no scans');
    expect(after(first)).toBe('D-1');
    expect(after(corrected, second)).toBe('D-2');
    expect(after(first, corrected)).toBe(null);
    expect(after(first, second)).toBe(null);
    expect(after()).toBe(null);
    expect(form.scanChosen(aCase({ history: [first] }), form.paperItself)).toBe(form.paperItself);
  });

  it('without asking where no scan was taken', () => {
    expect(choiceOf(aCase(), null)).toEqual({});
    expect(choiceOf(aCase({ history: [anEntry({ act: 'refuse-scan', detail: { documentId: 'D-1' } })] }), null)).toEqual({});
  });
});

describe.each([
  ['en', scansEn],
  ['ja', scansJa],
] as const)('the fields of a receipt (%s)', (language, words) => {
  const shown = (of: ShownOf<'COCP'>, chosen: string | null): string => {
    const client = new QueryClient();
    client.setQueryData([...documentsKey(of.caseId), of.version, `/api/cases/${of.caseId}/documents`], listed);
    return renderToStaticMarkup(
      createElement(
        QueryClientProvider,
        { client },
        createElement(LanguageProvider, {
          first: { t: { en, ja }[language], language, date: (date) => dateText(date, language) },
          children: createElement(form.ReceiptScan, {
            of,
            zone: 'Asia/Tokyo',
            chosen,
            choose: () => undefined,
            children: 'the fields',
          }),
        }),
      ),
    );
  };

  it('have the latest scan beside them until one is chosen, then that one', () => {
    expect(shown(scanned, null)).toContain(`aria-label="${words.pictureOf('second.png')}"`);
    expect(shown(scanned, 'D-1')).toContain(`aria-label="${words.pictureOf('first.png')}"`);
    expect(shown(scanned, null)).toContain(words.paper);
  });

  it('say of a scan that it shows the form before its correction (COCP-CORRECT)', () => {
    expect(shown(scanned, null).split(words.earlierForm)).toHaveLength(2);
  });

  it('stand alone where no scan was taken, with a place to add one within the limits of SCAN-FIT, also by a camera', () => {
    const html = shown(aCase(), null);
    expect(html).toContain('the fields');
    expect(html).toContain(words.none);
    expect(html).toContain(words.help({ mebibytes: 20, pages: 200 }));
    expect(html).toContain('accept="application/pdf,image/jpeg,image/png"');
    expect(html).not.toMatch(/capture|type="radio"/);
  });
});
