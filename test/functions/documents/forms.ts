import {
  buyoutSheet,
  cicrSheet,
  cocpSheet,
  expirySheet,
  removalSheet,
  terminationSheet,
  transferSheet,
  type Closing,
  type FormFacts,
  type Sheet,
  type SheetState,
} from '../../../functions/documents/index.ts';
import { civilDate } from '../../../shared/calendar/index.ts';
import type { CicrChange } from '../../../shared/cases/cicr/index.ts';
import type { AnyCase } from '../../../shared/cases/kinds.ts';
import type { Language } from '../../../shared/records/index.ts';
import {
  aCicrForm,
  aCocpForm,
  aContact,
  aContactChange,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  aTransfer,
  everybodySigns,
  newPartnerOf,
  operationsDo,
  paperArrives,
  parties,
  recorded,
  type Story,
} from '../../builders/index.ts';

export const on = (day: string) => civilDate.parse(day);

/** What a form is drawn from, where nothing is said: everybody signed by name, and operations closed it. */
export const factsOf = <C extends AnyCase>(
  story: Story,
  of: C,
  state: SheetState,
  language: Language = 'ja',
  more: Partial<FormFacts<C>> = {},
): FormFacts<C> => ({
  case: of,
  state,
  enrollments: story.unit().enrollments,
  parties: parties(),
  signedAs: new Map([
    ['INSTITUTION', '山田 花子'],
    ['RESELLER', '佐藤 健一'],
    ['NEW_RESELLER', '星野 美咲'],
    ['NEW_DISTRIBUTOR', 'Nishi Taro'],
    ['NEW_ADVISOR', 'Midori Aoki'],
    ['SUBMITTER', '佐藤 健一'],
    ['TRANSFEROR', '山田 花子'],
    ['TRANSFEREE', '伊藤 健'],
  ]),
  closing: aClosing(),
  language,
  verifyUrl: 'https://portal.example/verify/01AR-Z3ND-EKTS-V4RR',
  ...more,
});

export const aClosing = (of: Partial<Closing> = {}): Closing => ({
  by: '鈴木 一郎',
  on: on('2026-01-20'),
  note: null,
  override: null,
  ...of,
});

type Drawn = (state: SheetState, language?: Language) => Sheet;

const electronic = anAmericanEnrollment();
const several = (count: number, of: { readonly masterAgreement?: (index: number) => string } = {}) =>
  Array.from({ length: count }, (_, index) =>
    anEnrollment({
      enrollmentId: `E-${index + 1}`,
      ...(of.masterAgreement === undefined ? {} : { masterAgreement: of.masterAgreement(index) }),
    }),
  );

/** A change of channel partner, filed on 2026-01-15. */
const cocp = (
  change: 'RESELLER' | 'DISTRIBUTOR' | 'RESELLER_AND_DISTRIBUTOR' | 'SOFTWARE_ADVISOR',
  enrollments: readonly ReturnType<typeof anEnrollment>[],
  of: { readonly requestedEffectiveOn?: string; readonly override?: Closing['override'] } = {},
): Drawn => {
  return (state, language) => {
    const [first = electronic, ...others] = enrollments;
    const story = aStory({ enrollments });
    const further = others.length === 0 ? {} : { enrollmentIds: others.map(({ enrollmentId }) => enrollmentId) };
    const asked = of.requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn: of.requestedEffectiveOn };
    story.opens(newPartnerOf[change], aCocpForm(change, first, { ...asked, ...further }));
    if (state === 'SIGNED' || state === 'FINAL') {
      if (story.case().ink) paperArrives(story);
      else everybodySigns(story);
    }
    if (state === 'FINAL') {
      if (story.case().state.phase === 'LATE') {
        story.does(newPartnerOf[change], 'request-override', {
          justification: justified.justification,
          requestedEffectiveOn: of.requestedEffectiveOn ?? '2026-02-01',
        });
        operationsDo(story, 'decide-override', { decision: 'APPROVE', note: justified.note, approvalReference: justified.reference });
      }
      operationsDo(story, 'countersign');
    }
    return cocpSheet(factsOf(story, story.case(), state, language, { closing: aClosing({ override: of.override ?? null }) }));
  };
};

