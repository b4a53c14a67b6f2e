import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { problemTypes } from '../../../shared/api/index.ts';
import { refusalCodes } from '../../../shared/cases/refusal.ts';
import { signerRole } from '../../../shared/cases/cocp/index.ts';
import { may, partnerRole } from '../../../shared/records/index.ts';
import { cases as casesInEnglish } from '../../../shared/texts/en/cases.ts';
import * as en from '../../../shared/texts/en/problems.ts';
import { cases as casesInJapanese } from '../../../shared/texts/ja/cases.ts';
import * as ja from '../../../shared/texts/ja/problems.ts';

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** A code where a word should stand. */
const rawCode =
  /undefined|null|NaN|\[object|\b[A-Z]{2,}_[A-Z]+|\b(?:RESELLER|DISTRIBUTOR|ADVISOR|INSTITUTION|SIGNING|SUBMIT|SIGN|MANAGE)\b/;

const facts = {
  enrollmentId: 'E-1',
  number: '87654321',
  logNumber: 'COCP-7K3M-9QX1',
  atMost: 20,
  act: 'sign',
  earliest: '2 March 2027 (Tue)',
  receiveBy: '2 March 2027 (Tue)',
  lastSigned: '2 March 2027 (Tue)',
  after: '2 March 2027',
  signedOn: '2 March 2027 (Tue)',
  today: '2 March 2027 (Tue)',
  orderBy: '2 March 2027 (Tue)',
  product: 'Office Standard',
  since: '3.2',
  on: '2 March 2027 (Tue)',
};
const phases = ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED', 'SA_WINDOW', 'CONFIRMATION', 'MANUAL', 'CLOSED'];

/** Every way a refusal may be put, by what its facts may be. */
const variants = (code: (typeof refusalCodes)[number]): readonly Readonly<Record<string, string | number>>[] => {
  if (code === 'NOT_POSSIBLE_NOW') return phases.map((phase) => ({ ...facts, phase }));
  if (code === 'NOT_ALLOWED_TO_YOU') return may.options.map((right) => ({ ...facts, may: right }));
  const roles = code.startsWith('SIGNATURE_') ? signerRole.options : partnerRole.options;
  return roles.map((role) => ({ ...facts, role }));
};

describe('what people are told when something is refused', () => {
  it.each(refusalCodes)('%s is a sentence in both languages, whatever it is about', (code) => {
    for (const about of variants(code)) {
      expect(en.refusals[code](about)).toMatch(/^[A-Z][^_]+\.$/);
      expect(en.refusals[code](about)).not.toMatch(rawCode);
      expect(ja.refusals[code](about)).toMatch(/。$/);
      expect(ja.refusals[code](about)).toMatch(japanese);
      expect(ja.refusals[code](about)).not.toMatch(rawCode);
    }
  });

  it.each(problemTypes)('%s has a title and a sentence in both languages', (type) => {
    expect(en.problems[type].title).toMatch(/^[A-Z]/);
    expect(en.problems[type].detail).toMatch(/\.$/);
    expect(ja.problems[type].title).toMatch(japanese);
    expect(ja.problems[type].detail).toMatch(/。$/);
  });

  it('has words for everything a schema asks for by name', async () => {
    const named = new Set<string>();
    for await (const file of glob('shared/{api,records,cases}/**/*.ts', { cwd: `${import.meta.dirname}/../../..` })) {
      const code = await readFile(`${import.meta.dirname}/../../../${file}`, 'utf8');
      for (const [, words = ''] of code.matchAll(/\bwords(?:: | = )(.+)/g)) {
        for (const [, name = ''] of words.matchAll(/'(\w+)'/g)) named.add(name);
      }
    }
    expect(named).toContain('distributorRequired');
    expect([...named].filter((name) => !Object.hasOwn(en.issues, name))).toEqual([]);
  });
});

describe('what people are told of a case', () => {
  it('is told of the same rules in both languages', () => {
    for (const table of ['task', 'deadline', 'missed', 'duty'] as const) {
      expect(Object.keys(casesInJapanese[table])).toEqual(Object.keys(casesInEnglish[table]));
    }
    expect(Object.keys(casesInEnglish.missed)).toEqual(Object.keys(casesInEnglish.deadline));
  });
});
