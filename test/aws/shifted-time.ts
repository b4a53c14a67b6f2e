// Loaded before anything else of a process that plays a part of AWS: its clock can be set forward, and what waits for a later
// moment comes when that moment has come. Nothing of the code under test is changed for it.

type Waiting = { readonly due: number; readonly fire: () => void; real: NodeJS.Timeout };

const RealDate = Date;
const realSetTimeout = setTimeout;
const realClearTimeout = clearTimeout;
/** Beyond this a timer of Node fires at once. */
const longest = 2 ** 31 - 1;

let offset = 0;
const waiting = new Map<object, Waiting>();

const now = (): number => RealDate.now() + offset;

class ShiftedDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [now()] : given) as [number]));
  }
  static override now(): number {
    return now();
  }
}
globalThis.Date = ShiftedDate as DateConstructor;

const schedule = (key: object, due: number, fire: () => void): void => {
  const wait = Math.min(Math.max(due - now(), 0), longest);
  const real = realSetTimeout(() => {
    if (now() < due) return schedule(key, due, fire);
    waiting.delete(key);
    fire();
  }, wait);
  waiting.set(key, { due, fire, real });
};

/** Timers under a minute are left to Node: they belong to the machine, not to the calendar. */
const shiftedSetTimeout = (fire: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): unknown => {
  if (milliseconds < 60_000) return realSetTimeout(fire, milliseconds, ...given);
  const key = {};
  schedule(key, now() + milliseconds, () => fire(...given));
  return key;
};
const shiftedClearTimeout = (key: unknown): void => {
  const found = typeof key === 'object' && key !== null ? waiting.get(key) : undefined;
  if (found === undefined) return realClearTimeout(key as NodeJS.Timeout);
  realClearTimeout(found.real);
  waiting.delete(key as object);
};
globalThis.setTimeout = shiftedSetTimeout as unknown as typeof setTimeout;
globalThis.clearTimeout = shiftedClearTimeout;

/** From now on this process reads real time plus so many milliseconds. */
export const shiftTime = (milliseconds: number): void => {
  offset = milliseconds;
  for (const [key, { due, fire, real }] of waiting) {
    realClearTimeout(real);
    schedule(key, due, fire);
  }
};
