import type { PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Effect, Facts, Person, World } from '../case.ts';
import type { TerminationMessage } from '../messages.ts';
import { tellParties } from '../tell-parties.ts';
import type { TerminationCase } from './model.ts';

/** Tells these parties. Every message says why it is about: the reason, and what was said of it. */
const tellThese = (
  of: TerminationCase,
  { now }: Pick<World, 'now'>,
  message: TerminationMessage,
  rule: RuleId | null,
  to: readonly PartyId[],
  facts: Facts,
): readonly Effect[] =>
  tellParties({
    message,
    to,
    rule,
    at: now,
    facts: {
      why: of.form.reason,
      said: 'text' in of.form ? (of.form.text ?? null) : null,
      numbers: of.rows.map(({ number }) => number),
      ...facts,
    },
  });

/** Tells everybody on the case but whoever did it: all who are on its enrollments. */
export const tell = (
  of: TerminationCase,
  world: Pick<World, 'now'>,
  message: TerminationMessage,
  rule: RuleId | null,
  by: Person | null,
  facts: Facts = {},
): readonly Effect[] =>
  tellThese(
    of,
    world,
    message,
    rule,
    of.partyIds.filter((id) => id !== by?.partyId),
    facts,
  );
