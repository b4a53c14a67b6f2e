import { openTask, operationsOf, type Enrollment, type PartyId, type Task } from '../../records/index.ts';
import type { Decision, Person, World } from '../case.ts';
import type { RuleId } from '../../rules/index.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { effectiveDateRuleOf } from './effective-date.ts';
import { heldField, newPartners, type CocpForm } from './form.ts';
import { changing, pendingRows, receivedOnOf, type CocpCase, type CocpRow } from './model.ts';
import { ordersMoved } from './orders-moved.ts';
import { tell } from './telling.ts';

const previousPartners = (form: CocpForm, enrollment: Enrollment): readonly PartyId[] =>
  newPartners(form).flatMap(({ role }) => enrollment[heldField[role]] ?? []);

type TaskOf = Pick<Task, 'rule' | 'partyId' | 'facts' | 'dueOn'>;

/** What is left to do once an enrollment's partner has changed (COCP-PO, COCP-OLS, COCP-OPS-PO). */
const tasksOf = (of: CocpCase, enrollment: Enrollment): readonly TaskOf[] => {
  const { number } = enrollment;
  const orders = ordersMoved(of.form.change, enrollment);
  const [leading] = newPartners(of.form);
  return [
    ...[...previousPartners(of.form, enrollment), enrollment.institutionId].map((partyId) => ({
      rule: 'COCP-PO' as const,
      partyId,
      facts: { number },
      dueOn: null,
    })),
    ...orders.flatMap(({ product, quantity, renewsOn }) =>
      leading === undefined
        ? []
        : [{ rule: 'COCP-OLS' as const, partyId: leading.partyId, facts: { number, product, quantity }, dueOn: renewsOn }],
    ),
    ...(orders.length > 0 ? [{ rule: 'COCP-OPS-PO' as const, partyId: operationsOf(of.region), facts: { number }, dueOn: null }] : []),
  ];
};

const partnersSet = (form: CocpForm): Partial<Record<'resellerId' | 'distributorId' | 'advisorId', PartyId>> =>
  Object.fromEntries(newPartners(form).map(({ role, partyId }) => [heldField[role], partyId]));

/** The rule that gave the change its date. */
export const ruleOfEffect = ({ region, form, overrideOn }: CocpCase): RuleId =>
  overrideOn === null ? effectiveDateRuleOf({ region, change: form.change }) : 'COCP-OVERRIDE-APPROVED';

/**
 * The change takes effect on these rows: the enrollments' records change in one write with the case, exactly once;
 * with the last row the case closes and only its tasks go on.
 */
export const effect = (of: CocpCase, rows: readonly CocpRow[], by: Person | null, world: World): Decision<CocpCase> => {
  const done = new Set(rows.map(({ enrollmentId }) => enrollmentId));
  const enrollments = rows.map(({ enrollmentId }) => enrollmentIn(world, enrollmentId));
  const tasks = enrollments.flatMap((enrollment) =>
    tasksOf(of, enrollment).map((task) => openTask({ ...task, enrollmentId: enrollment.enrollmentId }, world.newId)),
  );
  const after: CocpCase = {
    ...of,
    rows: of.rows.map((row) => (done.has(row.enrollmentId) ? { ...row, outcome: 'EFFECTIVE' as const } : row)),
    openOn: of.openOn.filter((id) => !done.has(id)),
    tasks: [...of.tasks, ...tasks],
  };
  const isLast = pendingRows(after).length === 0;
  const effected: CocpCase = isLast
    ? { ...after, status: 'CLOSED', outcome: 'EFFECTIVE', state: { phase: 'CLOSED', since: world.now, receivedOn: receivedOnOf(of) } }
    : after;
  const effectiveOn = rows[0]?.effectiveOn ?? null;
  return {
    case: effected,
    events: [
      {
        act: 'effect',
        at: world.now,
        by,
        rule: ruleOfEffect(of),
        detail: {
          effectiveOn,
          enrollments: enrollments.map((enrollment) => ({
            enrollmentId: enrollment.enrollmentId,
            number: enrollment.number,
            changed: changing(of).map((role) => ({ role, from: enrollment[heldField[role]] })),
          })),
        },
      },
    ],
    effects: [
      ...enrollments.map(({ enrollmentId }) => ({ type: 'CHANGE_ENROLLMENT' as const, enrollmentId, set: partnersSet(of.form) })),
      ...tell(effected, world, 'EFFECTIVE', 'COCP-TELL', of.partyIds, {
        effectiveOn,
        effectiveNumbers: enrollments.map(({ number }) => number),
      }),
    ],
  };
};
