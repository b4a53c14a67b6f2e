import { openTask, operationsOf, type Task } from '../../records/index.ts';
import type { Caller, Decision, ScanTold, World } from '../case.ts';
import { editionOfCase, isIn } from '../of-a-case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import type { CocpCase } from './model.ts';

/** Is a form signed on paper still to come? On the electronic route it never is (COCP-INK), nor while the submitter corrects it. */
export const awaitsPaper = (of: CocpCase): Refused | null => {
  const isAwaited = isIn(of, 'RECEIPT') || (isIn(of, 'SIGNING') && of.state.returned === null);
  if (!isAwaited) return refuse('NOT_POSSIBLE_NOW', 'SCAN-MATCH', '', { act: 'upload', phase: of.state.phase });
  return of.route === 'MANUAL' ? null : refuse('PAPER_NOT_ASKED', 'COCP-INK');
};

/**
 * Once a form has come, or has to be signed anew, nothing is left to be matched: whoever decided that has done it.
 * Where the case ends first (caller null), nobody has, and the task is closed with it.
 */
export const withoutMatching = (of: CocpCase, { now }: Pick<World, 'now'>, caller: Caller | null): CocpCase => {
  const ended =
    caller === null
      ? ({ state: 'CLOSED', doneAt: now, doneBy: null } as const)
      : ({ state: 'DONE', doneAt: now, doneBy: caller.userId } as const);
  return { ...of, tasks: of.tasks.map((task) => (task.rule === 'SCAN-MATCH' && task.state === 'OPEN' ? { ...task, ...ended } : task)) };
};

/** One task, however many scans come: whoever matches one looks at them all. */
const matching = (of: CocpCase, { newId }: Pick<World, 'newId'>): readonly Task[] =>
  of.tasks.some(({ rule, state }) => rule === 'SCAN-MATCH' && state === 'OPEN')
    ? []
    : [
        openTask(
          { rule: 'SCAN-MATCH', partyId: operationsOf(of.region), enrollmentId: of.enrollmentId, facts: { logNumber: of.logNumber } },
          newId,
        ),
      ];

/** A scan has come in and was looked at: kept for operations to match (SCAN-MATCH), or refused (SCAN-FIT). */
export const takeScan = (
  of: CocpCase,
  { unfit, formNumber, ...told }: ScanTold,
  caller: Caller,
  world: World,
): Decision<CocpCase> | Refused => {
  const refused = awaitsPaper(of);
  if (refused !== null) return refused;
  if (of.scans.some(({ documentId }) => documentId === told.documentId)) return refuse('SCAN_ALREADY_TOLD', 'SCAN-MATCH');
  if (formNumber !== of.formNumber) return refuse('SCAN_OF_EARLIER_FORM', 'COCP-CORRECT');
  const by = personOf(caller);
  if (unfit !== null) {
    return {
      case: of,
      events: [{ act: 'refuse-scan', at: world.now, by, rule: 'SCAN-FIT', detail: { ...told, unfit } }],
      effects: [],
    };
  }
  const { atMost } = editionOfCase(of).numbers['SCAN-FIT'];
  if (of.scans.length >= atMost) return refuse('SCANS_TOO_MANY', 'SCAN-FIT', '', { atMost });
  const { documentId, sha256 } = told;
  return {
    case: { ...of, scans: [...of.scans, { documentId, sha256, formNumber }], tasks: [...of.tasks, ...matching(of, world)] },
    events: [{ act: 'receive-scan', at: world.now, by, rule: 'SCAN-MATCH', detail: told }],
    effects: [],
  };
};
