import { describe, expect, it } from 'vitest';
import { enrollmentInput, enrollmentShown, partyInput } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { fieldIssues as issues } from '../../../shared/texts/en/field-issues.ts';
import { page as t } from '../../../shared/texts/en/page.ts';
import { registry as said } from '../../../shared/texts/en/page/registry.ts';
import {
  billDatesOutside,
  enrollmentDraftOf,
  placeOfError,
  readEnrollment,
  unusualIn,
  type EnrollmentDraft,
} from '../../../web/pages/register/enrollment-draft.ts';
import { readMember } from '../../../web/pages/party/member-draft.ts';
import { partyBegunWith, partyDraftOf, readParty } from '../../../web/pages/register/party-draft.ts';

const shown = enrollmentShown.parse({
  enrollmentId: 'E-1',
  number: '87654321',
  masterAgreement: 'S1234567',
  program: 'EES',
  agreementVersion: '3.2',
  region: 'INTERNATIONAL',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  channelModel: 'TWO_TIER',
  startsOn: '2024-04-01',
  years: 3,
  institutionId: 'P-UNI',
  status: 'ACTIVE',
  endsOn: '2027-03-31',
  nextAnniversary: '2027-04-01',
  openCases: [],
  version: 4,
  resellerId: 'P-RES',
  distributorId: 'P-DIS',
  advisorId: null,
  billDates: ['2026-10-01'],
  firstOrderOn: '2024-04-10',
  qualified: true,
  contacts: { PRIMARY: { name: '佐藤 花子', email: 'sato@example.com', phone: '03-1234-5678', emailVerifiedOn: null } },
  olsOrders: [{ product: 'Mail for Faculty', quantity: 10, renewsOn: '2027-04-01' }],
});

const words = { t, issues, lineOf: said.lineOf };
const read = (draft: EnrollmentDraft) => readEnrollment(draft, 'INTERNATIONAL', words);
const bodyOf = (draft: EnrollmentDraft) => {
  const found = read(draft);
  if ('errors' in found) throw new Error(JSON.stringify(found.errors));
  return found;
};

describe('the form of an enrollment on record', () => {
  const draft = enrollmentDraftOf(shown);

  it('sends what is on record where nothing is typed', () => {
    const { path, body } = bodyOf(draft);
    const { number, masterAgreement, program, agreementVersion, region, country, timeZone, channelModel, startsOn, years } = shown;
    expect(path).toBe('/api/enrollments/E-1');
    expect(enrollmentInput.parse(body)).toEqual({
      number,
      masterAgreement,
      program,
      agreementVersion,
      region,
      country,
      timeZone,
      channelModel,
      startsOn,
      years,
      institutionId: 'P-UNI',
      resellerId: 'P-RES',
      distributorId: 'P-DIS',
      advisorId: null,
      billDates: ['2026-10-01'],
      firstOrderOn: '2024-04-10',
      qualified: true,
      contacts: { PRIMARY: { name: '佐藤 花子', email: 'sato@example.com', phone: '03-1234-5678' } },
      olsOrders: shown.olsOrders,
    });
  });

  it('takes dates, numbers and addresses as people type them', () => {
    const typed = {
      ...draft,
      startsOn: '令和6年4月1日',
      billDates: '2026/10/1\n\n２０２６年１１月１日\n',
      country: '日本',
      olsOrders: [{ product: 'Mail', quantity: '１，０００', renewsOn: 'R9.4.1' }],
    };
    expect(bodyOf(typed).body).toMatchObject({
      startsOn: '2024-04-01',
      billDates: ['2026-10-01', '2026-11-01'],
      country: 'JP',
      olsOrders: [{ product: 'Mail', quantity: 1000, renewsOn: '2027-04-01' }],
    });
  });

  it('has no distributor under one tier, whatever was chosen before', () => {
    expect(bodyOf({ ...draft, channelModel: 'ONE_TIER' }).body).toMatchObject({ distributorId: null });
  });

  it('names each line that is no date, and what is missing, on its field', () => {
    const found = read({
      ...draft,
      number: ' ',
      years: '',
      billDates: '2026-10-01\n\nsoon',
      olsOrders: [{ product: 'Mail', quantity: '0', renewsOn: '' }],
    });
    expect('errors' in found && found.errors.map(({ path }) => path)).toEqual([
      '/number',
      '/years',
      '/billDates',
      '/olsOrders/0/quantity',
      '/olsOrders/0/renewsOn',
    ]);
    expect('errors' in found && found.errors[2]?.message).toBe(said.lineOf({ line: 3, message: t.dates.notADate }));
  });

  it('points out bill dates that lie outside of the term, of which nothing follows', () => {
    const typed = { ...draft, billDates: '2024-03-31\n2024-04-01\n2027-03-31\n2027-04-01\nsoon' };
    expect(billDatesOutside(typed, undefined)).toEqual(['2024-03-31', '2027-04-01']);
    // A term that was extended to.
    expect(billDatesOutside(typed, asDate('2030-03-31'))).toEqual(['2024-03-31']);
  });

  it('says in one round what is missing and what the API would not take', () => {
    const found = read({
      ...draft,
      number: '9'.repeat(41),
      agreementVersion: 'three',
      country: 'Yamato',
      timeZone: '+09:00',
      distributorId: '',
      enrollmentId: 'E 1',
      startsOn: '',
      contacts: { ...draft.contacts, PRIMARY: { name: '', email: 'sato@example', phone: '' } },
    });
    expect('errors' in found && found.errors).toEqual([
      { path: '/number', message: issues.tooLong({ max: 40 }) },
      { path: '/agreementVersion', message: issues.agreementVersion },
      { path: '/country', message: issues.country },
      { path: '/timeZone', message: issues.timeZone },
      { path: '/enrollmentId', message: issues.id },
      { path: '/distributorId', message: issues.distributorRequired },
      { path: '/startsOn', message: t.faults.required },
      { path: '/contacts/PRIMARY/name', message: t.faults.required },
      { path: '/contacts/PRIMARY/email', message: issues.email },
    ]);
  });

  it('shows what the API refuses of a list on the row it was typed in', () => {
    const empty = { product: '', quantity: '', renewsOn: '' };
    const typed = { ...draft, billDates: '\n2026-10-01\n2026-11-01', olsOrders: [empty, { ...empty, product: 'Mail' }] };
    const place = placeOfError(said, typed);
    expect(place({ path: '/billDates/1', message: 'No.' })).toEqual({ path: '/billDates', message: 'Line 3: No.' });
    expect(place({ path: '/olsOrders/0/product', message: 'No.' }).path).toBe('/olsOrders/1/product');
    expect(place({ path: '/number', message: 'No.' }).path).toBe('/number');
  });
});

