import { describe, expect, it } from 'vitest';
import { aCocpForm, anEnrollment, aStory, everybodySigns, nextSigns, operationsDo } from '../../../builders/index.ts';

/** One minute before and one minute after a midnight, and the days they are. */
const midnights = [
  ['Asia/Tokyo, where clocks never change', 'Asia/Tokyo', '2026-03-09T14:59:00Z', '2026-03-09T15:01:00Z', '2026-03-09', '2026-03-10'],
  [
    'New York, on the day clocks go forward',
    'America/New_York',
    '2026-03-08T04:59:00Z',
    '2026-03-08T05:01:00Z',
    '2026-03-07',
    '2026-03-08',
  ],
  ['New York, after it', 'America/New_York', '2026-03-09T03:59:00Z', '2026-03-09T04:01:00Z', '2026-03-08', '2026-03-09'],
  ['New York, on the day clocks go back', 'America/New_York', '2026-11-01T03:59:00Z', '2026-11-01T04:01:00Z', '2026-10-31', '2026-11-01'],
  ['New York, after it', 'America/New_York', '2026-11-02T04:59:00Z', '2026-11-02T05:01:00Z', '2026-11-01', '2026-11-02'],
  ['Auckland, on the day clocks go back', 'Pacific/Auckland', '2026-04-04T10:59:00Z', '2026-04-04T11:01:00Z', '2026-04-04', '2026-04-05'],
  ['Auckland, after it', 'Pacific/Auckland', '2026-04-05T11:59:00Z', '2026-04-05T12:01:00Z', '2026-04-05', '2026-04-06'],
  [
    'Auckland, on the day clocks go forward',
    'Pacific/Auckland',
    '2026-09-26T11:59:00Z',
    '2026-09-26T12:01:00Z',
    '2026-09-26',
    '2026-09-27',
  ],
  ['Tokyo, before 29 February', 'Asia/Tokyo', '2028-02-28T14:59:00Z', '2028-02-28T15:01:00Z', '2028-02-28', '2028-02-29'],
  ['Tokyo, after 29 February', 'Asia/Tokyo', '2028-02-29T14:59:00Z', '2028-02-29T15:01:00Z', '2028-02-29', '2028-03-01'],
  ['New York, after 29 February', 'America/New_York', '2028-03-01T04:59:00Z', '2028-03-01T05:01:00Z', '2028-02-29', '2028-03-01'],
  ['Auckland, before 29 February', 'Pacific/Auckland', '2028-02-28T10:59:00Z', '2028-02-28T11:01:00Z', '2028-02-28', '2028-02-29'],
] as const;

describe.each(midnights)('%s', (_, timeZone, before, after, dayBefore, dayAfter) => {
  const enrollment = anEnrollment({ timeZone, channelModel: 'ONE_TIER', startsOn: '2025-12-01', years: 3 });
  const form = (requestedEffectiveOn: string) => aCocpForm('RESELLER', enrollment, { requestedEffectiveOn });

  it('DATE-5: a signature has the date it is there', () => {
    const story = aStory({ enrollments: [enrollment], now: before });
    story.opens('P-RES2', form('2028-11-01'));
    nextSigns(story);
    story.goesTo(after);
    nextSigns(story);
    expect(story.case().signers.map(({ signedOn }) => signedOn)).toEqual([dayBefore, dayAfter]);
    expect(story.view().receivedOn).toBe(dayAfter);
  });

  it('DATE-7: a change takes effect with its day, and expires or lapses with the day before', () => {
    const story = aStory({ enrollments: [enrollment], now: '2026-01-02T00:00:00Z' });
    story.opens('P-RES2', form(dayAfter));
    everybodySigns(story);
    operationsDo(story, 'countersign');
    story.goesTo(before);
    expect(story.enrollment().resellerId).toBe('P-RES');
    story.goesTo(after);
    expect(story.enrollment().resellerId).toBe('P-RES2');
  });

  it('DATE-1: a deadline of the day before is met until then', () => {
    const lastDay = anEnrollment({ timeZone, channelModel: 'ONE_TIER', terms: [{ startsOn: '2025-12-01', endsOn: dayBefore, years: 1 }] });
    const story = aStory({ enrollments: [lastDay], now: '2026-01-02T00:00:00Z' });
    story.goesTo(before);
    expect(story.enrollment().status).toBe('ACTIVE');
    story.goesTo(after);
    expect(story.enrollment().status).toBe('EXPIRED');
  });

  it('DATE-6: a receipt of that day is in the future before, and not after', () => {
    const twoTier = anEnrollment({ timeZone, startsOn: '2025-12-01', years: 3 });
    const story = aStory({ enrollments: [twoTier], now: before });
    story.opens('P-RES2', aCocpForm('RESELLER', twoTier, { requestedEffectiveOn: '2028-11-01' }));
    const paper = { receivedOn: dayAfter, signedOn: { INSTITUTION: dayBefore, NEW_RESELLER: dayBefore }, noticeToPreviousOn: dayBefore };
    expect(story.tryAct('OPS-INTERNATIONAL', 'record-receipt', paper)).toMatchObject([{ rule: 'DATE-6', code: 'DATE_IN_FUTURE' }]);
    story.goesTo(after);
    expect(story.tryAct('OPS-INTERNATIONAL', 'record-receipt', paper)).toEqual([]);
  });
});

