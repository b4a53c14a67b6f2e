import { describe, expect, it } from 'vitest';
import { createCases, type Cases } from '../../../functions/cases/index.ts';
import { createSweep, type Failure } from '../../../functions/sweep/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { anEnrollment, countedIds } from '../../builders/index.ts';
import { size } from '../../size.ts';
import { startPortal } from '../cases/a-portal.ts';

/** Nine o'clock in Tokyo, 60 days before 31 March 2027: the cases have been due since midnight, their notices are due now. */
const atNine = '2027-01-30T00:00:00.000Z';
const reach = { until: asInstant(atNine), retryAt: asInstant('2027-01-30T00:15:00.000Z') };

describe(`${size.endingTogether} enrollments that end on the same 31 March`, () => {
  it('EXPIRY-NOTICE-60: have each its case and its notice exactly once, though a sweep dies in the middle and three start at the same instant', async () => {
    const ids = Array.from({ length: size.endingTogether }, (_, index) => `E-${index + 1}`);
    const portal = await startPortal(ids.map((enrollmentId) => anEnrollment({ enrollmentId })));
    try {
      portal.goesTo(atNine);
      const failures: Failure[] = [];
      const newId = countedIds();
      const sweepBy = (cases: Pick<Cases, 'settleDue'>) =>
        createSweep({
          store: portal.store,
          cases,
          relay: { carryOut: (outboxId) => portal.store.removeOutbox(outboxId) },
          sendDigest: () => Promise.resolve(),
          onFailure: (failure) => failures.push(failure),
          atOnce: 4,
        });
      const cases = createCases({ ...portal.settings, newId });
      const shards = Array.from({ length: portal.store.dueShards }, (_, shard) => shard);

      // It dies between two writes of a unit that it has under its hands: what it saved stands, what it did not is as if never begun.
      let left = Math.floor(size.endingTogether / 3);
      const dying = sweepBy({
        settleDue: (row) => {
          left -= 1;
          return left > 0 ? cases.settleDue(row) : new Promise<never>(() => {});
        },
      });
      const hung = Promise.all(shards.map((shard) => dying.settleDue(shard, { ...reach, hasTime: () => true })));
      while (left > 0) await Promise.race([hung, new Promise((resolve) => setTimeout(resolve, 5))]);

      const three = [sweepBy(cases), sweepBy(cases), sweepBy(cases)];
      await Promise.all(
        three.map(async (sweep) => {
          for (const shard of shards) await sweep.settleDue(shard, { ...reach, hasTime: () => true });
        }),
      );
      expect(failures).toEqual([]);

      const opened: string[] = [];
      for (let from = 0; from < ids.length; from += 100) {
        const { enrollments } = await portal.store.getRecords({ enrollmentIds: ids.slice(from, from + 100) });
        for (const { expiryOpenedFor, openCases } of enrollments.values()) {
          expect([expiryOpenedFor, openCases.map(({ kind }) => kind)]).toEqual(['2027-03-31', ['EXPIRY']]);
          opened.push(...openCases.map(({ caseId }) => caseId));
        }
      }
      expect(new Set(opened).size).toBe(size.endingTogether);
      const listed = new Set<string>();
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof portal.store.listCaseIds>> = await portal.store.listCaseIds({
          of: { partyId: 'P-UNI' },
          status: 'OPEN',
          kind: 'EXPIRY',
          enrollmentId: null,
          limit: 100,
          after,
        });
        for (const { id } of page.items) listed.add(id);
        after = page.next;
      } while (after !== null);
      // No case beside those the enrollments name.
      expect(listed).toEqual(new Set(opened));
      for (const caseId of opened.filter((_, index) => index % 50 === 0)) {
        expect((await portal.store.getCase(caseId))?.history.map(({ act }) => act)).toEqual(['open', 'notice']);
      }
    } finally {
      await portal.stop();
    }
  }, 1_200_000);
});
