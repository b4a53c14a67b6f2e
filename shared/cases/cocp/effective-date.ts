import { latest, plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Edition } from '../../rules/index.ts';
import type { LeadTime } from '../case.ts';
import type { Measured } from './lead-time.ts';

type EffectiveDateRule = 'COCP-EFFECTIVE-30' | 'COCP-EFFECTIVE-10' | 'COCP-EFFECTIVE-ASKED';

export const effectiveDateRuleOf = ({ region, change }: Pick<Measured, 'region' | 'change'>): EffectiveDateRule => {
  if (region === 'INTERNATIONAL') return 'COCP-EFFECTIVE-ASKED';
  return change === 'DISTRIBUTOR' ? 'COCP-EFFECTIVE-10' : 'COCP-EFFECTIVE-30';
};

/** Americas: the days between the first signature and the effective date; null internationally. */
export const daysToEffect = (of: Pick<Measured, 'region' | 'change'>, edition: Edition): number | null => {
  const rule = effectiveDateRuleOf(of);
  return rule === 'COCP-EFFECTIVE-ASKED' ? null : edition.numbers[rule].days;
};

/** Americas: the date the first signature gives. */
const dateBySignature = (of: Measured, signed: CivilDate, edition: Edition): CivilDate => plusDays(signed, daysToEffect(of, edition) ?? 0);

/**
 * The effective date of a form that is in time, before COCP-NOT-BACKDATED. `signed` is the date of the first signature:
 * the institution's, for a change of distributor the reseller's. null while it hangs on a signature that is not given.
 */
export const effectiveDateOf = (of: Measured, signed: CivilDate | null, asked: CivilDate | null, edition: Edition): CivilDate | null => {
  if (of.region === 'INTERNATIONAL') return asked;
  if (of.expired && asked !== null) return asked;
  if (signed === null) return null;
  const bySignature = dateBySignature(of, signed, edition);
  // A later date asked for is simply the effective date; an earlier one is late (COCP-LATE-M15) and never gets here.
  return asked === null ? bySignature : latest(bySignature, asked);
};

/** Does the form ask, in the Americas, for a date earlier than its signature gives (COCP-LATE-M15)? Never on an expired enrollment. */
export const asksTooEarly = (of: Measured, signed: CivilDate | null, asked: CivilDate | null, edition: Edition): boolean =>
  of.region === 'AMERICAS' && !of.expired && signed !== null && asked !== null && asked < dateBySignature(of, signed, edition);

/**
 * The date of a late form whose missed date stays with the current partner (COCP-ROLL), before COCP-NOT-BACKDATED.
 * Americas: by COCP-EFFECTIVE-*, and where an anchor was missed not before the day after it; international: receipt plus lead time.
 */
export const rolledDateOf = (
  of: Measured,
  facts: {
    readonly signed: CivilDate | null;
    readonly received: CivilDate;
    readonly asked: CivilDate | null;
    readonly leadTime: LeadTime | null;
  },
  edition: Edition,
): CivilDate | null => {
  const { signed, received, asked, leadTime } = facts;
  const missed = leadTime !== null && !leadTime.onTime;
  if (of.region === 'INTERNATIONAL') return missed ? plusDays(received, leadTime.days) : asked;
  const date = effectiveDateOf(of, signed, asked, edition);
  if (date === null) return null;
  return missed ? latest(date, plusDays(leadTime.anchor, 1)) : date;
};
