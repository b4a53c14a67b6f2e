import { describe, expect, it } from 'vitest';
import { enrollmentLine, readEnrollmentFile } from '../../../functions/api/enrollment-rows.ts';
import { csvImport as importEn } from '../../../shared/texts/en/page/csv-import.ts';
import { registry as registryEn } from '../../../shared/texts/en/page/registry.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { csvImport as importJa } from '../../../shared/texts/ja/page/csv-import.ts';
import { registry as registryJa } from '../../../shared/texts/ja/page/registry.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import { toCsv } from '../../../web/csv/to-csv.ts';
import { columnNamed, columns, headingOf, type BothLanguages } from '../../../web/pages/import/columns.ts';
import { templateRows } from '../../../web/pages/import/template.ts';
import { organisationsIn, translate, type Organisations } from '../../../web/pages/import/translate.ts';

const both: BothLanguages = { ja: { t: ja, said: registryJa }, en: { t: en, said: registryEn } };
const readings = {
  ja: { both, here: both.ja, words: importJa },
  en: { both, here: both.en, words: importEn },
} as const;

const nobody: Organisations = { institutionId: new Map(), resellerId: new Map(), distributorId: new Map(), advisorId: new Map() };
const known: Organisations = {
  institutionId: new Map([
    ['記入例大学', 'P-UNI'],
    ['Example University', 'P-UNI'],
    ['5A4B0001', 'P-UNI'],
    ['海洋大学', null],
  ]),
  resellerId: new Map([
    ['記入例リセラー', 'P-RES'],
    ['Example Reseller', 'P-RES'],
  ]),
  distributorId: new Map([
    ['記入例ディストリビューター', 'P-DIS'],
    ['Example Distributor', 'P-DIS'],
  ]),
  advisorId: new Map(),
};

const translated = (file: string, language: 'ja' | 'en' = 'ja', organisations = known) =>
  translate(file, organisations, 'INTERNATIONAL', readings[language]);

/** The lines of a file as the API reads what the page makes of it. */
const read = (file: string, language: 'ja' | 'en' = 'ja') => {
  const found = readEnrollmentFile(new TextEncoder().encode(translated(file, language).csv).buffer);
  if ('faults' in found) throw new Error('refused as a whole');
  return found.lines.map(({ data }) => data);
};

const asContract = {
  enrollmentId: 'E-87654321',
  number: '87654321',
  masterAgreement: 'S1234567',
  program: 'EES',
  agreementVersion: '3.2',
  region: 'INTERNATIONAL',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  channelModel: 'TWO_TIER',
  startsOn: '2026-04-01',
  years: 3,
  billDates: ['2026-10-01', '2027-10-01'],
  firstOrderOn: '2026-04-10',
  qualified: true,
  institutionId: 'P-UNI',
  resellerId: 'P-RES',
  distributorId: 'P-DIS',
};

describe('the columns of a file', () => {
  it.each(columns)('%s is known by its code and by what the form calls it, in both languages', (column) => {
    const named = columnNamed(both);
    for (const heading of [column, headingOf(column, both.ja), headingOf(column, both.en), ` ${column.toUpperCase()} `])
      expect(named(heading)).toBe(column);
  });

  it('are none where the form calls nothing so', () => {
    expect(columnNamed(both)('備考')).toBeNull();
    expect(() => headingOf('contacts.PRIMARY.fax', both.en)).toThrow('no column');
  });
});

describe.each(['ja', 'en'] as const)('the file to begin with (%s)', (language) => {
  it('has headings in words, and a line the API would take once its organisations are registered', () => {
    const rows = templateRows(both[language], readings[language].words);
    const [line] = read(toCsv(rows), language === 'ja' ? 'en' : 'ja');
    expect(enrollmentLine.parse(line)).toMatchObject(asContract);
    expect(rows[0]).toContain(both[language].said.enrollment.number);
  });
});

