import { cicrRules } from './cicr.ts';
import { closingRules } from './closing.ts';
import { cocpEffectRules } from './cocp-effect.ts';
import { cocpLateRules } from './cocp-late.ts';
import { cocpLeadTimeRules } from './cocp-lead-time.ts';
import { cocpOpeningRules } from './cocp-opening.ts';
import { cocpRouteRules } from './cocp-route.ts';
import { cocpSigningRules } from './cocp-signing.ts';
import { dateRules } from './dates.ts';
import { expiryRules } from './expiry.ts';
import { partyRules } from './parties.ts';
import { linkRules } from './links.ts';
import { mailRules } from './mails.ts';
import { paperRules } from './paper.ts';
import { registeringRules } from './registering.ts';
import { reminderRules } from './reminders.ts';
import type { Rule } from './rule.ts';
import { transferRules } from './transfer.ts';
import { terminationRules } from './termination.ts';

const catalogue = {
  ...dateRules,
  ...partyRules,
  ...registeringRules,
  ...cocpRouteRules,
  ...cocpSigningRules,
  ...cocpOpeningRules,
  ...cocpLeadTimeRules,
  ...cocpLateRules,
  ...cocpEffectRules,
  ...expiryRules,
  ...transferRules,
  ...cicrRules,
  ...closingRules,
  ...terminationRules,
  ...reminderRules,
  ...linkRules,
  ...mailRules,
  ...paperRules,
} as const;

export type RuleId = keyof typeof catalogue;

/** Every rule by its id, in the order in which they are listed to people: days and parties first, then kind by kind. */
export const rules: Readonly<Record<RuleId, Rule>> = catalogue;

export const isRuleId = (value: string): value is RuleId => Object.hasOwn(rules, value);

export const ruleIds: readonly RuleId[] = Object.keys(rules).filter(isRuleId);
