import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cicrWords } from '../../../functions/documents/cicr-words.ts';
import { expiryWords } from '../../../functions/documents/expiry-words.ts';
import { formWords } from '../../../functions/documents/form-facts.ts';
import { noticeGivers, terminationVarieties, terminationWords } from '../../../functions/documents/termination-words.ts';
import { transferDeclarationWords, transferRoleWords, transferWords, windowWords } from '../../../functions/documents/transfer-words.ts';
import type { Me, ShownOf } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { expiryForms as expiryFormsEn } from '../../../shared/texts/en/page/expiry-forms.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { expiryForms as expiryFormsJa } from '../../../shared/texts/ja/page/expiry-forms.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import type { CaseNames } from '../../../web/case/use-case-names.ts';
import { CicrReading } from '../../../web/kinds/cicr/reading.tsx';
import { ChoiceCheck } from '../../../web/kinds/expiry/choice-check.tsx';
import { BuyoutReading } from '../../../web/kinds/expiry/reading/buyout-reading.tsx';
import { Answering, NoticeReading } from '../../../web/kinds/expiry/reading/notice-reading.tsx';
import { RemovalReading } from '../../../web/kinds/expiry/reading/removal-reading.tsx';
import { TerminationReading } from '../../../web/kinds/termination/reading.tsx';
import { TransferReading } from '../../../web/kinds/transfer/reading.tsx';
import { LanguageProvider } from '../../../web/language/use-texts.tsx';

type Language = 'en' | 'ja';

const parties: Readonly<Record<string, { readonly name: string; readonly pcn: string }>> = {
  'P-UNI': { name: '北都大学', pcn: '047D0983' },
  'P-COL': { name: '髙﨑短期大学', pcn: '8B24270F' },
  'P-RES': { name: 'Sakura Licensing', pcn: '1A2B3C4D' },
};
const enrollment = {
  enrollmentId: 'E-1',
  number: '87654321',
  masterAgreement: 'S1234567',
  program: 'EES',
  agreementVersion: '3.2',
  endsOn: asDate('2027-03-31'),
  institutionId: 'P-UNI',
};
const nameOf = (id: string | null | undefined): string => parties[id ?? '']?.name ?? '…';
const names = {
  partyOf: (id: string | null | undefined) => parties[id ?? ''],
  nameOf,
  namesOf: (ids: readonly string[]) => ids.map(nameOf).join(),
  enrollment,
  enrollments: [enrollment],
  numbers: '87654321',
  institution: '北都大学',
} as unknown as CaseNames;

/** What a case says that a form shows, and nothing else of it. */
const aCase = <K extends CaseKind>(of: object): ShownOf<K> =>
  ({
    edition: '2010-10',
    openedAt: '2026-12-01T00:00:00.000Z',
    openedBy: { userId: 'U-RES', partyId: 'P-RES' },
    deadlines: [],
    signers: [],
    ...of,
  }) as unknown as ShownOf<K>;

/** The text a reader reads, without its markup. */
const read = (language: Language, ...children: readonly ReactNode[]): string =>
  renderToStaticMarkup(
    createElement(
      LanguageProvider,
      { first: { t: { en, ja }[language], language, date: (date) => dateText(date, language) }, children: undefined },
      ...children,
    ),
  ).replaceAll(/<[^>]+>/g, '\n');

const says = (html: string, language: Language, words: readonly { readonly en: string; readonly ja: string }[]): void => {
  for (const each of words) expect(html).toContain(each[language]);
};