describe('a line of a file', () => {
  const header = '登録番号,Master agreement number,プログラム,agreementVersion,チャネル モデル,国,タイム ゾーン';

  it('is read as the form is: words or codes, dates as people write them, in any width', () => {
    const file = [
      'number,プログラム,Channel model,国,最初の期間の開始日,Years of a term,請求予定日,qualified,institutionId,主要連絡先のメール アドレス,地域',
      '８７６５,学校プログラム,1 層 (リセラー),アメリカ合衆国,令和9年3月31日,1 year,２０２７/10/1; R10.4.1,No,5A4B0001,ｓ@example.ac.jp,アメリカ地域',
      '8766,ees,two_tier,us,2027-03-31,3,,,P-UNI,,',
    ].join('\n');
    expect(read(file)).toEqual([
      {
        enrollmentId: 'E-8765',
        number: '8765',
        program: 'SCHOOL',
        channelModel: 'ONE_TIER',
        country: 'US',
        startsOn: '2027-03-31',
        years: 1,
        billDates: ['2027-10-01', '2028-04-01'],
        qualified: false,
        institutionId: 'P-UNI',
        contacts: { PRIMARY: { email: 's@example.ac.jp' } },
        region: 'AMERICAS',
      },
      {
        enrollmentId: 'E-8766',
        number: '8766',
        program: 'EES',
        channelModel: 'TWO_TIER',
        country: 'US',
        startsOn: '2027-03-31',
        years: 3,
        institutionId: 'P-UNI',
        region: 'INTERNATIONAL',
      },
    ]);
  });

  it.each([
    ['イギリス', 'GB'],
    ['英国', 'GB'],
    ['フランス', 'FR'],
    ['香港', 'HK'],
    ['south  korea', 'KR'],
    ['Congo - Kinshasa', 'CD'],
  ])('names its country as people do: %s', (name, country) => {
    expect(read(`number,国\n1,${name}`)).toMatchObject([{ country }]);
  });

  it('may leave out what explains a word in brackets, and not write another', () => {
    expect(read('number,program\n1,ees\n2,EES (Campus)', 'en')).toMatchObject([{ program: 'EES' }, { program: 'EES' }]);
    expect(translated('number,program\n1,EES (campas)', 'en').faults.get(2)).toMatchObject([{ path: '/program' }]);
  });

  it('keeps orders as JSON, or as people write them', () => {
    const orders = [
      { product: 'Mail', quantity: 1000, renewsOn: '2027-04-01' },
      { product: '会議', quantity: 5, renewsOn: '2027-04-01' },
    ];
    const cells = ['Mail; 1,000; 2027/4/1 | 会議; ５; R9.4.1', JSON.stringify(orders)].map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const file = `number,オンライン サービスの注文\n1,${cells[0]}\n2,${cells[1]}`;
    expect(read(file).map(({ olsOrders }) => olsOrders)).toEqual([orders, orders]);
  });

  it('that cannot be read is sent as it stands, and what is wrong is said in words', () => {
    const file = `${header}\n\n"1","S1",ABC,3.2,3 層,ヤマト,Asia/Tokyo`;
    const { faults, csv } = translated(file, 'ja');
    expect(csv).toContain('ABC');
    expect(faults.get(3)).toEqual([
      { path: '/program', message: importJa.notOneOf({ text: 'ABC', allowed: Object.values(ja.words.program).join('、') }) },
      { path: '/channelModel', message: importJa.notOneOf({ text: '3 層', allowed: Object.values(ja.words.channelModel).join('、') }) },
      { path: '/country', message: importJa.noCountry('ヤマト') },
    ]);
    const dates = translated('startsOn,billDates,olsOrders,institutionId,years\n3/4/2027,2027-01-01;bald,Mail,海洋大学,5 years', 'en');
    expect(dates.faults.get(2)).toEqual([
      { path: '/startsOn', message: en.dates.ambiguous },
      { path: '/billDates', message: `bald: ${en.dates.notADate}` },
      { path: '/olsOrders', message: importEn.noOrders },
      { path: '/institutionId', message: importEn.noOrganisation({ text: '海洋大学', role: registryEn.enrollment.institutionId }) },
      { path: '/years', message: importEn.notOneOf({ text: '5 years', allowed: '1 year, 3 years' }) },
    ]);
  });

  it('keeps its place: the lines the API names are those of the file', () => {
    const file = 'number,contacts.PRIMARY.name,billDates\r\n\r\n1,"佐藤,\n花子","2027/1/1\n2027/2/1"\r\n2,,\r\n';
    const { csv, lineOf, knownBy } = translated(file);
    const found = readEnrollmentFile(new TextEncoder().encode(csv).buffer);
    if ('faults' in found) throw new Error('refused as a whole');
    expect(found.lines.map(({ line }) => lineOf(line))).toEqual([3, 6]);
    expect([...knownBy].map(([line, { number }]) => [line, number])).toEqual([
      [3, '1'],
      [6, '2'],
    ]);
    expect(found.lines[0]?.data).toMatchObject({ billDates: ['2027-01-01', '2027-02-01'] });
  });

  it('needs some columns: which of them the file lacks is known', () => {
    expect(translated('登録番号,国,開始,Institution,years').missing).toEqual([
      'masterAgreement',
      'program',
      'agreementVersion',
      'channelModel',
      'timeZone',
      'startsOn',
      'resellerId',
    ]);
  });

  it('with too few cells stays so, and a column nobody knows stays for the API to name', () => {
    const found = readEnrollmentFile(new TextEncoder().encode(translated('number,国\n1').csv).buffer);
    expect('broken' in found && found.broken.map(({ line }) => line)).toEqual([2]);
    expect(readEnrollmentFile(new TextEncoder().encode(translated('number,備考,number,メモ\n1,a,2,b').csv).buffer)).toMatchObject({
      faults: [{ path: '/備考' }, { path: '/number' }, { path: '/メモ' }],
    });
  });
});

describe('the organisations a file names', () => {
  it('are looked up once each, by what stands there', () => {
    const file = 'Institution,リセラー\n青葉大学,5A4B0001\n青葉大学,\n,5A4B0001';
    expect(organisationsIn(file, readings.ja)).toEqual({
      institutionId: ['青葉大学'],
      resellerId: ['5A4B0001'],
      distributorId: [],
      advisorId: [],
    });
  });

  it('stay as they stand where they are ids', () => {
    expect(translated('number,institutionId\n1,P-UNI', 'ja', nobody).csv).toContain('P-UNI');
  });
});