export const justified = {
  justification: '前のリセラーの事業終了の通知が本日届き、リード タイムを満たすことができません。',
  approvedBy: '鈴木 一郎, 国際オペレーション',
  note: '事業終了の公告を確認しました。',
  reference: 'PBD-2026-0115',
};

const cicr =
  (...changes: readonly CicrChange[]): Drawn =>
  (state, language) => {
    const enrollment = anEnrollment({ contacts: { PRIMARY: aContact('Tanaka Yuki', { phone: '03-0000-0000' }) } });
    const story = aStory({ enrollments: [enrollment] });
    story.opensKind('CICR', 'P-RES', aCicrForm(...changes));
    if (state === 'SIGNED' || state === 'FINAL') story.does('P-UNI', 'confirm');
    if (state === 'FINAL' && story.caseOfKind('CICR').state.phase === 'MANUAL') story.does('OPS-INTERNATIONAL', 'process');
    const actedOn = new Map([['INSTITUTION', on('2026-01-15')]]);
    return cicrSheet(factsOf(story, story.caseOfKind('CICR'), state, language, { actedOn }));
  };

/** The end of a term on 2027-03-31; in Korea, where a buy-out is offered. */
const anExpiry = (country: string): Story => {
  const story = aStory({ enrollments: [anEnrollment({ country })] });
  story.goesTo('2027-02-01T00:00:00.000Z');
  return story;
};

const bought = [
  { product: 'Office LTSC Standard', quantity: 1_200 },
  { product: 'Windows Server CAL (User)', quantity: 300 },
];

const expiry =
  (country: string, choice: object): Drawn =>
  (state, language) => {
    const story = anExpiry(country);
    const { caseId } = story.caseOfKind('EXPIRY');
    if (state === 'SIGNED' || state === 'FINAL') story.does('P-UNI', 'choose', choice, caseId);
    return expirySheet(factsOf(story, story.caseOfKind('EXPIRY'), state, language));
  };

const buyout: Drawn = (state, language) => {
  const story = anExpiry('KR');
  const { caseId } = story.caseOfKind('EXPIRY');
  story.does('P-UNI', 'choose', { option: 'BUYOUT', products: bought }, caseId);
  if (state === 'FINAL') story.does('OPS-INTERNATIONAL', 'confirm-buyout', {}, caseId);
  return buyoutSheet(factsOf(story, story.caseOfKind('EXPIRY'), state, language));
};

const removal: Drawn = (state, language) => {
  const story = anExpiry('KR');
  const { caseId } = story.caseOfKind('EXPIRY');
  story.does('P-UNI', 'choose', { option: 'BUYOUT', products: bought }, caseId);
  story.does('OPS-INTERNATIONAL', 'confirm-buyout', {}, caseId);
  story.goesTo('2027-04-02T00:00:00.000Z');
  if (state === 'SIGNED' || state === 'FINAL') story.does('P-UNI', 'attest-removal', { computers: 412, attestedBy: '山田 花子' }, caseId);
  return removalSheet(factsOf(story, story.caseOfKind('EXPIRY', caseId), state, language));
};

const breach: Drawn = (state, language) => {
  const story = aStory({ enrollments: [anEnrollment()] });
  story.opensKind('TERMINATION', 'P-UNI', {
    reason: 'BREACH',
    noticeOn: on('2026-01-10'),
    text: 'サポートの提供が 2 か月にわたり停止しています。',
  });
  if (state === 'FINAL') story.goesTo('2026-03-01T00:00:00.000Z');
  return terminationSheet(factsOf(story, story.caseOfKind('TERMINATION'), state, language));
};

