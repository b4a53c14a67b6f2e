import { describe, expect, it } from 'vitest';
import type { Parking } from '../../../functions/store/index.ts';
import { CaseMovedOn, createPark } from '../../../functions/park/park.ts';
import { asInstant } from '../../../shared/calendar/index.ts';

const event = { caseId: 'C-1', turn: 2, version: 3, secondsUntilDue: 3_600, token: 'token-1' };
const clock = () => asInstant('2026-01-15T06:00:00Z');

describe('a state machine that waits', () => {
  it('leaves its token with the version it looked at, and is missed a quarter of an hour after the date', async () => {
    const parkings: Parking[] = [];
    const park = createPark({
      store: {
        park: (parking) => {
          parkings.push(parking);
          return Promise.resolve('PARKED');
        },
      },
      clock,
    });
    await park(event);
    expect(parkings).toEqual([{ caseId: 'C-1', turn: 2, version: 3, token: 'token-1', missedFrom: '2026-01-15T07:15:00.000Z' }]);
  });

  it('has to look again when the case has moved on: by the name the state machine catches', async () => {
    const park = createPark({ store: { park: () => Promise.resolve('MOVED_ON') }, clock });
    const error = await park(event).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CaseMovedOn);
    expect(error).toMatchObject({ name: 'CaseMovedOn' });
    expect(String(error)).not.toContain('token-1');
  });
});
