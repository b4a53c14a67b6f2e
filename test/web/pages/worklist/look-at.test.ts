import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { partyShown, type PartyShown } from '../../../../shared/api/index.ts';
import { byName, sortedAs } from '../../../../web/language/by-name.ts';
import { inAddress, lookIn, seeking } from '../../../../web/desk/look.ts';
import { fits, holdsEnrollments, sorted } from '../../../../web/pages/worklist/desk/look-at.ts';
import { aRow } from './a-row.ts';

const aParty = (of: Partial<PartyShown>): PartyShown =>
  partyShown.parse({ partyId: 'P-1', name: '', nameLocal: null, role: 'INSTITUTION', pcn: '5A4B0001', country: 'JP', version: 1, ...of });

describe('names in order', () => {
  it('are by their reading in Japanese, where one is registered, and by themselves in English', () => {
    const parties = [
      aParty({ name: '北都大学', nameKana: 'ホクトダイガク' }),
      aParty({ name: '青葉国際大学', nameKana: 'アオバコクサイダイガク' }),
      aParty({ name: '海洋大学', nameKana: 'カイヨウダイガク' }),
    ];
    const placed = (language: 'ja' | 'en') => parties.map((party) => sortedAs(party, language));
    expect(placed('ja').toSorted(byName('ja'))).toEqual(['アオバコクサイダイガク', 'カイヨウダイガク', 'ホクトダイガク']);
    expect(placed('en')).toEqual(['北都大学', '青葉国際大学', '海洋大学']);
  });

  it('are as people count and look, not by the code of a character', () => {
    expect(['Kita 10', 'kita 2', 'École', 'Zen'].toSorted(byName('en'))).toEqual(['École', 'kita 2', 'Kita 10', 'Zen']);
    // Hiragana and katakana stand together, and before kanji.
    expect(['亜大学', 'カ', 'い', 'ア'].toSorted(byName('ja'))).toEqual(['ア', 'い', 'カ', '亜大学']);
  });
});

describe('the desk as it begins', () => {
  const due = { kind: 'DUE', days: 1, on: asDate('2027-01-11') } as const;
  const rows = [
    aRow(due, { key: '1', isMine: false }),
    aRow({ kind: 'LATE', days: 3, on: asDate('2027-01-07') }, { key: '2', isMine: true }),
    aRow({ kind: 'NONE' }, { key: '3', isMine: true, phase: 'FAILED' }),
  ];
  const keysIn = (search: object) => {
    const look = lookIn({ ...search });
    return sorted(
      rows.filter((row) => fits(row, look, asDate('2027-01-10'))),
      look,
      'en',
    ).map(({ key }) => key);
  };

  it('is what waits on us, a mail that came back before all that has a date', () => {
    expect(keysIn({})).toEqual(['3', '2']);
  });

  it('is sought among everything, unless something was chosen', () => {
    expect(seeking(lookIn({}), 'kita')).toEqual({ whose: 'ALL', q: 'kita' });
    expect(seeking({ whose: 'US', phase: 'REVIEW', q: 'kit' }, 'kita')).toEqual({ whose: 'US', phase: 'REVIEW', q: 'kita' });
    expect(seeking({ whose: 'ALL', q: 'kita' }, '')).toEqual({ whose: 'ALL' });
  });

  it('is everything where that was asked for, or anything else', () => {
    expect(keysIn(inAddress({}))).toEqual(['3', '2', '1']);
    expect(keysIn({ sort: 'due' })).toEqual(['3', '2', '1']);
  });
});

describe('the desk by institution', () => {
  const due = { kind: 'DUE', days: 1, on: asDate('2027-01-11') } as const;
  const rows = [
    aRow(due, { key: '1', institution: '北都大学', institutionSortedAs: 'ホクトダイガク' }),
    aRow(due, { key: '2', institution: '海洋大学', institutionSortedAs: 'カイヨウダイガク' }),
    aRow(due, { key: '3', institution: '青葉国際大学', institutionSortedAs: 'アオバコクサイダイガク' }),
  ];

  it('is in the order of the readings, and the other way round', () => {
    expect(sorted(rows, { sort: 'institution' }, 'ja').map(({ key }) => key)).toEqual(['3', '2', '1']);
    expect(sorted(rows, { sort: 'institution', down: true }, 'ja').map(({ key }) => key)).toEqual(['1', '2', '3']);
  });
});

describe('what is to be looked at on enrollments', () => {
  it('belongs to what waits on us and to everything, in whatever order', () => {
    for (const search of [{}, { whose: 'ALL' }, { whose: 'US', sort: 'lead', down: true }])
      expect(holdsEnrollments(lookIn({ ...search })), JSON.stringify(search)).toBe(true);
  });

  it('belongs to nothing that is sought or filtered, nor to what waits on others', () => {
    for (const search of [{ whose: 'ALL', q: 'kita' }, { whose: 'US', phase: 'REVIEW' }, { late: true }, { due: '7' }, { whose: 'OTHERS' }])
      expect(holdsEnrollments(lookIn({ ...search })), JSON.stringify(search)).toBe(false);
  });
});