const amendment: Drawn = (state, language) => {
  const enrollments = several(2);
  const story = aStory({ enrollments });
  story.opensKind('TERMINATION', 'P-RES', {
    reason: 'AMENDMENT',
    enrollmentIds: ['E-2'],
    text: '教育機関の統合により、登録を終了します。',
  });
  if (state === 'FINAL') story.does('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-04-01', note: '承認します。' });
  return terminationSheet(factsOf(story, story.caseOfKind('TERMINATION'), state, language));
};

const notQualified: Drawn = (state, language) => {
  const story = aStory({ enrollments: [anEnrollment()] });
  story.opensKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'NOT_QUALIFIED' });
  return terminationSheet(factsOf(story, story.caseOfKind('TERMINATION'), state, language));
};

const noFirstOrder: Drawn = (state, language) => {
  const story = aStory({ enrollments: [anEnrollment({ startsOn: '2026-01-10', firstOrderOn: null })] });
  story.goesTo('2026-03-01T00:00:00.000Z');
  return terminationSheet(factsOf(story, story.caseOfKind('TERMINATION'), state, language));
};

const transfer: Drawn = (state, language) => {
  const story = aTransfer({
    products: [
      { product: 'Office Standard', quantity: 50, saActiveUntil: '2027-03-31' },
      { product: 'Visio Professional 2019', quantity: 5 },
    ],
  });
  if (state === 'SIGNED' || state === 'FINAL') recorded(story);
  if (state === 'FINAL') {
    story.goesTo('2026-02-10T00:00:00.000Z');
    story.does('P-UNI2', 'acquire-sa', { orderedOn: '2026-02-09', products: [{ product: 'Office Standard', quantity: 50 }] });
  }
  return transferSheet(factsOf(story, story.caseOfKind('TRANSFER'), state, language));
};

/** Every form there is, by the name of its picture. */
export const forms = {
  'cocp-reseller': cocp('RESELLER', [electronic]),
  'cocp-reseller-two-tier': cocp('RESELLER_AND_DISTRIBUTOR', [anEnrollment()], { requestedEffectiveOn: '2026-06-01' }),
  'cocp-distributor': cocp('DISTRIBUTOR', [anEnrollment()], { requestedEffectiveOn: '2026-06-01' }),
  'cocp-advisor': cocp('SOFTWARE_ADVISOR', [electronic]),
  'cocp-multi-enrollment': cocp('RESELLER', several(8), { requestedEffectiveOn: '2026-06-01' }),
  'cocp-bulk': cocp('RESELLER', several(3, { masterAgreement: (index) => `S123456${index}` }), { requestedEffectiveOn: '2026-06-01' }),
  'cocp-expired': cocp('RESELLER', [anEnrollment({ startsOn: '2022-04-01', status: 'EXPIRED' })], { requestedEffectiveOn: '2026-02-01' }),
  'cocp-m15': cocp('RESELLER', [anEnrollment()], { requestedEffectiveOn: '2026-01-20', override: justified }),
  cicr: cicr(
    aContactChange('PRIMARY', aContact('伊藤 健', { email: 'ito@example.com', phone: '03-1234-5678' })),
    aContactChange('NOTICES'),
  ),
  'cicr-manual': cicr(aContactChange('BILL_TO'), {
    what: 'ADDRESS',
    address: '〒105-0001 東京都港区虎ノ門 1-2-3 事務棟 4 階 情報システム課',
  }),
  expiry: expiry('JP', { option: 'EXTEND', years: 3 }),
  'expiry-abroad': expiry('KR', { option: 'BUYOUT', products: bought }),
  buyout,
  removal,
  'termination-breach': breach,
  'termination-not-qualified': notQualified,
  'termination-no-first-order': noFirstOrder,
  'termination-amendment': amendment,
  transfer,
} as const satisfies Record<string, Drawn>;

export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
export const sheetStates = ['BLANK', 'FILLED', 'SIGNED', 'FINAL'] as const satisfies readonly SheetState[];
