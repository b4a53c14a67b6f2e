import type { Edition } from '../../rules/index.ts';
import { editionOfCase } from '../of-a-case.ts';
import type { CocpCase } from './model.ts';

/** Copies given to the institution to sign: by the country alone (COCP-COPIES). */
export const copiesOf = (countries: readonly string[], { numbers }: Edition): number => {
  const { copies, otherwise, countries: several } = numbers['COCP-COPIES'];
  return countries.some((country) => several.includes(country)) ? copies : otherwise;
};

/** How many originals of a form are printed to be signed in ink; null where it is signed on screen. */
export const originalsOf = (of: CocpCase): number | null => {
  if (!of.ink) return null;
  const institutionSigns = of.signers.some(({ role }) => role === 'INSTITUTION');
  return institutionSigns
    ? copiesOf(
        of.rows.map(({ country }) => country),
        editionOfCase(of),
      )
    : 1;
};
