import { operationsOf, type PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Effect, Facts, ToldContact, World } from '../case.ts';
import type { CicrMessage } from '../messages.ts';
import { tellParties } from '../tell-parties.ts';
import { changedBy } from './form.ts';
import type { CicrCase } from './model.ts';

/** Tells these parties of what has just happened. Every message says what changes, on which enrollment; never whose name or address. */
export const tell = (
  of: CicrCase,
  { now }: Pick<World, 'now'>,
  message: CicrMessage,
  rule: RuleId | null,
  to: readonly PartyId[],
  facts: Facts = {},
): readonly Effect[] =>
  tellParties({ message, to, rule, at: now, facts: { changes: of.form.changes.map(changedBy), numbers: [of.number], ...facts } });

export const tellOperations = (of: CicrCase, world: Pick<World, 'now'>, message: CicrMessage, rule: RuleId): readonly Effect[] =>
  tell(of, world, message, rule, [operationsOf(of.region)]);

/** Tells a contact, who is no party (CICR-TOLD). `changes`: what it concerns of it. */
export const tellContact = (
  of: CicrCase,
  { now }: Pick<World, 'now'>,
  message: CicrMessage,
  contact: ToldContact,
  facts: Facts & { readonly changes: readonly string[] },
): Effect => ({ type: 'TELL', message, to: [], contact, rule: 'CICR-TOLD', at: now, facts: { numbers: [of.number], ...facts } });
