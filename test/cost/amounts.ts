import { dueShards, functions } from '../../infra/stacks/functions.ts';
import type { Counted } from './count.ts';
import type { Counts } from './counted.ts';
import type { Amounts, Priced } from './prices.ts';

/** What cannot be counted in a run, named so that it can be argued with. */
export const assumed = {
  /** Cases an enrollment has in a year, each of them as much work as the story. */
  casesAYear: 1,
  /** Years of an enrollment's term. */
  termYears: 3,
  /** Years of closed cases that are kept when the month is priced. */
  yearsKept: 3,
  /** Milliseconds an invocation takes. */
  milliseconds: { api: 80, tick: 100, park: 40, relay: 200, delivery: 40, sweep: 300, render: 60 },
  /** And those a document takes within `render`: drawn, sealed by KMS and put in its bucket, by what docs/bench.md measures, now and then cold. */
  millisecondsADocument: 350,
  /** Different people who sign in for a case, each in a month of their own. */
  peopleACase: 3,
  /** Visits of the page for a case, each loading it anew: requests and MB. */
  visitsACase: 6,
  requestsAVisit: 8,
  megabytesAVisit: 0.5,
  /** KB of log an invocation, an API request at the gateway, and an event of a state machine leave. */
  logKilobytes: { invocation: 0.8, gateway: 0.4, transition: 1.5 },
  /** The share of invocations X-Ray records: one a second and 5 % of the rest. */
  traced: 0.1,
  /** Days in a month. */
  days: 30.4,
} as const;

const inSeconds = (milliseconds: number): number => milliseconds / 1_000;

const add = (...all: readonly Amounts[]): Amounts => {
  const sum: Partial<Record<Priced, number>> = {};
  for (const each of all) for (const [name, amount] of Object.entries(each)) sum[name as Priced] = (sum[name as Priced] ?? 0) + amount;
  return sum;
};

export const times = (amounts: Amounts, by: number): Amounts =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount * by]));

/** What counts come to in things that have a price. */
export const amountsOf = (counts: Counts): Amounts => {
  const { apiRequests, invocations, transitions, mails, documents, seals, filePuts, fileGets, readUnits, writeUnits } = counts;
  const invoked = { ...invocations, api: apiRequests };
  const all = Object.values(invoked).reduce((sum, number) => sum + number, 0);
  const drawing = documents * inSeconds(assumed.millisecondsADocument) * (functions.render.memory / 1_024);
  const gigabyteSeconds = Object.entries(invoked).reduce((sum, [name, number]) => {
    const of = name as keyof typeof invoked;
    return sum + number * inSeconds(assumed.milliseconds[of]) * (functions[of].memory / 1_024);
  }, drawing);
  const { invocation, gateway, transition } = assumed.logKilobytes;
  return {
    readUnits,
    writeUnits,
    invocations: all,
    gigabyteSeconds,
    transitions,
    apiRequests,
    pageRequests: apiRequests,
    firewallRequests: apiRequests,
    mails,
    seals,
    filePuts,
    fileGets,
    logGigabytes: (all * invocation + apiRequests * gateway + transitions * transition) / 1_000_000,
    traces: all * assumed.traced,
  };
};

/** One case with the visits of the page it brings. */
export const ofCase = ({ story }: Counted): Amounts => {
  const requests = assumed.visitsACase * assumed.requestsAVisit;
  return add(amountsOf(story), {
    pageRequests: requests,
    firewallRequests: requests,
    pageGigabytes: (assumed.visitsACase * assumed.megabytesAVisit) / 1_000,
    people: assumed.peopleACase,
  });
};

const sweepsAMonth = dueShards * 4 * 24 * assumed.days;

/** What a month costs though nothing happens. */
export const ofStanding = ({ idleSweep, fixed }: Counted): Amounts =>
  add(times(amountsOf(idleSweep), sweepsAMonth), { schedules: sweepsAMonth, ...fixed });

/** What so many enrollments cost in a month for being there: their rows, those of their cases, and the ends of their terms. */
export const ofEnrollments = ({ registering, termEnd, bytes }: Counted, enrollments: number): Amounts => {
  const casesKept = assumed.casesAYear * assumed.yearsKept;
  const gigabytes = (enrollments * (bytes.enrollment + bytes.case * casesKept)) / 1e9;
  const termsAMonth = enrollments / (assumed.termYears * 12);
  return add(
    { tableGigabytes: gigabytes, recoveryGigabytes: gigabytes, fileGigabytes: (enrollments * bytes.documents * casesKept) / 1e9 },
    times(amountsOf(registering), termsAMonth),
    times(amountsOf(termEnd), termsAMonth),
  );
};

export const casesAMonth = (enrollments: number): number => (enrollments * assumed.casesAYear) / 12;

/** A whole month. */
export const ofMonth = (counted: Counted, enrollments: number): Amounts =>
  add(ofStanding(counted), ofEnrollments(counted, enrollments), times(ofCase(counted), casesAMonth(enrollments)));
