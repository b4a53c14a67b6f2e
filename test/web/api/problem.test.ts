import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as problems from '../../../web/api/problem.ts';
import type * as errors from '../../../web/form/problem-errors.ts';
import type { language as languages } from '../../../web/language/current.ts';
import { faults as en } from '../../../shared/texts/en/page/shell.ts';
import { faults as ja } from '../../../shared/texts/ja/page/shell.ts';
import { openBrowser } from '../sign-in/a-browser.ts';

const inJapanese = {
  title: '形式が正しくありません',
  detail: '送られた内容の一部を受け付けられません。',
  errors: [{ path: '/name', message: '必ず入力してください。' }],
};
const inEnglish = {
  title: 'Please check your entries',
  detail: 'Some of it cannot be accepted.',
  errors: [{ path: '/name', message: 'This is needed.' }],
};
const answered = { type: '/problems/invalid-request', status: 422, instance: 'urn:kigen:1', ...inJapanese };

let language: typeof languages;
let Refused: typeof problems.Refused;
let Unreachable: typeof problems.Unreachable;
let problemErrors: typeof errors.problemErrors;

beforeEach(async () => {
  vi.resetModules();
  openBrowser({});
  ({ language } = await import('../../../web/language/current.ts'));
  ({ Refused, Unreachable } = await import('../../../web/api/problem.ts'));
  ({ problemErrors } = await import('../../../web/form/problem-errors.ts'));
  language.choose('ja');
});

describe('a refusal that is shown', () => {
  it('is said in the language of now, and there and back it is the same one again', () => {
    const refused = new Refused({ ...answered, translations: [{ language: 'en', ...inEnglish }] });
    expect(refused.problem).toMatchObject(inJapanese);
    const before = problemErrors(refused, ja);
    expect(before).toEqual(inJapanese.errors);
    language.choose('en');
    expect(refused.problem).toMatchObject({ ...inEnglish, status: 422, instance: 'urn:kigen:1' });
    expect(problemErrors(refused, en)).toEqual(inEnglish.errors);
    language.choose('ja');
    expect(problemErrors(refused, ja)).toBe(before);
  });

  it('stays in its own where it came in no other', () => {
    const refused = new Refused(answered);
    language.choose('en');
    expect(refused.problem).toMatchObject(inJapanese);
  });

  it('that nobody answered is said in the language of now as well', () => {
    const gone = new Unreachable('no answer');
    expect(problemErrors(gone, ja)).toEqual([{ path: '', message: ja.offline }]);
    expect(problemErrors(gone, en)).toEqual([{ path: '', message: en.offline }]);
  });
});
