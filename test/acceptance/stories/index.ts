import { americasReseller } from './americas-reseller.ts';
import { corrections } from './correction.ts';
import { distributorChange } from './distributor.ts';
import { lateForms } from './late.ts';
import { multiEnrollment } from './many.ts';
import { oneTierReseller } from './one-tier-reseller.ts';
import type { Start } from './telling.ts';
import { termEnd } from './term-end.ts';
import { twoTierInk } from './two-tier-ink.ts';

/** Every story of a change of channel partner, date by date. */
export const everyStory = (start: Start): void => {
  oneTierReseller(start);
  twoTierInk(start);
  americasReseller(start);
  distributorChange(start);
  lateForms(start);
  corrections(start);
  multiEnrollment(start);
  termEnd(start);
};

export { dateBoundaries } from './dates.ts';
