import { describe, expect, it } from 'vitest';
import { matches } from '../../../shared/search/matches.ts';
import { wordsOfEnrollment } from '../../../shared/search/words-of-enrollment.ts';
import { anEnrollment } from '../../builders/index.ts';

const institution = {
  name: 'Aoba International University',
  nameLocal: '青葉国際大学',
  nameKana: 'アオバコクサイダイガク',
  pcn: '5A4B0001',
};
const reseller = { name: 'Hoshino Systems K.K.', nameLocal: '星野システムズ', pcn: 'C0FFEE02' };
const enrollment = anEnrollment({ number: '64310117', masterAgreement: 'S7218334' });

describe('an enrollment is found', () => {
  it.each([
    '青葉',
    'あおば',
    'ｱｵﾊﾞ',
    'aoba',
    '星野',
    'hoshino',
    'ほしの',
    'しすてむず',
    '4310',
    '７２１８',
    '5a4b',
    'c0ffee',
    '青葉 hoshino',
  ])('by %s, whatever the language of the page', (sought) => {
    expect(matches(sought, ...wordsOfEnrollment(enrollment, [institution, reseller, null, undefined]))).toBe(true);
  });

  it('by its contacts, where its reader sees them', () => {
    const contacts = { PRIMARY: { name: '佐藤 花子', email: 'sato@kitano.example' } };
    const words = wordsOfEnrollment({ ...enrollment, contacts }, [institution]);
    expect([matches('花子', ...words), matches('sato@', ...words)]).toEqual([true, true]);
    expect(matches('花子', ...wordsOfEnrollment({ ...enrollment, contacts: undefined }, [institution]))).toBe(false);
  });

  it('not by what stands on another', () => {
    expect(matches('kitano', ...wordsOfEnrollment(enrollment, [institution, reseller]))).toBe(false);
  });
});