describe.each(['en', 'ja'] as const)('what somebody signs, read on screen in the words of the printed form (%s)', (language) => {
  const date = (on: string): string => dateText(asDate(on), language);

  it('a licence transfer: the licences, until when Software Assurance was held, and what each side declares', () => {
    const of = aCase<'TRANSFER'>({
      form: {
        transfereeId: 'P-COL',
        transferOn: asDate('2027-01-08'),
        products: [{ product: 'Office LTSC Standard', quantity: 120, saActiveUntil: asDate('2027-03-31') }],
      },
      deadlines: [{ rule: 'TRANSFER-SA-30', on: asDate('2027-02-07'), state: 'PENDING' }],
      signers: [
        { role: 'TRANSFEROR', partyId: 'P-UNI', signedOn: asDate('2027-01-05'), signedBy: 'U-1', name: '𠮷田 髙﨑' },
        { role: 'TRANSFEREE', partyId: 'P-COL', signedOn: null },
      ],
    });
    const html = read(language, createElement(TransferReading, { of, names }));
    const { title, about, parties: both, number, filedBy, licences, transferOn, saUntil, assurance, noReattach, orderBy } = transferWords;
    says(html, language, [title, about, both, number, filedBy, licences, transferOn, saUntil, assurance, noReattach, orderBy]);
    says(html, language, [windowWords(30), ...Object.values(transferRoleWords), ...Object.values(transferDeclarationWords)]);
    for (const value of ['Office LTSC Standard', '120', '87654321', '8B24270F', '𠮷田 髙﨑', date('2027-01-08'), date('2027-02-07')]) {
      expect(html).toContain(value);
    }
  });

  it('a change of contact information: whom it replaces and by whom, in the route it takes', () => {
    const details = {
      form: 'CONTACT_CHANGE',
      changes: [
        { what: 'CONTACT', changed: 'PRIMARY', online: true, before: null, after: { name: '山﨑 花子', email: 'hanako@example.ac.jp' } },
        { what: 'CONTACT', changed: 'BILL_TO', online: false, before: null, after: null },
      ],
    };
    const { title, electronic, manual, version, submitter, changes, nobody, removed, notHeld, confirmBy, declaration } = cicrWords;
    const deadlines = [{ rule: 'CICR-CONFIRM', on: asDate('2026-12-31'), state: 'PENDING' }];
    const html = read(language, createElement(CicrReading, { of: aCase<'CICR'>({ route: 'MANUAL', details, deadlines }), names }));
    says(html, language, [title, manual, version, submitter, changes, nobody, removed, notHeld, confirmBy, declaration]);
    says(html, language, [
      formWords.about,
      formWords.institution,
      formWords.number,
      formWords.agreement,
      formWords.program,
      formWords.ends,
    ]);
    for (const value of ['山﨑 花子', 'hanako@example.ac.jp', 'Sakura Licensing', '3.2', date('2026-12-31')]) expect(html).toContain(value);
    says(read(language, createElement(CicrReading, { of: aCase<'CICR'>({ route: 'ELECTRONIC', details }), names })), language, [
      electronic,
    ]);
  });

  it('the answer at the end of a term, and for a buy-out the order', () => {
    const details = { endsOn: asDate('2027-03-31'), options: [{ option: 'EXTEND' }, { option: 'LAPSE' }], choice: null };
    const of = aCase<'EXPIRY'>({ details });
    const { noticeTitle, notice, answerBy, noBuyout, answering, buyoutTitle, buyout, ordering } = expiryWords;
    const html = read(language, createElement(NoticeReading, { of, names }), createElement(Answering, { option: 'EXTEND' }));
    says(html, language, [noticeTitle, notice, answerBy, noBuyout, answering]);
    expect(html).toContain(date('2027-03-31'));
    says(read(language, createElement(Answering, { option: 'BUYOUT' })), language, [buyoutTitle, buyout, ordering]);
  });

  it.each([
    ['EXTEND', null, []],
    ['NEW_ENROLLMENT', 'NEW_ENROLLMENT', []],
    ['BUYOUT', 'BUYOUT', [{ product: ' Windows ', quantity: '1,500' }]],
  ] as const)('the check before %s is sent: what follows, what is ordered, until when it can be changed', (option, notOnce, products) => {
    const consequences = [{ step: 'TERM_BEGINS', on: asDate('2027-04-01'), rule: 'EXPIRY-EXTEND-3' }];
    const choice = { option: 'LAPSE', products: [] };
    const options = [option, 'LAPSE'].map((each) => ({ option: each, consequences }));
    const of = aCase<'EXPIRY'>({ details: { endsOn: asDate('2027-03-31'), years: 3, options, choice } });
    const said = { en: expiryFormsEn, ja: expiryFormsJa }[language];
    const html = read(
      language,
      createElement(ChoiceCheck, {
        of,
        act: 'choose',
        me: {} as Me,
        names,
        today: asDate('2027-03-21'),
        draft: { option, products },
        change: () => {},
      }),
    );
    const { t } = { en: { t: en }, ja: { t: ja } }[language];
    expect(html).toContain(said.options[option](3));
    // What stands until it is sent.
    expect(html).toContain(said.chosenBefore);
    expect(html).toContain(said.options.LAPSE());
    expect(html).toContain(date('2027-04-01'));
    expect(html).toContain(t.expiry.steps.TERM_BEGINS({ option }));
    expect(html).toContain(said.changeUntil({ date: date('2027-03-31'), distance: t.dates.distance(10) }));
    for (const each of ['NEW_ENROLLMENT', 'BUYOUT'] as const) expect(html.includes(said.notOnceConfirmed[each])).toBe(each === notOnce);
    expect(html.includes(t.products.ofProduct({ product: 'Windows', quantity: 1500 }))).toBe(option === 'BUYOUT');
    says(html, language, [expiryWords.notice, option === 'BUYOUT' ? expiryWords.ordering : expiryWords.answering]);
  });

  it.each([
    [null, null, 'removalAll'],
    ['NEW_ENROLLMENT', null, 'removalUnlessNew'],
    ['BUYOUT', { option: 'BUYOUT' }, 'removalRest'],
  ] as const)('the attestation of the removal after choosing %s', (option, confirmed, asked) => {
    const choice = option === null ? null : { option, products: option === 'BUYOUT' ? [{ product: 'Windows', quantity: 30 }] : [] };
    const of = aCase<'EXPIRY'>({ details: { endsOn: asDate('2027-03-31'), options: [], choice, confirmed } });
    const html = read(language, createElement(RemovalReading, { of, names }));
    const { removalTitle, expiredOn, attestation, attesting, kept } = expiryWords;
    says(html, language, [removalTitle, expiredOn, attestation, attesting, expiryWords[asked]]);
    expect(html).toContain(date('2027-04-01'));
    expect(html.includes(kept[language])).toBe(option === 'BUYOUT');
  });

  it('the amendment that ends an agreement, for whoever approves it', () => {
    const { about, title, name } = terminationVarieties.AMENDMENT;
    const form = { reason: 'AMENDMENT', text: 'The campus closes.' };
    const of = aCase<'TERMINATION'>({ form, details: { reason: 'AMENDMENT', noticeOn: null } });
    const html = read(language, createElement(TerminationReading, { of, names }));
    const { enrollments, reason, reasons, text, casesEnd, preparedBy } = terminationWords;
    says(html, language, [title, about(), name, enrollments, reason, reasons, text, casesEnd, preparedBy, noticeGivers.AMENDMENT]);
    for (const value of ['The campus closes.', 'S1234567', '87654321', 'Sakura Licensing']) expect(html).toContain(value);
  });

  it('the notice of a breach, for whoever records its cure: what was notified, when, and until when it may be cured', () => {
    const of = aCase<'TERMINATION'>({
      phase: 'CURE',
      effectiveOn: asDate('2027-01-08'),
      form: { reason: 'BREACH', text: 'Used by a company.' },
      details: { reason: 'BREACH', noticeOn: asDate('2026-12-09') },
    });
    const html = read(language, createElement(TerminationReading, { of, names }));
    const { about, title, name } = terminationVarieties.BREACH;
    const { noticeOn, cureBy, from } = terminationWords;
    says(html, language, [title, about(30), name, noticeOn, cureBy, from, noticeGivers.BREACH]);
    for (const value of ['Used by a company.', date('2026-12-09'), date('2027-01-08')]) expect(html).toContain(value);
  });

  it('the notice of a lost qualification; of what the calendar ends nothing', () => {
    const { about, title, name } = terminationVarieties.NOT_QUALIFIED;
    const lost = aCase<'TERMINATION'>({ form: { reason: 'NOT_QUALIFIED' }, details: { reason: 'NOT_QUALIFIED', noticeOn: null } });
    const html = read(language, createElement(TerminationReading, { of: lost, names }));
    says(html, language, [title, about(), name, terminationWords.ended]);
    const byCalendar = aCase<'TERMINATION'>({ form: { reason: 'NO_FIRST_ORDER' }, details: { reason: 'NO_FIRST_ORDER', noticeOn: null } });
    expect(read(language, createElement(TerminationReading, { of: byCalendar, names })).trim()).toBe('');
  });

  it('the order of a buy-out, for whoever confirms it', () => {
    const choice = { option: 'BUYOUT', products: [{ product: 'Windows', quantity: 30 }] };
    const of = aCase<'EXPIRY'>({ details: { endsOn: asDate('2027-03-31'), options: [], choice, confirmed: null } });
    const html = read(language, createElement(BuyoutReading, { of, names }));
    const { buyoutTitle, buyout, bought } = expiryWords;
    says(html, language, [buyoutTitle, buyout, bought]);
    expect(html).toMatch(/Windows.*30|30.*Windows/);
  });
});
