import { asInstant } from '../../shared/calendar/index.ts';
import { aCocpForm, anEnrollment, aStory, countedIds, settle } from '../builders/index.ts';
import { atLeast, perSecond, type Figure } from './figures.ts';

const measureMilliseconds = 3_000;

/** How often a second `work` is done in one thread, once it is warm. */
const rateOf = (work: () => void): number => {
  for (let warm = 0; warm < 20_000; warm += 1) work();
  const begins = performance.now();
  let done = 0;
  while (performance.now() - begins < measureMilliseconds) {
    for (let batch = 0; batch < 200; batch += 1) work();
    done += 200;
  }
  return done / ((performance.now() - begins) / 1_000);
};

/** An enrollment with one case that is being signed: before its first reminder, and when that is due. */
export const measureSettle = (): readonly Figure[] => {
  const enrollment = anEnrollment({ startsOn: '2025-04-01', channelModel: 'ONE_TIER' });
  const story = aStory({ now: '2027-01-12T01:00:00.000Z', enrollments: [enrollment] });
  story.opens('P-RES2', aCocpForm('RESELLER', enrollment), enrollment.enrollmentId);
  const unit = story.unit();
  const world = { parties: story.world().parties, newId: countedIds() };
  const settleAt = (instant: string) => {
    const now = asInstant(instant);
    return (): number => settle(unit, now, world).steps.length;
  };
  const nothingDue = settleAt('2027-01-12T02:00:00.000Z');
  const oneDue = settleAt('2027-01-19T00:00:00.000Z');
  if (nothingDue() !== 0 || oneDue() !== 1) throw new Error('the reminder of 19 January at 09:00 in Tokyo is what falls due');
  return [
    atLeast('settle, nothing due, one thread', rateOf(nothingDue), 100_000, perSecond),
    atLeast('settle, one thing due, one thread', rateOf(oneDue), 20_000, perSecond),
  ];
};
