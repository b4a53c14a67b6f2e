import { createHash } from 'node:crypto';
import type { Party, PartyId, PartyRole } from '../../../shared/records/index.ts';

/** Invented, all of them. `local`: the name in the party's own script; `kana`: how it is read. */
type Row = { readonly name: string; readonly local?: string; readonly kana?: string; readonly country: string };

const institutions = {
  'P-AOBA': { name: 'Aoba International University', local: '青葉国際大学', kana: 'アオバコクサイダイガク', country: 'JP' },
  'P-SETO': { name: 'Setouchi Institute of Engineering', local: '瀬戸内工科大学', kana: 'セトウチコウカダイガク', country: 'JP' },
  'P-HOKKAI': { name: 'Hokkai University of Liberal Arts', local: '北海学芸大学', kana: 'ホッカイガクゲイダイガク', country: 'JP' },
  'P-NADAHAMA': { name: "Nadahama Women's University", local: '灘浜女子大学', kana: 'ナダハマジョシダイガク', country: 'JP' },
  'P-TSUKIMINO': { name: 'Tsukimino Medical University', local: '月見野医療大学', kana: 'ツキミノイリョウダイガク', country: 'JP' },
  'P-HARUMIDAI': {
    name: 'Harumidai College of Technology',
    local: '晴海台高等専門学校',
    kana: 'ハルミダイコウトウセンモンガッコウ',
    country: 'JP',
  },
  'P-MUSASHIDAI': { name: 'Musashidai Gakuen', local: '学校法人武蔵台学園', kana: 'ガッコウホウジン ムサシダイガクエン', country: 'JP' },
  'P-NIIKAWA': { name: 'Niikawa Higashi High School', local: '新川東高等学校', kana: 'ニイカワヒガシコウトウガッコウ', country: 'JP' },
  'P-IZUMIGAHARA': {
    name: 'Izumigahara City Board of Education',
    local: '泉ヶ原市教育委員会',
    kana: 'イズミガハラシキョウイクイインカイ',
    country: 'JP',
  },
  'P-BEIHAI': { name: 'Beihai University of Science', local: '北海科學大學', country: 'TW' },
  'P-HANBIT': { name: 'Hanbit Girls’ High School', local: '한빛여자고등학교', country: 'KR' },
  'P-CHAOPHRAYA': { name: 'Chao Phraya Technical University', country: 'TH' },
  'P-DECCAN': { name: 'Deccan Institute of Applied Science', country: 'IN' },
  'P-SOUTHLAKES': { name: 'Southern Lakes Polytechnic', country: 'NZ' },
  'P-ELBMARSCH': { name: 'Hochschule Elbmarsch', country: 'DE' },
  'P-PENNINE': { name: 'Pennine Moor Academy', country: 'GB' },
  'P-LAKESHORE': { name: 'Lakeshore Teachers College', country: 'US' },
  'P-CASCADE': { name: 'Cascade Ridge School District', country: 'US' },
  'P-ALTIPLANO': { name: 'Universidad del Altiplano Norte', country: 'MX' },
  'P-SERENO': { name: 'Universidade do Vale Sereno', country: 'BR' },
  'P-SHIELD': { name: 'Northern Shield College', country: 'CA' },
} as const satisfies Record<PartyId, Row>;

const resellers = {
  'P-MINATO': {
    name: 'Minato Software Sales K.K.',
    local: 'ミナトソフトウェア販売株式会社',
    kana: 'ミナトソフトウェアハンバイ',
    country: 'JP',
  },
  'P-HOSHINO': { name: 'Hoshino Systems K.K.', local: '星野システムズ株式会社', kana: 'ホシノシステムズ', country: 'JP' },
  'P-SAKURA': {
    name: 'Sakura Education Solutions K.K.',
    local: 'さくら教育ソリューションズ株式会社',
    kana: 'サクラキョウイクソリューションズ',
    country: 'JP',
  },
  'P-MERLION': { name: 'Merlion Campus Licensing Pte. Ltd.', country: 'SG' },
  'P-NORDLICHT': { name: 'Nordlicht Campus Software GmbH', country: 'DE' },
  'P-QUADRANGLE': { name: 'Quadrangle Academic Licensing, Inc.', country: 'US' },
  'P-REDMAPLE': { name: 'Red Maple EduTech Ltd.', country: 'CA' },
  'P-CORDILLERA': { name: 'Cordillera Software Educativo, S.A.', country: 'MX' },
} as const satisfies Record<PartyId, Row>;

const distributors = {
  'P-TOTO': {
    name: 'Toto Distribution K.K.',
    local: '東都ディストリビューション株式会社',
    kana: 'トウトディストリビューション',
    country: 'JP',
  },
  'P-GAKUJUTSU': {
    name: 'Nippon Academic Distribution K.K.',
    local: '日本学術流通株式会社',
    kana: 'ニッポンガクジュツリュウツウ',
    country: 'JP',
  },
  'P-STRAITS': { name: 'Straits Distribution Pte. Ltd.', country: 'SG' },
  'P-PRAIRIE': { name: 'Prairie Distribution LLC', country: 'US' },
  'P-MERIDIAN': { name: 'Meridian Distribution Americas, Inc.', country: 'US' },
} as const satisfies Record<PartyId, Row>;

const advisors = {
  'P-AOZORA': {
    name: 'Aozora Licence Consulting LLC',
    local: '青空ライセンスコンサルティング合同会社',
    kana: 'アオゾラライセンスコンサルティング',
    country: 'JP',
  },
  'P-RYOKUFU': { name: 'Ryokufu Advisory K.K.', local: '緑風アドバイザリー株式会社', kana: 'リョクフウアドバイザリー', country: 'JP' },
  'P-KEYSTONE': { name: 'Keystone Licensing Advisors LLC', country: 'US' },
} as const satisfies Record<PartyId, Row>;

const pcnOf = (partyId: PartyId): string => createHash('sha256').update(partyId).digest('hex').slice(0, 8).toUpperCase();

const partiesOf = (role: PartyRole, rows: Readonly<Record<PartyId, Row>>): readonly Party[] =>
  Object.entries(rows).map(([partyId, { name, local, kana, country }]) => ({
    schema: 1,
    partyId,
    name,
    nameLocal: local ?? null,
    nameKana: kana ?? null,
    role,
    pcn: pcnOf(partyId),
    country,
    email: `licensing@${partyId.slice('P-'.length).toLowerCase()}.example`,
    escalationEmail: null,
    digest: false,
    locale: country === 'JP' ? 'ja' : 'en',
    region: null,
    version: 1,
  }));

/** The institutions and partners of the demonstration. */
export const demonstrationParties: readonly Party[] = [
  ...partiesOf('INSTITUTION', institutions),
  ...partiesOf('RESELLER', resellers),
  ...partiesOf('DISTRIBUTOR', distributors),
  ...partiesOf('ADVISOR', advisors),
];