describe('DATE-7: reminders go out at nine o’clock there, summer and winter', () => {
  it.each([
    ['Asia/Tokyo', '2026-03-02T03:00:00Z', '2026-03-09T00:00:00.000Z'],
    ['America/New_York, before the clocks go forward', '2026-02-28T15:00:00Z', '2026-03-07T14:00:00.000Z'],
    ['America/New_York, on that day', '2026-03-01T15:00:00Z', '2026-03-08T13:00:00.000Z'],
    ['America/New_York, on the day they go back', '2026-10-25T15:00:00Z', '2026-11-01T14:00:00.000Z'],
    ['Pacific/Auckland, before they go back', '2026-03-28T03:00:00Z', '2026-04-03T20:00:00.000Z'],
    ['Pacific/Auckland, on that day', '2026-03-29T03:00:00Z', '2026-04-04T21:00:00.000Z'],
    ['Asia/Tokyo, on 29 February', '2028-02-22T03:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('%s: opened at %s, reminded at %s', (where, opened, reminded) => {
    const [timeZone = ''] = where.split(',');
    const enrollment = anEnrollment({ timeZone, channelModel: 'ONE_TIER', startsOn: '2025-12-01', years: 3 });
    const story = aStory({ enrollments: [enrollment], now: opened });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2028-11-01' }));
    story.goesTo(new Date(Date.parse(reminded) - 1).toISOString());
    expect(story.history()).toHaveLength(1);
    story.goesTo(reminded);
    expect(story.history().at(-1)).toMatchObject({ act: 'remind', at: reminded, rule: 'COCP-REMIND-SIGN' });
  });
});

describe('DATE-2: days are counted over a change of clocks and over 29 February', () => {
  it.each([
    ['over the hour that is skipped', 'America/New_York', '2026-03-01T15:00:00Z', '2026-03-31', '2026-04-01T04:00:00.000Z'],
    ['over the hour that comes twice', 'America/New_York', '2026-10-15T15:00:00Z', '2026-11-14', '2026-11-15T05:00:00.000Z'],
    ['over 29 February', 'Asia/Tokyo', '2028-02-10T03:00:00Z', '2028-03-11', '2028-03-11T15:00:00.000Z'],
    ['over 28 February of a common year', 'Asia/Tokyo', '2027-02-10T03:00:00Z', '2027-03-12', '2027-03-12T15:00:00.000Z'],
  ])('COCP-LATE-30 %s', (_, timeZone, late, on, lapses) => {
    const enrollment = anEnrollment({ timeZone, channelModel: 'ONE_TIER', startsOn: '2025-12-01', years: 3 });
    const story = aStory({ enrollments: [enrollment], now: late });
    // Thirty days are missed at once by a form that is signed a day after it was opened.
    const nextDay = new Date(Date.parse(late) + 86_400_000).toISOString();
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: on }));
    story.goesTo(nextDay);
    everybodySigns(story);
    expect(story.view().phase).toBe('LATE');
    const lapsesADayLater = new Date(Date.parse(lapses) + 86_400_000).toISOString();
    story.goesTo(new Date(Date.parse(lapsesADayLater) - 1).toISOString());
    expect(story.case().status).toBe('OPEN');
    story.goesTo(lapsesADayLater);
    expect(story.case().outcome).toBe('LAPSED');
  });
});
