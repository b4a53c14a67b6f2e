import { plusDays } from '../acceptance/model/days.ts';
import { asInstant } from '../../shared/calendar/index.ts';
import { anEnrollment } from '../builders/index.ts';
import type { Filled } from './filled.ts';
import { atMost, median, milliseconds, times, withoutGoal, type Figure } from './figures.ts';
import { worksOn } from './sweep.ts';

const ending = 100;
const rounds = 4;
/** Ends three years later on 20 March 2028, so its case opens on 20 January; the next round a day later. No other term ends so soon. */
const firstStart = '2025-03-21';
const firstNotice = '2028-01-20';

/** Enrollments that end on one day, beside all that is stored. */
const addEnding = async ({ store }: Filled, round: number): Promise<void> => {
  for (let index = 0; index < ending; index += 1) {
    const after = anEnrollment({
      enrollmentId: `E-ENDING-${round}-${index}`,
      number: `ENDING-${round}-${index}`,
      startsOn: plusDays(firstStart, round),
      channelModel: 'ONE_TIER',
    });
    await store.putEnrollment({ before: null, after, read: { enrollments: new Map(), parties: new Map() }, by: null });
  }
};

/** 100 expiry cases opened, each with its notice, where 1,000 and where 100,000 enrollments are stored (EXPIRY-NOTICE-60). */
export const measureOpenings = async (few: Filled, many: Filled): Promise<readonly Figure[]> => {
  const [small, large] = [await worksOn(few), await worksOn(many)];
  const ratios: number[] = [];
  const took = { small: [] as number[], large: [] as number[] };
  const calls = { small: 0, large: 0 };
  for (let round = 0; round < rounds; round += 1) {
    await addEnding(few, round);
    await addEnding(many, round);
    // Nine in the morning in Tokyo: the case has been due since midnight, its notice is due now.
    const at = asInstant(`${plusDays(firstNotice, round)}T00:00:00.000Z`);
    const inTurn = round % 2 === 0 ? ([small, large] as const) : ([large, small] as const);
    const first = await inTurn[0].sweepAt(at, ending);
    const second = await inTurn[1].sweepAt(at, ending);
    const [ofSmall, ofLarge] = inTurn[0] === small ? [first, second] : [second, first];
    // The first round warms both.
    if (round === 0) continue;
    took.small.push(ofSmall.took);
    took.large.push(ofLarge.took);
    ratios.push(ofLarge.took / ofSmall.took);
    calls.small += ofSmall.calls;
    calls.large += ofLarge.calls;
  }
  const perCase = (count: number): string => (count / ending / (rounds - 1)).toFixed(1);
  return [
    atMost(`${ending} expiry cases opened, 100,000 stored to 1,000 stored`, median(ratios), 1.1, times),
    withoutGoal('  100,000 / 1,000 stored', `${milliseconds(median(took.large))} / ${milliseconds(median(took.small))}`),
    withoutGoal('  DynamoDB calls a case, 100,000 / 1,000 stored', `${perCase(calls.large)} / ${perCase(calls.small)}`),
  ];
};
