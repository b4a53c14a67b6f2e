import { describe, expect, it } from 'vitest';
import { auditSheet, cocpSheet, screenForm, type SheetState } from '../../../functions/documents/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import type { CocpChange } from '../../../shared/cases/cocp/index.ts';
import type { Enrollment, Language } from '../../../shared/records/index.ts';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  byEnrollmentId,
  everybodySigns,
  newPartnerOf,
  parties,
} from '../../builders/index.ts';

const verifyUrl = 'https://portal.example/verify/X';

const sheetOf = (
  change: CocpChange,
  enrollments: readonly [Enrollment, ...Enrollment[]],
  state: SheetState = 'FILLED',
  asked: { readonly requestedEffectiveOn?: string } = { requestedEffectiveOn: '2026-06-01' },
  language: Language = 'ja',
) => {
  const [first, ...others] = enrollments;
  const story = aStory({ enrollments });
  const further = others.length === 0 ? {} : { enrollmentIds: others.map(({ enrollmentId }) => enrollmentId) };
  story.opens(newPartnerOf[change], aCocpForm(change, first, { ...asked, ...further }));
  if (state === 'SIGNED') everybodySigns(story);
  return cocpSheet({
    case: story.case(),
    state,
    enrollments: byEnrollmentId(enrollments),
    parties: parties(),
    signedAs: new Map([['INSTITUTION', '山田 花子']]),
    language,
    verifyUrl,
  });
};

const labelsOf = ({ blocks }: ReturnType<typeof sheetOf>) =>
  blocks.flatMap((block) => (block.kind === 'signature' ? [block.label.en] : []));

const electronic = anAmericanEnrollment();

describe('the form of each variety', () => {
  it.each([
    ['RESELLER', ['Institution', 'New reseller']],
    ['DISTRIBUTOR', ['Current reseller', 'New distributor']],
    ['RESELLER_AND_DISTRIBUTOR', ['Institution', 'New reseller', 'New distributor']],
    ['SOFTWARE_ADVISOR', ['Institution', 'New software advisor']],
  ] as const)('%s: is signed in the order of its rule', (change, signers) => {
    expect(labelsOf(sheetOf(change, [anEnrollment()]))).toEqual([...signers, 'Countersignature of regional operations']);
  });

  it.each([
    ['RESELLER', 0],
    ['RESELLER_AND_DISTRIBUTOR', 1],
  ] as const)('%s: has a distributor page only when the distributor changes', (change, pages) => {
    expect(sheetOf(change, [anEnrollment()]).blocks.filter(({ kind }) => kind === 'page')).toHaveLength(pages);
  });

  it('several enrollments stand in a table', () => {
    const second = anEnrollment({ enrollmentId: 'E-2', number: 'V-2', masterAgreement: 'MA-OTHER' });
    const sheet = sheetOf('RESELLER', [anEnrollment(), second]);
    expect(sheet.blocks.find(({ kind }) => kind === 'table')).toMatchObject({ rows: [{}, { 0: 'V-2' }] });
  });

  it.each([
    ['COCP-COPIES: two originals in ink in Japan', anEnrollment(), 'RESELLER', 2],
    ['COCP-COPIES: one where the institution does not sign', anEnrollment(), 'DISTRIBUTOR', 1],
    ['COCP-COPIES: one in ink in Korea', anEnrollment({ country: 'KR' }), 'RESELLER', 1],
    ['one where it is signed on screen', electronic, 'RESELLER', 1],
  ] as const)('%s', (_, enrollment, change, originals) => {
    expect(sheetOf(change, [enrollment]).originals).toBe(originals);
  });
});

describe('the date asked for', () => {
  const askedIn = ({ blocks }: ReturnType<typeof sheetOf>) =>
    blocks.flatMap((block) => (block.kind === 'field' && block.label.en === 'Effective date asked for' ? [block.value] : []));

  it('stands in both calendars', () => {
    expect(askedIn(sheetOf('RESELLER', [anEnrollment()]))).toEqual(['2026-06-01 (令和8年6月1日)']);
  });

  it('is the one it was filed for where none was chosen and the regular one is known (COCP-ASKED-DEFAULT)', () => {
    expect(askedIn(sheetOf('RESELLER', [anEnrollment()], 'FILLED', {}))).toEqual(['2026-04-01 (令和8年4月1日)']);
  });

  it('is the next regular one where that hangs on the signatures, or is another for each enrollment', () => {
    expect(askedIn(sheetOf('RESELLER', [electronic], 'FILLED', {}))).toEqual(['次の所定の日 / the next regular date']);
    const later = anEnrollment({ enrollmentId: 'E-2', number: 'V-2', masterAgreement: 'MA-OTHER', billDates: ['2026-03-01'] });
    expect(askedIn(sheetOf('RESELLER', [anEnrollment(), later], 'FILLED', {}))).toEqual(['次の所定の日 / the next regular date']);
  });

  it('is said in the reader’s language first', () => {
    expect(askedIn(sheetOf('RESELLER', [electronic], 'FILLED', {}, 'en'))).toEqual(['the next regular date / 次の所定の日']);
  });

  it('is left to be written on a blank form', () => {
    expect(askedIn(sheetOf('RESELLER', [anEnrollment()], 'BLANK', {}))).toEqual([null]);
  });
});

