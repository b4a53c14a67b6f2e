import { epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { edition } from '../../shared/rules/index.ts';
import type { Link, LinkState, Party } from '../../shared/records/index.ts';
import { holderOf } from '../cases/index.ts';

/** What somebody without an account may do for the party they sign for: decide on what lies before it, and nothing else. */
const actsOfHolders: readonly string[] = ['sign', 'confirm', 'decline', 'return'];

export const actsWith = (link: Link, of: AnyCase, party: Party): readonly string[] =>
  kindOf(of)
    .actsFor(of, holderOf(link, party))
    .filter((act) => actsOfHolders.includes(act));

const mostWrongCodes = (of: AnyCase): number => edition(of.edition).numbers['LINK-CODE'].tries;

export const linkStateOf = (link: Link, of: AnyCase, party: Party, now: Instant): LinkState => {
  if (link.ended !== null) return link.ended.how;
  if (link.wrongCodes >= mostWrongCodes(of)) return 'LOCKED';
  if (now >= link.expiresAt) return 'EXPIRED';
  return actsWith(link, of, party).length > 0 ? 'OPEN' : 'NOT_NOW';
};

const day = 24 * 60 * 60_000;

/** Until what it is for lapses, and not longer than the days of LINK-EXPIRES. */
export const expiryOf = (of: AnyCase, now: Instant): Instant => {
  const longest = instantOf(epochMilliseconds(now) + edition(of.edition).numbers['LINK-EXPIRES'].days * day);
  const lapses = kindOf(of)
    .due(of)
    .filter(({ step }) => step === 'lapse')
    .map(({ at }) => at);
  return [longest, ...lapses].toSorted()[0] ?? longest;
};
