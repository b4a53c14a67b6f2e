import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../../shared/calendar/index.ts';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  countedIds,
  everybodySigns,
  nextSigns,
  operationsDo,
  paperArrives,
  parties,
  settle,
  type Story,
} from '../../builders/index.ts';
import { size } from '../../size.ts';

const begins = '2026-01-15T06:00:00.000Z';
const orders = { olsOrders: [{ product: 'M365 A3', quantity: 10, renewsOn: '2026-08-01' }] };

/** Seven enrollments in three zones, with a case in each phase that time can move, and one over two enrollments. */
const everyPhase = (): Story => {
  const enrollments = [
    anEnrollment({ enrollmentId: 'E-1', channelModel: 'ONE_TIER', ...orders }),
    anAmericanEnrollment({ enrollmentId: 'E-2' }),
    anEnrollment({
      enrollmentId: 'E-3',
      channelModel: 'ONE_TIER',
      timeZone: 'Pacific/Auckland',
      country: 'NZ',
      startsOn: '2025-04-05',
      years: 1,
    }),
    anAmericanEnrollment({ enrollmentId: 'E-4', startsOn: '2023-03-01' }),
    anEnrollment({ enrollmentId: 'E-5', masterAgreement: 'S0000001', ...orders }),
    anEnrollment({ enrollmentId: 'E-6', masterAgreement: 'S0000002', startsOn: '2023-04-01' }),
    anEnrollment({ enrollmentId: 'E-7', channelModel: 'ONE_TIER', extension: { years: 1 }, startsOn: '2023-06-01' }),
  ];
  const story = aStory({ enrollments, now: begins });
  const opens = (id: string, of: Parameters<typeof aCocpForm>[2] = {}) =>
    story.opens('P-RES2', aCocpForm('RESELLER', story.enrollment(id), of), id);
  opens('E-1');
  everybodySigns(story);
  operationsDo(story, 'countersign');
  opens('E-2');
  nextSigns(story);
  opens('E-3', { requestedEffectiveOn: '2026-03-01' });
  opens('E-4', { requestedEffectiveOn: '2026-01-30' });
  paperArrives(story);
  story.does('P-RES2', 'request-override', { justification: 'The old reseller closes its business.', requestedEffectiveOn: '2026-02-20' });
  opens('E-5', { enrollmentIds: ['E-6'], requestedEffectiveOn: '2026-05-01' });
  paperArrives(story);
  operationsDo(story, 'countersign');
  opens('E-7', { requestedEffectiveOn: '2026-06-01' });
  everybodySigns(story);
  return story;
};

const allOf = (story: Story) => ({
  unit: { enrollments: [...story.unit().enrollments.values()], cases: [...story.unit().cases.values()] },
  cases: story.allOfKind('COCP'),
  histories: story.allOfKind('COCP').map(({ caseId }) => story.history(caseId)),
  told: story.told(),
});

const hours = 3_600_000;
const anInstantLater = fc.integer({ min: 0, max: 400 * 24 }).map((after): Instant => instantOf(Date.parse(begins) + after * hours));

describe('settling', () => {
  it('how often it ran on the way changes nothing: t1 < t2 < … < tn gives what tn gives at once', () => {
    fc.assert(
      fc.property(fc.array(anInstantLater, { minLength: 1, maxLength: 12 }), (instants) => {
        const onTheWay = instants.toSorted();
        const last = onTheWay.at(-1) ?? begins;
        const often = everyPhase();
        for (const instant of onTheWay) often.goesTo(instant);
        const once = everyPhase();
        once.goesTo(last);
        expect(allOf(once)).toEqual(allOf(often));
      }),
      { numRuns: Math.ceil(size.propertyRuns / 10) },
    );
  });

  it('400 days in one step are 400 steps of one day', () => {
    const often = everyPhase();
    const once = everyPhase();
    for (let day = 1; day <= 400; day += 1) often.goesTo(instantOf(Date.parse(begins) + day * 24 * hours));
    once.goesTo(often.now());
    expect(allOf(once)).toEqual(allOf(often));
    expect(once.allOfKind('COCP').map(({ outcome }) => outcome)).toEqual(['EFFECTIVE', 'LAPSED', 'VOID', 'VOID', 'EFFECTIVE', null]);
  });

  it('is idempotent: nothing is left to do at the instant it settled to', () => {
    fc.assert(
      fc.property(anInstantLater, (instant) => {
        const story = everyPhase();
        story.goesTo(instant);
        const again = settle(story.unit(), story.now(), { parties: parties(), newId: countedIds() });
        expect(again).toEqual({ unit: story.unit(), steps: [] });
      }),
      { numRuns: Math.ceil(size.propertyRuns / 10) },
    );
  });

  it('what it decides counts for the deadline’s own instant, whenever it is noticed', () => {
    const story = everyPhase();
    story.goesTo('2028-01-01T00:00:00Z');
    const histories = story.allOfKind('COCP').map(({ caseId }) => story.history(caseId));
    for (const history of histories) expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted());
    expect(histories.map((history) => [history.at(-1)?.act, history.at(-1)?.at])).toEqual([
      ['effect', '2026-03-31T15:00:00.000Z'],
      ['lapse', '2026-01-26T05:00:00.000Z'],
      ['void', '2026-04-04T11:00:00.000Z'],
      ['void', '2026-03-01T05:00:00.000Z'],
      ['effect', '2026-04-30T15:00:00.000Z'],
      ['void', '2027-05-31T15:00:00.000Z'],
    ]);
  });
});
