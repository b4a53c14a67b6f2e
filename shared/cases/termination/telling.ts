import type { RuleId } from '../../rules/index.ts';
import type { Effect, Facts, Person, World } from '../case.ts';
import type { TerminationMessage } from '../messages.ts';
import { partiesOnEnrollments } from '../parties-on-enrollments.ts';
import { tellParties } from '../tell-parties.ts';
import { pendingRows, type TerminationCase } from './model.ts';

/** A partner that came by a change of channel partner takes part in the case from the next thing that happens in it. */
export const withPartners = (of: TerminationCase, { enrollments }: Pick<World, 'enrollments'>): TerminationCase => {
  const now = partiesOnEnrollments(pendingRows(of).flatMap(({ enrollmentId }) => enrollments.get(enrollmentId) ?? []));
  const partyIds = [...new Set([...of.partyIds, ...now])];
  return partyIds.length === of.partyIds.length ? of : { ...of, partyIds };
};

/** Tells everybody on its enrollments but whoever did it. Every message says why it ends and what was said of it. */
export const tell = (
  of: TerminationCase,
  { now }: Pick<World, 'now'>,
  message: TerminationMessage,
  rule: RuleId | null,
  by: Person | null,
  facts: Facts = {},
): readonly Effect[] =>
  tellParties({
    message,
    to: of.partyIds.filter((id) => id !== by?.partyId),
    rule,
    at: now,
    facts: {
      why: of.form.reason,
      said: 'text' in of.form ? (of.form.text ?? null) : null,
      numbers: of.rows.map(({ number }) => number),
      ...facts,
    },
  });
