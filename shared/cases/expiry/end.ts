import { operationsOf } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Decision, Effect, Fate, World } from '../case.ts';
import { isIn } from '../of-a-case.ts';
import { awaitsOperations, type ExpiryCase, type ExpiryIn } from './model.ts';
import { ruleOfOption } from './options.ts';
import { partnerOf, tell, tellInstitution, withPartner } from './telling.ts';

const closed = (of: ExpiryCase, outcome: 'COMPLETED' | 'VOID', { now }: World): ExpiryCase => ({
  ...of,
  status: 'CLOSED',
  outcome,
  openOn: [],
  state: { phase: 'CLOSED', since: now, attested: null },
});

/** The choice has been given by its last day, or it has not. */
const withChoiceOver = (of: ExpiryCase): ExpiryCase => ({
  ...of,
  resolved: [...of.resolved, { rule: 'EXPIRY-SILENCE', on: of.endsOn, state: of.choice === null ? 'MISSED' : 'MET' }],
});

const extended = (before: ExpiryIn<'CHOICE'>, world: World): Decision<ExpiryCase> => {
  const of = closed(withChoiceOver(before), 'COMPLETED', world);
  const rule = ruleOfOption('EXTEND', of.years);
  return {
    case: of,
    events: [{ act: 'extend', at: world.now, by: null, rule, detail: { startsOn: of.next.startsOn, endsOn: of.next.endsOn } }],
    effects: tellInstitution(of, world, 'EXPIRY_EXTENDED', rule),
  };
};

/** Where a case goes when its enrollment has expired, by what was chosen. */
const afterExpiry = (of: ExpiryCase, world: World): ExpiryCase => {
  const removing = { since: world.now, reminders: 0 };
  if (of.choice?.option === 'BUYOUT') return { ...of, state: { phase: 'BUYOUT', ...removing } };
  if (of.choice?.option !== 'NEW_ENROLLMENT') return { ...of, state: { phase: 'REMOVAL', ...removing } };
  return of.confirmed === null ? { ...of, state: { phase: 'NEW_ENROLLMENT', ...removing } } : closed(of, 'COMPLETED', world);
};

const ruleOfExpiry = ({ choice, years }: ExpiryCase): RuleId => (choice === null ? 'EXPIRY-SILENCE' : ruleOfOption(choice.option, years));

const expired = (before: ExpiryIn<'CHOICE'>, world: World): Decision<ExpiryCase> => {
  const of = afterExpiry(withChoiceOver(before), world);
  const rule = ruleOfExpiry(of);
  const isOver = of.status === 'CLOSED';
  const detail = { option: of.choice?.option ?? null, endsOn: of.endsOn, phase: isOver ? null : of.state.phase };
  return {
    case: of,
    events: [{ act: 'expire', at: world.now, by: null, rule, detail }],
    effects: tellInstitution(of, world, 'EXPIRY_EXPIRED', rule, { isOver }),
  };
};

/** An enrollment terminated while the choice was open leaves nothing to choose (CLOSE-VOID); a chosen extension goes with it. */
const terminated = (before: ExpiryIn<'CHOICE'>, world: World): Decision<ExpiryCase> => {
  const of = closed(before, 'VOID', world);
  const rule = 'CLOSE-VOID';
  const unset: readonly Effect[] =
    of.choice?.option === 'EXTEND' ? [{ type: 'CHANGE_ENROLLMENT', enrollmentId: of.enrollmentId, set: { extension: null } }] : [];
  // Whoever had something to do about the choice learns that there is nothing left to do.
  const operations = awaitsOperations(of) ? [operationsOf(of.region)] : [];
  return {
    case: of,
    events: [{ act: 'void', at: world.now, by: null, rule, detail: { end: 'TERMINATED' } }],
    effects: [...unset, ...tell(of, world, 'EXPIRY_VOID', rule, [of.institutionId, partnerOf(of, world), ...operations])],
  };
};

/** What becomes of the case with its enrollment. Once the choice is over, it goes its own way (CLOSE-VOID). */
export const follow = (before: ExpiryCase, { end }: Fate, world: World): Decision<ExpiryCase> | null => {
  const of = withPartner(before, world);
  if (!isIn(of, 'CHOICE')) return null;
  switch (end) {
    case 'EXTENDED':
      return extended(of, world);
    case 'EXPIRED':
      return expired(of, world);
    case 'TERMINATED':
      return terminated(of, world);
    default:
      throw new Error(`unknown end ${String(end satisfies never)}`);
  }
};
