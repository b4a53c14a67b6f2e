import { setTimeout as delay } from 'node:timers/promises';
import type { createOutboxQueue } from '../../infra/local/outbox-queue.ts';

/** Rows are held back so long at most, so that later ones can overtake them. */
const heldBack = 30;
const atOnce = 3;

export type Deliveries = { rows: number; deliveries: number; overtakings: number };

/** An outbox that carries each row out one to three times, several at once and out of order: what a stream may do and a queue here does not. */
export const unrulyOutbox =
  (random: () => number, counts: Deliveries): typeof createOutboxQueue =>
  (carryOut, onFailure) => {
    const pool: { readonly id: string; readonly place: number }[] = [];
    const seen = new Set<number>();
    let underWay: Promise<void> | null = null;

    const deliver = async ({ id, place }: { readonly id: string; readonly place: number }): Promise<void> => {
      counts.deliveries += 1;
      if (!seen.has(place) && [...seen].some((other) => other > place)) counts.overtakings += 1;
      seen.add(place);
      try {
        await carryOut(id);
      } catch (error) {
        onFailure(id, error);
      }
    };
    /** Any of them, but the first time there are two the later one: so that some overtaking is certain, however few there are. */
    const take = () => {
      const last = pool.reduce((latest, { place }, index) => (place > (pool[latest]?.place ?? 0) ? index : latest), 0);
      const isFirst = counts.overtakings === 0 && pool.some(({ place }) => place < (pool[last]?.place ?? 0));
      return pool.splice(isFirst ? last : Math.floor(random() * pool.length), 1);
    };

    const drain = async (): Promise<void> => {
      while (pool.length > 0) {
        await delay(random() * heldBack);
        await Promise.all(Array.from({ length: atOnce }, take).flat().map(deliver));
      }
    };
    const start = (): void => {
      underWay ??= drain().finally(() => {
        underWay = null;
        if (pool.length > 0) start();
      });
    };
    const idle = async (): Promise<void> => {
      while (underWay !== null) await underWay;
    };
    return {
      push: (outboxIds) => {
        for (const id of outboxIds) {
          counts.rows += 1;
          const place = counts.rows;
          pool.push(...Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ id, place })));
        }
        start();
      },
      idle,
      through: idle,
      // Nothing is held back meanwhile: telling of one thing while the next is settled is disorder, too.
      after: (work) => work(),
    };
  };
