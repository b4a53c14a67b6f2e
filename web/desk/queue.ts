import type { CaseKind } from '../../shared/records/index.ts';
import { kept } from '../api/kept.ts';

/** The list somebody works through: its cases in their order, and how it was looked at, so that one comes back to it as it was. */
export type Queue = {
  /** The address of the list. */
  readonly list: string;
  /** How it was looked at. */
  readonly look: Readonly<Record<string, unknown>>;
  /** Log numbers. */
  readonly order: readonly string[];
  /** The one opened last. */
  readonly at: string;
  /** What was just done, told on what comes next. */
  readonly done?: { readonly logNumber: string; readonly kind: CaseKind; readonly act: string };
};

const key = 'kigen.queue';
const current = (): Queue | null => kept.read<Queue>(key);

export const queue = {
  current,
  begin: (of: Queue): void => kept.write(key, of),
  /** Somebody is at this case now; null where it does not belong to the list. */
  moveTo: (logNumber: string): Queue | null => {
    const of = current();
    if (of === null || !of.order.includes(logNumber)) return null;
    // What was done is told once.
    const { done: _, ...rest } = of;
    kept.write(key, { ...rest, at: logNumber });
    return of;
  },
  /** One is done and leaves the list: the address of the next, of the list after the last; undefined where it was no list's. */
  finish: (done: NonNullable<Queue['done']>): string | undefined => {
    const of = current();
    const place = of?.order.indexOf(done.logNumber) ?? -1;
    if (of === null || place < 0) return undefined;
    const order = of.order.filter((each) => each !== done.logNumber);
    const next = order[place];
    kept.write(key, { ...of, order, at: next ?? of.at, done });
    return next === undefined ? of.list : `/cases/${next}`;
  },
  /** What was done last, where nothing came after it: told once. */
  takeDone: (): Queue['done'] | undefined => {
    const of = current();
    if (of?.done === undefined) return undefined;
    const { done, ...rest } = of;
    kept.write(key, rest);
    return done;
  },
};
