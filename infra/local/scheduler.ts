import { setTimeout as delay } from 'node:timers/promises';
import { isUnreadable, readable, type Store } from '../../functions/store/index.ts';
import type { Sweep } from '../../functions/sweep/index.ts';
import { sweepMilliseconds } from '../../functions/sweep/sweep-minutes.ts';
import { asInstant, epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import type { Clock } from './clock.ts';
import type { DocumentsQueue } from './documents-queue.ts';
import type { OutboxQueue } from './outbox-queue.ts';

type SchedulerSettings = {
  readonly store: Store;
  readonly sweep: Sweep;
  readonly clock: Clock;
  readonly outbox: OutboxQueue;
  readonly documents: DocumentsQueue;
  /** The walk of the due index itself failed, as when the engine is being started again. It is tried anew. */
  readonly onFault: (error: unknown) => void;
};

/** In place of state machines: walks the due index as time passes, or as it is moved. */
export type Scheduler = {
  /** Does what was left when the portal last stopped, and what fell due since; then watches. */
  readonly start: () => Promise<void>;
  /** Something was committed: the next thing may be due sooner. */
  readonly wake: () => void;
  /**
   * Moves the clock to what `to` makes of its present, instant by instant, and resolves when all that fell due is done.
   * null: `to` wants no move, and none was made. Throws `Stopping` when the portal is stopped on the way.
   */
  readonly move: (to: (now: Instant) => Instant | null) => Promise<Instant | null>;
  /** As `move`, and resolves when everybody is told of it and every document is issued. */
  readonly walk: (to: (now: Instant) => Instant | null) => Promise<Instant | null>;
  readonly stop: () => Promise<void>;
};

/** A walk ended before it arrived, because the portal is to stop. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

/** The one shard of one machine: there the index is one list in order. */
const shard = 0;
/** So far past rows that cannot be read the next digest is looked for. */
const mostUnreadable = 100;
/** So many cases at once are asked for documents again. */
const mostRenders = 1_000;
/** Whatever is due at all is due before. */
const afterEverything = asInstant('2999-12-31T23:59:59.999Z');

const minute = 60_000;
/** What could not be settled is tried again so much later, by the portal's clock. */
const retryAfter = sweepMilliseconds;
/** Commits come in bursts: the index is asked at most this often. */
const wakeAfter = 200;
const faultAfter = 1_000;
/** Looked at this often, whatever is known to come: an index that is not the engine's own may not show yet what was just written. */
const lookAfter = minute;
/** What could not be carried out is tried again this often, by real time: the portal's clock may stand. */
const leftOverAfter = minute;

const after = (at: Instant, milliseconds: number): Instant => instantOf(epochMilliseconds(at) + milliseconds);
/** Others may keep winning the race for a row, and an index that is not the engine's own shows it for a while; it does not stay due for ever. */
const mostLooks = 100;
const lookAgainAfter = 100;
const always = (): boolean => true;

export const createScheduler = ({ store, sweep, clock, outbox, documents, onFault }: SchedulerSettings): Scheduler => {
  let stopping = false;
  let timer: NodeJS.Timeout | null = null;
  let leftOverTimer: NodeJS.Timeout | null = null;
  /** One walk at a time: the next begins where the last has ended. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const settleDue = (until: Instant, retryAt: Instant) =>
    outbox.after(() => sweep.settleDue(shard, { until, retryAt, hasTime: () => !stopping }));
  /** Digests come after everything of their instant: what is told then belongs into them. */
  const sendDigests = async (until: Instant, retryAt: Instant): Promise<void> => {
    if ((await store.digestsBefore(shard, until, 1)).length === 0) return;
    await outbox.idle();
    await sweep.sendDigests(shard, { until, retryAt, hasTime: () => !stopping });
  };
  const earliestDigest = async (): Promise<Instant | null> => {
    const found = await store.digestsBefore(shard, afterEverything, 1);
    const looked = found.some(isUnreadable) ? await store.digestsBefore(shard, afterEverything, mostUnreadable) : found;
    return readable(looked)[0]?.dueAt ?? null;
  };
  const earliest = async (): Promise<Instant | null> => {
    const [due, digest] = await Promise.all([store.earliestDue(), earliestDigest()]);
    return [due, digest].filter((at) => at !== null).toSorted()[0] ?? null;
  };
  /** Documents of cases the portal was killed under, or that could not be drawn. They are waited for by nobody. */
  const askForDocuments = async (): Promise<void> => {
    const found = readable(await store.leftOverRenders(shard, afterEverything, mostRenders));
    documents.push(found.map(({ caseId }) => caseId));
  };
  const carryOutLeftOver = async (): Promise<void> => {
    await sweep.carryOutLeftOver(shard, { until: afterEverything, retryAt: afterEverything, hasTime: always });
    await askForDocuments();
  };

  /** Sets the timer for the next thing due; a clock that stands brings nothing about. */
  const watch = (next: Instant | null): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (stopping || !clock.ticks) return;
    const ahead = next === null ? lookAfter : epochMilliseconds(next) - epochMilliseconds(clock.now());
    timer = setTimeout(pass, Math.min(Math.max(ahead, 0), lookAfter));
  };

  const passNow = async (): Promise<void> => {
    const now = clock.now();
    await settleDue(now, after(now, retryAfter));
    await sendDigests(now, after(now, retryAfter));
    watch(await earliest());
  };
  const pass = (): void => {
    timer = null;
    if (stopping) return;
    inTurn(passNow).catch((error: unknown) => {
      onFault(error);
      timer ??= setTimeout(pass, faultAfter);
    });
  };

  let woken: NodeJS.Timeout | null = null;

  /** When the next thing falls due after it has arrived. */
  const moveTo = async (target: Instant): Promise<Instant | null> => {
    let lookedAgain = 0;
    let next = await earliest();
    for (; next !== null && next <= target; next = await earliest()) {
      if (stopping) throw new Stopping('the portal stops before the clock has arrived');
      lookedAgain = next <= clock.now() ? lookedAgain + 1 : 0;
      if (lookedAgain > mostLooks) throw new Error(`what is due at ${next} stays due however often it is settled`);
      if (lookedAgain > 1) await delay(Math.min(2 ** lookedAgain, lookAgainAfter));
      clock.reach(next);
      await settleDue(clock.now(), after(target, retryAfter));
      await sendDigests(clock.now(), after(target, retryAfter));
    }
    clock.reach(target);
    return next;
  };

  const move = async (to: (now: Instant) => Instant | null): Promise<Instant | null> => {
    const target = to(clock.now());
    if (target === null) return null;
    clock.depart();
    try {
      watch(await moveTo(target));
    } finally {
      clock.arrive(clock.now());
    }
    return clock.now();
  };

  return {
    start: async () => {
      await carryOutLeftOver();
      await inTurn(passNow);
      await outbox.idle();
      leftOverTimer = setInterval(() => void carryOutLeftOver().catch(onFault), leftOverAfter);
    },
    wake: () => {
      if (stopping || woken !== null || !clock.ticks) return;
      woken = setTimeout(() => {
        woken = null;
        pass();
      }, wakeAfter);
    },
    move: (to) => inTurn(() => move(to)),
    walk: (to) =>
      inTurn(async () => {
        await outbox.idle();
        const moved = await move(to);
        await outbox.idle();
        // What failed on the way, as while the engine was started again, is told before anybody is answered.
        if (moved !== null) {
          await carryOutLeftOver();
          await sendDigests(moved, after(moved, retryAfter));
        }
        await documents.idle();
        return moved;
      }),
    stop: async () => {
      stopping = true;
      for (const each of [timer, woken]) if (each !== null) clearTimeout(each);
      if (leftOverTimer !== null) clearInterval(leftOverTimer);
      await last;
      await outbox.idle();
      await documents.stop();
    },
  };
};
