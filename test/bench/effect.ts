import type { Case, Enrollment } from '../acceptance/contract.ts';
import { actOn, acts, begins } from './cases.ts';
import { milliseconds, perSecond, quantile, withoutGoal, type Figure } from './figures.ts';
import { parkPaper, receiptOn } from './paper.ts';
import { shared, startBenchPortal, temporaryFolder } from './stage.ts';

const parked = 1_000;
const clients = 8;

/** 1,000 cases wait; 8 clients act on each twice. With the second act the change takes effect: case and enrollment in one write. */
export const measureEffect = async (): Promise<readonly Figure[]> => {
  await using folder = await temporaryFolder();
  const portal = await startBenchPortal({ dataDir: folder.path, clock: begins });
  const cases = await parkPaper(portal, { count: parked, termFrom: '2025-04-01', requestedEffectiveOn: '2027-01-12' });
  const took = { receipt: [] as number[], effect: [] as number[] };
  const receipt = receiptOn('2027-01-12');
  const from = performance.now();
  await shared(cases, clients, async ({ caseId }) => {
    const began = performance.now();
    await actOn(portal, caseId, receipt);
    took.receipt.push(performance.now() - began);
  });
  await shared(cases, clients, async ({ caseId }) => {
    const began = performance.now();
    await actOn(portal, caseId, acts.countersign);
    took.effect.push(performance.now() - began);
  });
  const rate = (2 * parked) / ((performance.now() - from) / 1_000);

  const token = await portal.tokenOf('OPS-INTERNATIONAL');
  await shared(cases, clients, async ({ caseId, enrollmentId }) => {
    const of = await portal.http.expect<Case>('GET', `/api/cases/${caseId}`, { token });
    const enrollment = await portal.http.expect<Enrollment>('GET', `/api/enrollments/${enrollmentId}`, { token });
    const effects = of.history.filter(({ act }) => act === 'effect').length;
    if (effects !== 1 || enrollment.resellerId !== 'P-RES2') throw new Error(`${of.logNumber} took effect ${effects} times`);
  });
  await portal.stop();
  return [
    withoutGoal(
      `act to committed effect, ${clients} clients, p50 / p99`,
      `${milliseconds(quantile(took.effect, 0.5))} / ${milliseconds(quantile(took.effect, 0.99))}`,
    ),
    withoutGoal(
      '  the act before it (receipt), p50 / p99',
      `${milliseconds(quantile(took.receipt, 0.5))} / ${milliseconds(quantile(took.receipt, 0.99))}`,
    ),
    withoutGoal(`  acts per second over ${parked.toLocaleString('en')} parked cases`, perSecond(rate)),
  ];
};
