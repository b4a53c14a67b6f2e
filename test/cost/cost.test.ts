import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amountsOf, ofMonth } from './amounts.ts';
import { costPage } from './cost-page.ts';
import { count, type Counted } from './count.ts';
import { nothing } from './counted.ts';
import { costOf, prices } from './prices.ts';
import { quotasOf } from './quotas.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const kept = JSON.parse(read('counted.json')) as Counted;

/** Every number of a tree, by its path. */
const numbersOf = (tree: object, path = ''): readonly (readonly [string, number])[] =>
  Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'number' ? [[`${path}${name}`, value] as const] : numbersOf(value as object, `${path}${name}.`),
  );

describe('the page of cost and quotas (npm run cost writes it)', () => {
  it('is what the kept counts give', () => {
    expect(read('../../docs/cost.md')).toBe(costPage(kept));
  });

  it('rests on counts that a run of the story gives today, to a tenth', { timeout: 60_000 }, async () => {
    const today = new Map(numbersOf(await count()));
    expect([...today.keys()].toSorted()).toEqual(
      numbersOf(kept)
        .map(([name]) => name)
        .toSorted(),
    );
    const moved = numbersOf(kept).filter(([name, before]) => Math.abs((today.get(name) ?? Infinity) - before) > Math.max(1, before / 10));
    expect(moved).toEqual([]);
  });
});

describe('a price', () => {
  it('is the amount by the price of one', () => {
    expect(costOf({ writeUnits: 2_000_000, transitions: 1_000 })).toBeCloseTo(2 * 0.715 + 0.025, 10);
    expect(costOf({})).toBe(0);
  });

  it('takes in everything that is counted: a mail, a transition, an invocation of a function by its memory', () => {
    const counts = { ...nothing(), mails: 3, transitions: 5, apiRequests: 2, invocations: { ...nothing().invocations, tick: 10 } };
    expect(amountsOf(counts)).toMatchObject({ mails: 3, transitions: 5, apiRequests: 2, invocations: 12, firewallRequests: 2 });
    // 2 of 80 ms at 1 GB, 10 of 100 ms at half a GB.
    expect(amountsOf(counts).gigabyteSeconds).toBeCloseTo(0.66, 10);
    // A document drawn in an invocation of its own: 350 and 60 ms at 1,769 MB.
    const drawn = { ...nothing(), documents: 1, seals: 1, filePuts: 1, invocations: { ...nothing().invocations, render: 1 } };
    expect(amountsOf(drawn)).toMatchObject({ invocations: 1, seals: 1, filePuts: 1 });
    expect(amountsOf(drawn).gigabyteSeconds).toBeCloseTo((0.41 * 1_769) / 1_024, 10);
  });

  it('grows with the enrollments, from what stands anyway', () => {
    const [none, thousand, million] = [0, 1_000, 1_000_000].map((size) => costOf(ofMonth(kept, size)));
    expect(none).toBeGreaterThan(kept.fixed.alarms * prices.alarms.dollars);
    expect(thousand).toBeGreaterThan(none ?? 0);
    expect(million).toBeGreaterThan(100 * (thousand ?? 0));
  });
});

describe('a quota', () => {
  it.each(quotasOf(kept).map((quota) => [quota.name, quota] as const))('%s: needs more with more enrollments', (_, { needs }) => {
    expect(needs(1_000_000)).toBeGreaterThan(needs(1_000));
  });
});
