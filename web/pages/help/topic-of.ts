import type { TopicName } from '../../../shared/texts/en/help/topic.ts';

/** Where somebody was when they asked for help: `/cases/COCP/sign`, and what they could have been about. First match wins. */
const table = [
  [/^\/sign\//, 'signing'],
  [/^\/verify-contact/, 'confirming'],
  [/^\/cases\/TRANSFER/, 'transfer'],
  [/^\/cases\/EXPIRY/, 'expiry'],
  [/^\/cases\/CICR\/(?:confirm|decline)/, 'confirming'],
  [/^\/cases\/CICR/, 'contacts'],
  [/\/(?:record-receipt|countersign|reject)$/, 'receiving'],
  [/\/decide-override$/, 'overrides'],
  [/\/(?:roll|request-override)$/, 'late'],
  [/^\/figures/, 'figures'],
  [/\/(?:sign|return|decline)$/, 'signing'],
  [/\/(?:correct|withdraw|invite)$/, 'changing'],
  [/\/contacts$/, 'contacts'],
  [/\/transfer$/, 'transfer'],
  [/^\/packages/, 'several'],
  [/^\/find$/, 'finding'],
  [/\/(?:change|find)$/, 'changing'],
  [/\/import$|^\/register/, 'records'],
  [/^\/(?:deadlines|rules)/, 'dates'],
] as const satisfies readonly (readonly [RegExp, TopicName])[];

/** The help page for a place; null where the choice is the reader's. */
export const topicOf = (from: string | undefined): TopicName | null =>
  from === undefined ? null : (table.find(([place]) => place.test(from))?.[1] ?? null);
