import * as fc from 'fast-check';
import type { EnrollmentFields } from '../contract.ts';

/** What somebody does next. Numbers choose among what there is by then, so that a step still means something after shrinking. */
export type Step =
  | {
      readonly does: 'open';
      readonly on: number;
      readonly change: number;
      readonly byInstitution: boolean;
      /** Days from today; null asks for none. */
      readonly asksFor: number | null;
      readonly togetherWith: number;
    }
  /** As many acts in a row as the case goes on with. */
  | { readonly does: 'act'; readonly on: number; readonly times: number; readonly act: number; readonly days: number }
  /** An act nobody offered: by anybody, in any phase. */
  | { readonly does: 'intrude'; readonly on: number; readonly who: number; readonly act: number }
  | { readonly does: 'wait'; readonly minutes: number };

const index = fc.nat(1_000);
const dayInMinutes = 24 * 60;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('open' as const),
      on: index,
      change: index,
      byInstitution: fc.boolean(),
      asksFor: fc.option(
        fc.oneof({ weight: 1, arbitrary: fc.integer({ min: -20, max: 35 }) }, { weight: 2, arbitrary: fc.integer({ min: 36, max: 120 }) }),
        { freq: 3 },
      ),
      togetherWith: index,
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      does: fc.constant('act' as const),
      on: index,
      times: fc.integer({ min: 1, max: 4 }),
      act: index,
      days: fc.integer({ min: -12, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('intrude' as const), on: index, who: index, act: index }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      minutes: fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 * dayInMinutes }) },
        { weight: 1, arbitrary: fc.integer({ min: 3 * dayInMinutes, max: 40 * dayInMinutes }) },
      ),
    }),
  },
);

/** Without fast-check's liking for small numbers: they would choose the same few things again and again. */
export const stepsOf = (count: number): fc.Arbitrary<readonly Step[]> =>
  fc.noBias(fc.array(step, { minLength: Math.ceil((count * 2) / 3), maxLength: count, size: 'max' }));

const opening = (on: number): Step => ({ does: 'open', on, change: 0, byInstitution: false, asksFor: 60, togetherWith: 0 });

/** A story that comes to its effect, and begins changes on other enrollments: told before the random ones, of which few may get so far. */
export const toItsEffect: readonly Step[] = [
  opening(0),
  { does: 'act', on: 0, times: 4, act: 1, days: 0 },
  { does: 'wait', minutes: 40 * dayInMinutes },
  { does: 'wait', minutes: 40 * dayInMinutes },
  ...[0, 1, 2, 3].map(opening),
];

export const modelBegins = '2027-01-12T01:00:00.000Z';

/** Both regions, both programmes, both channel models, one that ends on the way, and seven that can share a form. */
export const modelEnrollments: Readonly<Record<string, Partial<EnrollmentFields>>> = {
  'M-EES': {},
  'M-SCHOOL': { program: 'SCHOOL', channelModel: 'TWO_TIER', startsOn: '2025-05-01', billDates: ['2027-03-20'] },
  'M-AMS': { region: 'AMERICAS', billDates: ['2027-04-15'], olsOrders: [{ product: 'Online A', quantity: 3, renewsOn: '2027-09-01' }] },
  'M-AMS2': { region: 'AMERICAS', channelModel: 'TWO_TIER', program: 'SCHOOL', advisorId: 'P-ADV' },
  'M-ENDS': { startsOn: '2026-03-01', years: 1, firstOrderOn: '2026-03-01' },
  ...Object.fromEntries(
    Array.from({ length: 7 }, (_, number) => [`G-${number + 1}`, number < 4 ? {} : { program: 'SCHOOL', startsOn: '2025-06-01' }]),
  ),
};
