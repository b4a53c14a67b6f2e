import { describe, expect, it } from 'vitest';
import type { CorrectionShown, EnrollmentShown, PartyShown, ShownOf } from '../../../../shared/api/index.ts';
import { asDate, asInstant } from '../../../../shared/calendar/index.ts';
import { besideRecords as wordsEn } from '../../../../shared/texts/en/page/beside-records.ts';
import { page as en } from '../../../../shared/texts/en/page.ts';
import { reading as readEn } from '../../../../shared/texts/en/page/reading.ts';
import { besideRecords as wordsJa } from '../../../../shared/texts/ja/page/beside-records.ts';
import { page as ja } from '../../../../shared/texts/ja/page.ts';
import { reading as readJa } from '../../../../shared/texts/ja/page/reading.ts';
import { heldAt, recordLines, writtenAt } from '../../../../web/kinds/cocp/forms/record-lines.ts';
import { aCase, anEntry } from '../../case/a-case.ts';

const filed = asInstant('2027-01-10T03:00:00.000Z');
const later = asInstant('2027-01-12T03:00:00.000Z');
const before = asInstant('2027-01-08T03:00:00.000Z');

type Change = CorrectionShown['changes'][number];
const corrected = (at: typeof filed, ...changes: readonly Change[]) => ({ of: 'ENROLLMENT', at, changes }) as const;

describe('what a record held when the form was filed', () => {
  const since = (corrections: Parameters<typeof heldAt>[3]) => heldAt('now', '/number', filed, corrections);

  it('is what it holds now, unless that was corrected since', () => {
    expect(since([])).toBe('now');
    expect(since([corrected(before, { path: '/number', from: 'earlier', to: 'now' })])).toBe('now');
    expect(since([corrected(later, { path: '/country', from: 'JP', to: 'KR' })])).toBe('now');
  });

  it('is what the first correction since then found', () => {
    const twice = [
      corrected(later, { path: '/number', from: 'between', to: 'now' }),
      corrected(later, { path: '/number', from: 'then', to: 'between' }),
      corrected(before, { path: '/number', from: 'earlier', to: 'then' }),
    ];
    expect(since(twice)).toBe('then');
    expect(since([corrected(later, { path: '/number', from: null, to: 'now' })])).toBe(null);
  });

  it('counts from its correction, where it was sent back (COCP-CORRECT)', () => {
    const history = [anEntry({ act: 'open', at: before }), anEntry({ act: 'return', at: filed }), anEntry({ act: 'correct', at: later })];
    expect(writtenAt({ history })).toBe(later);
    expect(writtenAt({ history: history.slice(0, 2) })).toBe(before);
  });
});

const enrollment = {
  enrollmentId: 'E-1',
  number: '87654321',
  masterAgreement: 'S1234567',
  program: 'EES',
  institutionId: 'P-UNI',
  startsOn: '2025-04-01',
  endsOn: '2028-03-31',
  years: 3,
  nextAnniversary: '2027-04-01',
  billDates: ['2027-10-01'],
  contacts: { PRIMARY: { name: '山田 花子', email: 'hanako@uni.example', phone: null, emailVerifiedOn: null } },
} as unknown as EnrollmentShown;
const university = { partyId: 'P-UNI', name: 'Kita University', nameLocal: '北都大学' } as PartyShown;

const aSignature = (told: Partial<ShownOf<'COCP'>['signers'][number]>): ShownOf<'COCP'>['signers'][number] => ({
  role: 'INSTITUTION',
  partyId: 'P-UNI',
  signedOn: asDate('2027-01-11'),
  signedBy: 'U-1',
  ...told,
});

const aForm = (told: { readonly effectiveOn?: string; readonly signature?: ReturnType<typeof aSignature> } = {}) =>
  aCase({
    history: [anEntry({ act: 'open', at: filed })],
    enrollments: [{ enrollmentId: 'E-1', leadTime: null, effectiveOn: asDate(told.effectiveOn ?? '2027-04-01'), outcome: null }],
    signers: [told.signature ?? aSignature({ name: '山田　花子' })],
  });

type Corrections = Parameters<typeof recordLines>[0]['corrections'];

const linesOf = (of: ShownOf<'COCP'>, corrections: Corrections = [[], []], language: 'en' | 'ja' = 'en') =>
  recordLines(
    { of, enrollment, institution: university, corrections },
    language === 'en'
      ? { t: en, language, date: (on) => on, words: wordsEn, read: readEn }
      : { t: ja, language, date: (on) => on, words: wordsJa, read: readJa },
  );

describe('the form beside the records', () => {
  it('has institution, numbers, programme, dates and contacts, each with how both compare', () => {
    const lines = linesOf(aForm());
    expect(lines.map(({ what, form, records, mark }) => [what, form, records, mark])).toEqual([
      [readEn.institution, 'Kita University', ['Kita University'], 'AGREES'],
      [readEn.number, '87654321', ['87654321'], 'AGREES'],
      [readEn.agreement, 'S1234567', ['S1234567'], 'AGREES'],
      [readEn.program, en.words.program.EES, [en.words.program.EES], 'AGREES'],
      [
        readEn.effective,
        expect.stringContaining('2027-04-01'),
        [
          en.enrollment.termText({ from: '2025-04-01', to: '2028-03-31', years: 3 }),
          `${en.enrollment.anniversary}: 2027-04-01`,
          `${en.enrollment.billDate}: 2027-10-01`,
        ],
        'IN_TERM',
      ],
      [
        wordsEn.contacts,
        en.case.signedBy({ name: '山田　花子', date: '2027-01-11' }),
        [`${en.words.contactRole.PRIMARY}: 山田 花子, hanako@uni.example`],
        'CONTACT',
      ],
    ]);
  });

  it('marks what was corrected since it was filed: a number, and a name in either script', () => {
    const renamed = { of: 'PARTY', at: later, changes: [{ path: '/nameLocal', from: '北大学', to: '北都大学' }] } as const;
    const corrections = [
      [corrected(later, { path: '/number', from: '87654312', to: '87654321' })],
      [renamed],
    ] as const satisfies Corrections;
    const [institution, number, agreement] = linesOf(aForm(), corrections, 'ja');
    expect(institution).toMatchObject({ form: '北大学', records: ['北都大学'], mark: 'DIFFERS' });
    expect(number).toMatchObject({ form: '87654312', records: ['87654321'], mark: 'DIFFERS' });
    expect(agreement?.mark).toBe('AGREES');
  });

  it.each([
    ['2028-03-31', 'IN_TERM'],
    ['2028-04-01', 'OUT_OF_TERM'],
  ])('says of an effective date of %s whether it lies within the term', (effectiveOn, mark) => {
    expect(linesOf(aForm({ effectiveOn }))[4]?.mark).toBe(mark);
  });

  it.each([
    ['somebody who is no contact', aSignature({ name: 'Taro Suzuki' }), 'NO_CONTACT'],
    ['somebody on paper', aSignature({ signedBy: null }), 'ON_PAPER'],
    ['nobody yet', aSignature({ signedOn: null, signedBy: null }), null],
  ] as const)('tells the contacts from %s who signed for the institution', (_, signature, mark) => {
    expect(linesOf(aForm({ signature }))[5]?.mark).toBe(mark);
  });
});