describe('where the countersigned form goes', () => {
  const returned = (enrollment: Enrollment) =>
    sheetOf('RESELLER', [enrollment], 'FILLED', {}).blocks.flatMap((block) =>
      block.kind === 'paragraph' && /scanned/.test(block.text.en) ? [block.text.en] : [],
    );

  it('is said of one on paper, and of none that is signed on screen (COCP-INK)', () => {
    expect(returned(anEnrollment())).toEqual(['The countersigned form is scanned and returned to the distributor.']);
    expect(returned(anEnrollment({ channelModel: 'ONE_TIER', distributorId: null }))).toEqual([]);
  });
});

describe('the states of the same layout', () => {
  const values = (state: SheetState) =>
    sheetOf('RESELLER', [electronic], state).blocks.flatMap((block) => (block.kind === 'field' ? [block.value] : []));
  const signatures = (state: SheetState) =>
    sheetOf('RESELLER', [electronic], state).blocks.flatMap((block) => (block.kind === 'signature' ? [block] : []));

  it('blank: nothing but what changes is filled in', () => {
    expect(values('BLANK').filter((value) => value !== null)).toEqual(['リセラーの変更']);
    expect(signatures('BLANK')[0]).toMatchObject({ party: null, name: null, signedOn: null });
  });

  it('filled: what was filed, with names in their own script and dates in both calendars', () => {
    expect(values('FILLED')).toEqual(expect.arrayContaining(['美浜大学 (Mihama University)', '2026-06-01 (令和8年6月1日)']));
    expect(signatures('FILLED')[0]).toMatchObject({ party: '美浜大学 (Mihama University)', name: null, signedOn: null });
  });

  it('filled, for a reader of English: the registered name first', () => {
    const { blocks } = sheetOf('RESELLER', [electronic], 'FILLED', {}, 'en');
    expect(blocks.flatMap((block) => (block.kind === 'field' ? [block.value] : []))).toContain('Mihama University (美浜大学)');
  });

  it('on screen nothing is left to be filled in by hand', () => {
    const { blocks } = screenForm(sheetOf('RESELLER', [electronic]), 'FOLLOWS');
    expect(blocks.filter((block) => block.kind === 'signature' || (block.kind === 'field' && block.value === null))).toEqual([]);
  });

  it('signed: who signed, and when', () => {
    expect(signatures('SIGNED')[0]).toMatchObject({ name: '山田 花子', signedOn: '2026-01-15 (令和8年1月15日)' });
  });
});

describe('the audit page', () => {
  it('tells who, when in which zone, how authenticated, all hashes, the mail, and the override with who approved it under which reference', () => {
    const sheet = auditSheet({
      logNumber: 'KGN-1',
      verifyUrl,
      language: 'en',
      timeZone: 'Asia/Tokyo',
      entries: [
        {
          what: { ja: '署名', en: 'Signature' },
          who: '山田 花子',
          at: asInstant('2026-01-15T06:00:00Z'),
          authenticatedBy: { ja: '二要素認証', en: 'Two factors' },
          before: 'aa',
          after: 'bb',
          scan: 'cc',
          mailAcceptedAt: asInstant('2026-01-15T06:00:05Z'),
        },
      ],
      override: { justification: '入札', approvedBy: 'Operations', note: 'ok', reference: 'PBD-7' },
    });
    expect(sheet.blocks.flatMap((block) => (block.kind === 'field' ? [block.value] : []))).toEqual([
      '山田 花子',
      '2026-01-15 15:00:00 Asia/Tokyo',
      'Two factors',
      'aa',
      'bb',
      'cc',
      '2026-01-15 15:00:05 Asia/Tokyo',
      '入札',
      'Operations',
      'ok',
      'PBD-7',
    ]);
  });
});
