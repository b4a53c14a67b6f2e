import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../functions/documents/index.ts';

const broken = (text: string, width: number) => breakLines(text, width, () => 1);

describe('lines of Japanese', () => {
  it.each([
    ['at any character', 'あいうえおか', 3, ['あいう', 'えおか']],
    ['never before a full stop', 'あいう。えお', 3, ['あい', 'う。え', 'お']],
    ['never before a small kana or a long vowel mark', 'サーバーの', 3, ['サー', 'バーの']],
    ['never after an opening bracket', 'あい「うえ」', 3, ['あい', '「う', 'え」']],
    ['never between a base and its voicing mark', 'ｱｲﾊﾟｴ', 3, ['ｱｲﾊﾟ', 'ｴ']],
  ])('break %s', (_, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });
});

describe('lines of Latin', () => {
  it('break at spaces and after hyphens', () => {
    expect(broken('one two-three', 8)).toEqual(['one two-', 'three']);
  });

  it('are broken where they must be when a word is wider than the line', () => {
    expect(broken('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(broken('。。。。', 3)).toEqual(['。。。', '。']);
  });

  it('keep the breaks they have, and an empty text is one empty line', () => {
    expect(broken('a\nb', 9)).toEqual(['a', 'b']);
    expect(broken('', 9)).toEqual(['']);
  });
});
