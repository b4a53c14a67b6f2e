import * as z from 'zod';
import { epochMilliseconds, instant, instantOf, type Instant } from '../../shared/calendar/index.ts';
import { keep, readKept } from './kept-file.ts';

/** The portal's clock: it stands, or it ticks with real time, ahead of it by what it was moved. Never back. */
export type Clock = {
  readonly now: () => Instant;
  /** false: nothing falls due until it is moved. */
  readonly ticks: boolean;
  /** Stands at `now` until `arrive`, and reads what it is moved to on the way. */
  readonly depart: () => void;
  readonly reach: (at: Instant) => void;
  /** From here it stands, or ticks on, as it did before. */
  readonly arrive: (at: Instant) => void;
};

type ClockSettings = {
  /** Where it is kept; null keeps nothing. */
  readonly file: string | null;
  /** The instant it starts at and stands still; null: real time. */
  readonly setting: Instant | null;
  /** Real time, in milliseconds since 1970. */
  readonly real: () => number;
};

const standing = z.strictObject({ stands: instant });
const ticking = z.strictObject({ ahead: z.int() });
const kept = z.union([standing, ticking]);
type Kept = z.infer<typeof kept>;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The clock as it was kept. With a setting it stands, at the later of the two; without one it goes on as it was. */
export const openClock = ({ file, setting, real }: ClockSettings): Clock => {
  const read = (state: Kept): Instant => ('stands' in state ? state.stands : instantOf(real() + state.ahead));
  const ticksFrom = (at: Instant): Kept => ({ ahead: epochMilliseconds(at) - real() });

  const text = file === null ? null : readKept(file);
  const before: Kept | null = text === null ? null : kept.parse(JSON.parse(text));
  let state: Kept = before ?? { ahead: 0 };
  if (setting !== null) state = { stands: before === null ? setting : later(setting, read(before)) };

  const save = (durable: boolean): void => {
    if (file !== null) keep(file, JSON.stringify(state), { durable });
  };
  save(true);

  let walking: Instant | null = null;
  let last = read(state);
  const now = (): Instant => {
    // Real time can be set back under a running portal; its own time can not.
    last = later(last, walking ?? read(state));
    return last;
  };
  const set = (at: Instant, durable: boolean): void => {
    state = 'stands' in state ? { stands: at } : ticksFrom(at);
    save(durable);
  };
  return {
    now,
    get ticks() {
      return 'ahead' in state;
    },
    depart: () => {
      walking = now();
    },
    reach: (at) => {
      if (walking === null) throw new Error('the clock is reached only on a walk');
      if (at <= walking) return;
      walking = at;
      // Every instant something was written for is kept: after a kill the clock must not read an earlier one.
      set(at, false);
    },
    arrive: (at) => {
      walking = null;
      set(at, true);
    },
  };
};
