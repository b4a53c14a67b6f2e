import { countryShape } from '../../shared/records/shapes.ts';

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()]+/gu, '');

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Every country by its names in both languages, the short ones too. */
const countries = (): ReadonlyMap<string, string> => {
  const names = (['ja', 'en-GB'] as const).flatMap((locale) =>
    (['short', 'long'] as const).map((style) => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })),
  );
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    // UK is GB, and FX was France: such a code is another name for one of today's.
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  return new Map(
    codes.flatMap((code) =>
      names.flatMap((name) => {
        const called = name.of(code);
        return called === undefined ? [] : [[folded(called), code] as const];
      }),
    ),
  );
};
let known: ReadonlyMap<string, string> | undefined;

/** The code of a country by its two letters in any width and case, or by its name in either language; null: it is none. */
export const countryNamed = (typed: string): string | null => {
  const code = typed.normalize('NFKC').trim().toUpperCase();
  if (countryShape.test(code)) return code;
  known ??= countries();
  return known.get(folded(typed)) ?? null;
};
