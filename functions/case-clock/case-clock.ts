import type { Store } from '../store/index.ts';
import { epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { Machines } from './machines.ts';

type CaseClockSettings = {
  readonly store: Pick<Store, 'getRecords' | 'getMachine' | 'noteStarted' | 'noteWoken' | 'raiseTurn' | 'removeMachine'>;
  readonly machines: Machines;
  readonly clock: () => Instant;
};

/** The clock of each open case: one execution of the state machine, which waits and lets the case be settled when it is time. */
export type CaseClock = {
  /** After a decision on the case. Does nothing where the machine has seen it already, so it may come twice, late, or out of order. */
  readonly startOrWake: (caseId: CaseId) => Promise<void>;
  /** The turn after `turn` counts from now on; it is started, and an execution of an earlier one ends when it next looks. */
  readonly startNextTurn: (caseId: CaseId, turn: number) => Promise<void>;
  /** For a machine that has shown no life when it should have. False: it is not missed after all, or its case is closed. */
  readonly replaceMissed: (caseId: CaseId) => Promise<boolean>;
};

/** A machine that was woken or started looks at its case and waits again within this time, all retries of infra/case-clock.asl.json included. */
const patienceMilliseconds = 15 * 60_000;

/** From when on a machine is missed that should show life at `at`. */
export const missedAfter = (at: Instant, seconds = 0): Instant => instantOf(epochMilliseconds(at) + seconds * 1_000 + patienceMilliseconds);

export const createCaseClock = ({ store, machines, clock }: CaseClockSettings): CaseClock => {
  const caseOf = async (caseId: CaseId): Promise<AnyCase | null> =>
    (await store.getRecords({ caseIds: [caseId] })).cases.get(caseId)?.case ?? null;

  const wake = async (caseId: CaseId, token: string): Promise<void> => {
    await machines.wake(token);
    // Woken, or gone: a token serves once. Nobody tries it again.
    await store.noteWoken(caseId, token, missedAfter(clock()));
  };

  const startNextTurn = async (caseId: CaseId, turn: number): Promise<void> => {
    await machines.start(caseId, await store.raiseTurn(caseId, turn, missedAfter(clock())));
  };

  return {
    startNextTurn,
    startOrWake: async (caseId) => {
      const [of, machine] = await Promise.all([caseOf(caseId), store.getMachine(caseId)]);
      if (machine?.waiting && machine.waiting.version !== of?.version) return wake(caseId, machine.waiting.token);
      if (machine !== null || of?.status !== 'OPEN') return;
      // Noted after it was started: what fails in between is only started once more.
      await machines.start(caseId, 1);
      await store.noteStarted(caseId, missedAfter(clock()));
    },
    replaceMissed: async (caseId) => {
      const [of, machine] = await Promise.all([caseOf(caseId), store.getMachine(caseId)]);
      if (machine === null || machine.missedFrom > clock()) return false;
      // Whoever waits on after all looks once more, and ends: the case is closed, or a later turn counts.
      if (machine.waiting !== null) await machines.wake(machine.waiting.token);
      if (of?.status !== 'OPEN') {
        await store.removeMachine(caseId);
        return false;
      }
      await startNextTurn(caseId, machine.turn);
      return true;
    },
  };
};