describe('a number of an enrollment', () => {
  it.each(['87654321', 'S1234567', '12-34 / 5', '８７６５'])('is taken without a word: %s', (number) => {
    expect(unusualIn(number)).toBe('');
  });

  it('is pointed out where it has letters no number has, and can be saved: the contract asks for printable characters alone', () => {
    expect(unusualIn('12-34あ')).toBe('あ');
    expect(bodyOf({ ...enrollmentDraftOf(shown), number: '12-34あ' }).body).toMatchObject({ number: '12-34あ' });
  });
});

describe('an organisation that an enrollment is to have', () => {
  it.each([
    ['海洋大学', { nameLocal: '海洋大学', name: '', pcn: '' }],
    ['Umi University', { name: 'Umi University', nameLocal: '', pcn: '' }],
    ['５ａ４ｂ0099', { pcn: '5a4b0099', name: '', nameLocal: '' }],
  ])('begins with what was typed to find it: %s', (typed, known) => {
    expect(partyBegunWith('INSTITUTION', typed)).toEqual({ ...partyDraftOf(null), ...known, role: 'INSTITUTION' });
  });
});

describe('the form of a new party', () => {
  const typed = {
    ...partyDraftOf(null),
    name: 'Umi Books',
    nameKana: 'うみ',
    role: 'RESELLER',
    pcn: '５ａ４ｂ００99',
    country: 'jp',
    email: 'umi@example.com',
  } as const;

  it('makes its id of the customer number where none is given', () => {
    const found = readParty(typed, words);
    expect('path' in found && found.path).toBe('/api/parties/P-5A4B0099');
    expect('body' in found && partyInput.parse(found.body)).toMatchObject({
      pcn: '5A4B0099',
      country: 'JP',
      nameKana: 'ウミ',
      digest: false,
    });
    expect(readParty({ ...typed, partyId: 'P-UMI' }, words)).toMatchObject({ path: '/api/parties/P-UMI' });
  });

  it('says in one round what is missing and what the API would not take', () => {
    const found = readParty({ ...typed, name: '', nameKana: '海', pcn: '123', country: 'JPX', email: 'umi', partyId: '海' }, words);
    expect('errors' in found && found.errors).toEqual([
      { path: '/name', message: t.faults.required },
      { path: '/nameKana', message: issues.kana },
      { path: '/pcn', message: issues.pcn },
      { path: '/country', message: issues.country },
      { path: '/email', message: issues.email },
      { path: '/partyId', message: issues.id },
    ]);
  });

  it('asks for the region of operations, and only of them', () => {
    const found = readParty({ ...typed, role: 'OPERATIONS' }, words);
    expect('errors' in found && found.errors.map(({ path }) => path)).toEqual(['/region']);
    expect(readParty({ ...typed, region: 'AMERICAS' }, words)).not.toHaveProperty('body.region');
  });
});

describe('a person who may act for an organisation', () => {
  const typed = { userId: 'Ｕ－ＫＩＴＡ', name: '　ﾐﾅﾄ　太郎㈱ ', email: 'ｔａｒｏ@example.com', may: ['SIGN'] as const };

  it('is named in the width typed; id and address are taken in any', () => {
    expect(readMember(typed, words)).toEqual({
      body: { userId: 'U-KITA', name: 'ﾐﾅﾄ　太郎㈱', email: 'taro@example.com', may: ['SIGN'] },
    });
  });

  it('has a name of 200 characters as they are typed, whatever they are in another width', () => {
    expect(readMember({ ...typed, name: '㈱'.repeat(200) }, words)).toHaveProperty('body');
    expect(readMember({ ...typed, name: '㈱'.repeat(201), userId: '', email: 'taro' }, words)).toEqual({
      errors: [
        { path: '/userId', message: t.faults.required },
        { path: '/name', message: issues.tooLong({ max: 200 }) },
        { path: '/email', message: issues.email },
      ],
    });
  });
});
