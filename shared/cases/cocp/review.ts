import { latest } from '../../calendar/index.ts';
import type { Caller, Decision, World } from '../case.ts';
import { enrollmentIn, todayOf } from '../of-a-case.ts';
import { allRefusals, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import type { CocpInput } from './acts.ts';
import { earliestOf } from '../earliest-of.ts';
import { effect } from './effect.ts';
import { effectiveDateRuleOf } from './effective-date.ts';
import { matchRefusals } from './match.ts';
import { involved, pendingRows, type CocpCase, type CocpIn } from './model.ts';
import { tell } from './telling.ts';

/**
 * `countersign`: the current partners are checked again (COCP-MATCH); each enrollment's date is the later of the one computed
 * and today (COCP-NOT-BACKDATED), with an approved override the date asked for. What is due today takes effect with it.
 */
export const countersign = (
  of: CocpIn<'REVIEW'>,
  { note }: CocpInput<'countersign'>,
  caller: Caller,
  world: World,
): Decision<CocpCase> | Refused => {
  const enrollments = pendingRows(of).map((row) => enrollmentIn(world, row.enrollmentId));
  const refused = allRefusals([matchRefusals(of.form, enrollments, world.parties).map((refusal) => ({ ...refusal, path: '' }))]);
  if (refused !== null) return refused;
  const today = todayOf(of, world);
  const by = personOf(caller);
  const rows = of.rows.map((row) => {
    if (row.outcome !== null) return row;
    if (row.effectiveOn === null) throw new Error(`${of.logNumber} is in review without an effective date`);
    return { ...row, effectiveOn: of.overrideOn ?? latest(row.effectiveOn, today) };
  });
  const countersigned: CocpCase = { ...of, rows, state: { phase: 'SCHEDULED', since: world.now, receivedOn: of.state.receivedOn } };
  const effectiveOn = earliestOf(pendingRows(countersigned).map((row) => row.effectiveOn));
  const event = { act: 'countersign', at: world.now, by, rule: 'COCP-NOT-BACKDATED', detail: { effectiveOn, note: note ?? null } } as const;
  const now = pendingRows(countersigned).filter((row) => row.effectiveOn !== null && row.effectiveOn <= today);
  const later = pendingRows(countersigned).filter((row) => !now.includes(row));
  const scheduled =
    later.length === 0
      ? []
      : tell(countersigned, world, 'COUNTERSIGNED', effectiveDateRuleOf({ region: of.region, change: of.form.change }), involved(of), {
          effectiveOn: earliestOf(later.map((row) => row.effectiveOn)),
        });
  if (now.length === 0) return { case: countersigned, events: [event], effects: scheduled };
  const effected = effect(countersigned, now, by, world);
  return { case: effected.case, events: [event, ...effected.events], effects: [...effected.effects, ...scheduled] };
};
