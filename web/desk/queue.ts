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
  /** Those of them that waited on us when the list was looked at. */
  readonly ours: readonly string[];
  /** The one opened last. */
  readonly at: string;
  /** What was just done, told on what comes next; `called`: the act by its words. */
  readonly done?: { readonly logNumber: string; readonly kind: CaseKind; readonly called: string };
};

const key = 'kigen.queue';
const current = (): Queue | null => kept.read<Queue>(key);

export const queue = {
  current,
  begin: (of: Queue): void => kept.write(key, of),
  /** Somebody is at this case now; null where it does not belong to the list. What was done is told where that led to, once. */
  moveTo: (logNumber: string): Queue | null => {
    const of = current();
    if (of === null || !of.order.includes(logNumber)) return null;
    const { done, ...rest } = of;
    kept.write(key, { ...rest, at: logNumber });
    return done !== undefined && of.at !== logNumber ? { ...rest, at: logNumber } : of;
  },
  /** Those that waited on us, after this case in the order of the list; undefined where it is in no list. */
  oursAfter: (logNumber: string): readonly string[] | undefined => {
    const of = current();
    const place = of?.order.indexOf(logNumber) ?? -1;
    return of === null || place < 0 ? undefined : of.order.slice(place + 1).filter((each) => of.ours.includes(each));
  },
  /** One is done and leaves the list; what comes after it is where somebody goes on: the address of that, else of the list. */
  finish: (done: NonNullable<Queue['done']>, next: string | undefined): string | undefined => {
    const of = current();
    if (of === null) return undefined;
    const place = of.order.indexOf(done.logNumber);
    const without = (numbers: readonly string[]) => numbers.filter((each) => each !== done.logNumber);
    const order = without(of.order);
    const at = next ?? order[place] ?? order.at(-1) ?? of.at;
    kept.write(key, { ...of, order, ours: without(of.ours), at, done });
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
