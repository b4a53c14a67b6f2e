import { setTimeout as delay } from 'node:timers/promises';
import type { Case, Enrollment, Mail } from '../acceptance/contract.ts';
import { dateIn, instantOf, plusDays } from '../acceptance/model/days.ts';
import { actOn, acts, type Opened } from './cases.ts';
import { atMost, milliseconds, quantile, seconds, withoutGoal, type Figure } from './figures.ts';
import { parkPaper, receiptOn } from './paper.ts';
import { shared, startBenchPortal, temporaryFolder, type BenchPortal } from './stage.ts';

const due = 1_000;
const zone = 'Asia/Tokyo';
/** So long before the instant the clock is put, and goes on from there with real time. */
const ahead = 3_000;
const patience = 120_000;

type Late = { readonly late: readonly number[]; readonly early: number; readonly wrong: number };

/** The clock ticks over an instant at which `act` falls due on all of them, and nobody looks until it has been told of every one. */
const letPass = async ({ http, tokenOf }: BenchPortal, cases: readonly Opened[], instant: string, act: string): Promise<Late> => {
  const mailsAtInstant = async (): Promise<readonly Mail[]> => {
    const { items } = await http.expect<{ readonly items: readonly Mail[] }>('GET', '/local/mail?to=p-uni%40example.com');
    return items.filter(({ at }) => at === instant);
  };
  await http.expect('POST', '/local/clock', { body: { to: new Date(Date.parse(instant) - ahead).toISOString() } });
  await delay(ahead);
  const until = performance.now() + patience;
  while ((await mailsAtInstant()).length < due) {
    if (performance.now() > until) throw new Error(`${patience / 1_000} s later not all that was due has passed`);
    await delay(1_000);
  }
  const mails = new Map<string, number>();
  for (const { caseId } of await mailsAtInstant()) if (caseId !== null) mails.set(caseId, (mails.get(caseId) ?? 0) + 1);
  const token = await tokenOf('OPS-INTERNATIONAL');
  const late: number[] = [];
  let [early, wrong] = [0, 0];
  await shared(cases, 8, async ({ caseId }) => {
    const of = await http.expect<Case>('GET', `/api/cases/${caseId}`, { token });
    const passed = of.history.filter((entry) => entry.act === act);
    if (passed.length !== 1 || mails.get(caseId) !== 1) wrong += 1;
    for (const { at, recordedAt } of passed) {
      if (at !== instant || recordedAt < instant) early += 1;
      late.push(Date.parse(recordedAt) - Date.parse(instant));
    }
  });
  return { late, early, wrong };
};

const figures = (name: string, { late, early, wrong }: Late): readonly Figure[] => [
  atMost(`${due.toLocaleString('en')} ${name} due at one instant: the last is late by`, Math.max(...late), 2_000, seconds),
  withoutGoal('  the first / half of them by', `${milliseconds(Math.min(...late))} / ${milliseconds(quantile(late, 0.5))}`),
  { name: '  early / twice or missing', value: `${early} / ${wrong}`, goal: '0 / 0', met: early === 0 && wrong === 0 },
];

/** 1,000 forms are reminded of at one instant; then they are signed on paper and take effect at another. */
export const measureDueAtOnce = async (): Promise<readonly Figure[]> => {
  await using folder = await temporaryFolder();
  const portal = await startBenchPortal({ dataDir: folder.path });
  const { http, tokenOf } = portal;
  const { now } = await http.expect<{ readonly now: string }>('GET', '/local/clock');
  const today = dateIn(zone, now);
  const signedOn = plusDays(today, 7);
  const effectiveOn = plusDays(today, 9);
  const cases = await parkPaper(portal, { count: due, termFrom: plusDays(today, -800), requestedEffectiveOn: effectiveOn });
  const reminders = await letPass(portal, cases, instantOf(zone, signedOn, '09:00:00'), 'remind');
  await shared(cases, 8, async ({ caseId }) => {
    await actOn(portal, caseId, receiptOn(signedOn));
    await actOn(portal, caseId, acts.countersign);
  });
  const effects = await letPass(portal, cases, instantOf(zone, effectiveOn), 'effect');
  const token = await tokenOf('OPS-INTERNATIONAL');
  let unchanged = 0;
  await shared(cases, 8, async ({ enrollmentId }) => {
    const { resellerId } = await http.expect<Enrollment>('GET', `/api/enrollments/${enrollmentId}`, { token });
    if (resellerId !== 'P-RES2') unchanged += 1;
  });
  await portal.stop();
  return [...figures('effects', { ...effects, wrong: effects.wrong + unchanged }), ...figures('reminders', reminders)];
};
