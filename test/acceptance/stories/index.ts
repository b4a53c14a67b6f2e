import { americasReseller } from './americas-reseller.ts';
import { contactChange } from './cicr.ts';
import { corrections } from './correction.ts';
import { distributorChange } from './distributor.ts';
import { expiry } from './expiry.ts';
import { lateForms } from './late.ts';
import { multiEnrollment } from './many.ts';
import { oneTierReseller } from './one-tier-reseller.ts';
import type { Start } from './telling.ts';
import { termEnd } from './term-end.ts';
import { termination } from './termination.ts';
import { licenceTransfer } from './transfer.ts';
import { transferEnds } from './transfer-ends.ts';
import { twoTierInk } from './two-tier-ink.ts';

/** Every story date by date: changes of channel partner, the end of a term, changes of contacts, terminations, licence transfers. */
const stories: readonly ((start: Start) => void)[] = [
  oneTierReseller,
  twoTierInk,
  americasReseller,
  distributorChange,
  lateForms,
  corrections,
  multiEnrollment,
  termEnd,
  expiry,
  contactChange,
  termination,
  licenceTransfer,
  transferEnds,
];

export const everyStory = (start: Start): void => {
  for (const tell of stories) tell(start);
};

/** As many of them, one after another from the one that `seed` names, so that over the days each has its turn. */
export const someStories = (start: Start, seed: number, count: number): void => {
  for (let index = 0; index < Math.min(count, stories.length); index += 1) stories[(Math.abs(seed) + index) % stories.length]?.(start);
};

export { dateBoundaries } from './dates.ts';
