import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../../web/form/one-line.ts';

describe('free text', () => {
  it.each([
    ['The form is late.\nThe partner asked by telephone.', 'The form is late. The partner asked by telephone.'],
    ['pasted \r\n\r\n  from a mail', 'pasted from a mail'],
    ['申請します。\n理由は次のとおりです。', '申請します。 理由は次のとおりです。'],
    ['two  spaces stay', 'two  spaces stay'],
  ])('%j is one line', (typed, kept) => {
    expect(inOneLine(typed)).toBe(kept);
  });
});
