import { functions } from '../../infra/stacks/functions.ts';
import { assumed } from './amounts.ts';
import type { Counted } from './count.ts';

/** The biggest day: 1 April, on which most Japanese terms begin and most changes take effect, all of them at one midnight. */
const bigDay = { shareOfCases: 0.25, shareOfTerms: 0.8 } as const;
/** Days a case of the story is open: from the opening to the effect. */
const daysOpen = 105;
/** Somebody looks at the page in these hours; so many times the mean at the busiest of them. */
const busyHours = { hoursADay: 8, workDays: 245, peak: 6 } as const;

export type Quota = {
  readonly name: string;
  /** What an account of its own has once the steps of docs/deploy.md are done. Assumptions, as the prices. */
  readonly has: number;
  readonly unit: string;
  /** What so many enrollments need of it. */
  readonly needs: (enrollments: number) => number;
  readonly ask: string;
};

/** In the order of the table; which is reached first the page works out. */
export const quotasOf = ({ story, effect, termEnd }: Counted): readonly Quota[] => {
  const cases = (enrollments: number): number => enrollments * assumed.casesAYear;
  const effects = (enrollments: number): number => cases(enrollments) * bigDay.shareOfCases;
  const perBusySecond = (aYear: number): number => (aYear / (busyHours.workDays * busyHours.hoursADay * 3_600)) * busyHours.peak;
  const withinAnHour = 3_600;
  return [
    {
      name: 'SES, mails in 24 hours',
      has: 50_000,
      unit: 'mails on the big day',
      needs: (of) => effects(of) * effect.mails,
      ask: 'in the SES console, *Request increased sending limits*, some weeks before: the mails of the big day. What is not taken is not lost: it waits in the outbox',
    },
    {
      name: 'SES, mails a second',
      has: 14,
      unit: 'a second, if the mails of the big day are to be out within six hours',
      needs: (of) => (effects(of) * effect.mails) / (6 * 3_600),
      ask: 'comes with the one above',
    },
    {
      name: 'Step Functions, open executions',
      has: 1_000_000,
      unit: 'cases open at once',
      needs: (of) => (cases(of) * daysOpen) / 365,
      ask: 'Service Quotas, *Open executions*, at the alarm clocks-near-limit',
    },
    {
      name: 'Step Functions, state transitions a second',
      has: 800,
      unit: 'a second, if the big midnight is to be over within an hour',
      needs: (of) => (effects(of) * effect.transitions) / withinAnHour,
      ask: 'Service Quotas, *StateTransition throttle token refill rate*. What is throttled is tried again; the sweep settles beside it',
    },
    {
      name: 'Step Functions, StartExecution a second',
      has: 150,
      unit: 'a second, in the busiest hour',
      needs: (of) => perBusySecond(cases(of) * story.executions),
      ask: 'Service Quotas, *StartExecution throttle token refill rate*',
    },
    {
      name: 'Lambda, executions at once',
      has: 1_000,
      unit: 'at once: what is reserved, and the API in the busiest hour',
      needs: (of) =>
        Object.values(functions).reduce((sum, { reserved }) => sum + (reserved ?? 0), 0) +
        (perBusySecond(cases(of) * story.apiRequests) * assumed.milliseconds.api) / 1_000,
      ask: 'Service Quotas, *Concurrent executions*',
    },
    {
      name: 'HTTP API, requests a second (the stage is set to 500)',
      has: 500,
      unit: 'a second, in the busiest hour',
      needs: (of) => perBusySecond(cases(of) * story.apiRequests),
      ask: 'nobody: `throttle` in infra/constructs/portal-api.ts; the account has 10,000',
    },
    {
      name: 'DynamoDB, write units a second of one table',
      has: 40_000,
      unit: 'a second, if the big midnight is to be over within an hour',
      needs: (of) => (effects(of) * effect.writeUnits + (of / assumed.termYears) * bigDay.shareOfTerms * termEnd.writeUnits) / withinAnHour,
      ask: 'Service Quotas, *Table-level write throughput limit*; a table that was never busy also wants to be warmed before the big day',
    },
  ];
};
