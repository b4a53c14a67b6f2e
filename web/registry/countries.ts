import { countries, isCountry } from '../../shared/records/countries.ts';

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()]+/gu, '');

/** Every country by its names in both languages, the short ones too. */
const byName = (): ReadonlyMap<string, string> => {
  const names = (['ja', 'en-GB'] as const).flatMap((locale) =>
    (['short', 'long'] as const).map((style) => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })),
  );
  return new Map(
    [...countries].flatMap((code) =>
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
  if (isCountry(code)) return code;
  known ??= byName();
  return known.get(folded(typed)) ?? null;
};
