import { describe, expect, it } from 'vitest';
import { enrollmentShown, type ListedOf, type PartyShown } from '../../../../shared/api/index.ts';
import { asDate } from '../../../../shared/calendar/index.ts';
import { dateText } from '../../../../shared/texts/dates.ts';
import { page as en } from '../../../../shared/texts/en/page.ts';
import { start as startEn } from '../../../../shared/texts/en/page/start.ts';
import { page as ja } from '../../../../shared/texts/ja/page.ts';
import { start as startJa } from '../../../../shared/texts/ja/page/start.ts';
import { clockOf } from '../../../../web/case/standing.ts';
import { askOf } from '../../../../web/pages/start/asks.ts';
import { aListedCase } from '../../case/a-case.ts';

const today = asDate('2027-01-10');
const names = new Map([
  ['P-RES2', { name: 'Aoba System', nameLocal: '青葉システム' }],
  ['P-DIS2', { name: 'Toto Distribution', nameLocal: '東都' }],
]);
const partyIn = (language: 'ja' | 'en') => (id: string | null | undefined) => {
  const found = names.get(id ?? '');
  return found === undefined ? undefined : ({ name: language === 'ja' ? found.nameLocal : found.name } as PartyShown);
};
const enrollment = enrollmentShown.parse({
  enrollmentId: 'E-1',
  number: '87654321',
  masterAgreement: 'S1234567',
  program: 'EES',
  agreementVersion: '3.2',
  region: 'AMERICAS',
  country: 'US',
  timeZone: 'America/New_York',
  channelModel: 'ONE_TIER',
  startsOn: '2024-04-01',
  years: 3,
  institutionId: 'P-UNI',
  status: 'ACTIVE',
  endsOn: '2027-03-31',
  nextAnniversary: null,
  openCases: [],
  version: 1,
});

const saidOf = (of: Parameters<typeof aListedCase>[0], language: 'ja' | 'en', task: string | null = null) => {
  const listed = aListedCase(of);
  const texts = { t: language === 'ja' ? ja : en, language, date: (day: ReturnType<typeof asDate>) => dateText(day, language) };
  const matter = { of: listed, task, clock: clockOf(listed, today), enrollment };
  return askOf(matter, 'P-UNI', partyIn(language), texts, language === 'ja' ? startJa : startEn);
};

const asked: Partial<ListedOf<'COCP'>> = {
  route: 'ELECTRONIC',
  phase: 'SIGNING',
  effectiveOn: asDate('2027-04-01'),
  waitingOn: ['P-UNI'],
  signers: [
    { role: 'INSTITUTION', partyId: 'P-UNI', signedOn: null },
    { role: 'NEW_RESELLER', partyId: 'P-RES2', signedOn: null },
  ],
  deadlines: [{ rule: 'COCP-LEAD-AMS-30', on: asDate('2027-03-02'), state: 'PENDING' }],
};

describe('what waits on an institution', () => {
  it('is said in a sentence: who wants what from when, and until when to sign', () => {
    expect(saidOf(asked, 'en')).toBe('Aoba System wants to become your reseller from 1 April 2027 (Thu). Sign by 2 March 2027 (Tue).');
    expect(saidOf(asked, 'ja')).toBe(
      '2027年4月1日(木)から、青葉システムがリセラーになることを希望しています。2027年3月2日(火)までに署名してください。',
    );
  });

  it('names both new partners, and no date that is not known', () => {
    const both: Partial<ListedOf<'COCP'>> = {
      ...asked,
      effectiveOn: null,
      deadlines: [],
      signers: [...(asked.signers ?? []), { role: 'NEW_DISTRIBUTOR', partyId: 'P-DIS2', signedOn: null }],
    };
    expect(saidOf(both, 'en')).toBe(
      'Aoba System wants to become your reseller, and Toto Distribution wants to become your distributor. Sign.',
    );
  });

  it('is what is left to do where it is a task', () => {
    expect(saidOf(asked, 'en', 'Tell the previous partner.')).toBe('Tell the previous partner (due on 2 March 2027 (Tue)).');
  });
});
