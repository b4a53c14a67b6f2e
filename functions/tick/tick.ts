import * as z from 'zod';
import type { Store } from '../store/index.ts';
import type { CaseClock, Machines } from '../case-clock/index.ts';
import type { Cases } from '../cases/index.ts';
import { epochMilliseconds, instant, type Instant } from '../../shared/calendar/index.ts';
import { caseId } from '../../shared/records/index.ts';

/** What the state `Tick` gives: the execution's input, from the second round on what the round before answered. */
const tickEvent = z.object({
  clock: z.object({ caseId, turn: z.int().positive(), round: z.int().nonnegative() }),
  startedAt: instant,
});

/** What the state machine goes by. `round` counts its loop; `version` is that of the case it has looked at. */
type Tick =
  | { readonly over: true }
  | {
      readonly over: false;
      readonly caseId: string;
      readonly turn: number;
      readonly round: number;
      readonly version: number;
      readonly secondsUntilDue: number;
    };

type TickSettings = {
  readonly cases: Pick<Cases, 'settleCase'>;
  readonly store: Pick<Store, 'getMachine' | 'removeMachine'>;
  readonly machines: Pick<Machines, 'start'>;
  readonly caseClock: Pick<CaseClock, 'startNextTurn'>;
  readonly clock: () => Instant;
};

/** AWS ends an execution after 25,000 events, of which a round makes 13 when nothing is retried, and after a year. Long before, the next turn begins. */
const mostRounds = 200;
const longestSeconds = 300 * 24 * 60 * 60;

const secondsBetween = (from: Instant, to: Instant): number => Math.ceil((epochMilliseconds(to) - epochMilliseconds(from)) / 1_000);

/** Whole seconds, never too early; and never beyond the execution's own time. */
const secondsUntil = (nextAt: Instant | null, now: Instant, secondsLeft: number): number =>
  Math.max(1, Math.min(nextAt === null ? longestSeconds : secondsBetween(now, nextAt), secondsLeft));

/** Settles the case's enrollment now, and says how long the machine may wait. All knowledge is in settling; the machine only waits. */
export const createTick =
  ({ cases, store, machines, caseClock, clock }: TickSettings) =>
  async (event: unknown): Promise<Tick> => {
    const {
      clock: { caseId: id, turn, round },
      startedAt,
    } = tickEvent.parse(event);
    const machine = await store.getMachine(id);
    if (machine !== null && machine.turn > turn) {
      // The turn that counts may never have been started, if whoever raised it failed in between.
      if (machine.waiting === null) await machines.start(id, machine.turn);
      return { over: true };
    }
    const settled = await cases.settleCase(id);
    if (settled?.case.status !== 'OPEN') {
      await store.removeMachine(id);
      return { over: true };
    }
    const now = clock();
    const secondsLeft = longestSeconds - secondsBetween(startedAt, now);
    if (round >= mostRounds || secondsLeft <= 0) {
      await caseClock.startNextTurn(id, turn);
      return { over: true };
    }
    return {
      over: false,
      caseId: id,
      turn,
      round: round + 1,
      version: settled.case.version,
      secondsUntilDue: secondsUntil(settled.nextAt, now, secondsLeft),
    };
  };
