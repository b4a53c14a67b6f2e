import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as demonstrationEn from '../../shared/texts/en/page/demonstration.ts';
import * as whyEn from '../../shared/texts/en/page/why.ts';
import { page as en } from '../../shared/texts/en/page.ts';
import * as signInEn from '../../shared/texts/en/page/sign-in.ts';
import * as demonstrationJa from '../../shared/texts/ja/page/demonstration.ts';
import * as whyJa from '../../shared/texts/ja/page/why.ts';
import { page as ja } from '../../shared/texts/ja/page.ts';
import * as signInJa from '../../shared/texts/ja/page/sign-in.ts';

const web = join(import.meta.dirname, '../../web');

const sources = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.parentPath.includes('/dist'))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .join('\n');

/** `section.key` of every text, two levels deep. */
const keys = Object.entries({ ...en, ...demonstrationEn, ...signInEn }).flatMap(([section, texts]) =>
  Object.keys(texts).map((key) => [section, key] as const),
);

const plainTexts = (of: object): readonly string[] =>
  Object.values(of).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? plainTexts(value) : [],
  );

describe('the texts of the page', () => {
  it('are all shown somewhere', () => {
    // Chosen by a code, or by name from a list.
    const byCode = new Set(['acts', 'history', 'words', 'clock']);
    const isShown = (section: string, key: string) =>
      byCode.has(section) ||
      new RegExp(`\\b${section}\\.${key.replace('/', '\\/')}\\b`).test(sources) ||
      new RegExp(`\\b${section}\\[`).test(sources) ||
      sources.includes(`${section}: { ${key} }`);
    const unshown = keys.filter(([section, key]) => !isShown(section, key));
    expect(unshown).toEqual([]);
  });

  it('never show a code of the contract', () => {
    const codes = /\b[A-Z]{3,}_[A-Z_]+\b|\b(?:SIGNING|RECEIPT|OVERRIDE|SCHEDULED|ELECTRONIC|MANUAL)\b/;
    expect(
      [en, ja, demonstrationEn, demonstrationJa, whyEn, whyJa, signInEn, signInJa].flatMap(plainTexts).filter((text) => codes.test(text)),
    ).toEqual([]);
  });

  it('speak Japanese in Japanese', () => {
    const latinOnly = [ja, demonstrationJa, whyJa, signInJa]
      .flatMap(plainTexts)
      .filter((text) => text !== '' && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text));
    expect(latinOnly).toEqual(['Enterprise Agreement', 'Open', 'Kigen']);
  });
});
