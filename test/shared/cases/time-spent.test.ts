import { describe, expect, it } from 'vitest';
import { asInstant } from '../../../shared/calendar/index.ts';
import { timeAfter, type TimeSpent } from '../../../shared/cases/time-spent.ts';

const day = 86_400_000;
const at = (on: string) => asInstant(`${on}T06:00:00.000Z`);

const walked = (...stays: readonly (readonly [string, string])[]): TimeSpent => {
  let time: TimeSpent | null = null;
  for (const [phase, on] of stays) time = timeAfter(time === null ? null : { phase: time.phase, time }, phase, at(on));
  if (time === null) throw new Error('nothing happened');
  return time;
};

describe('the time a case spends in its phases', () => {
  it('begins with its opening, and nothing is spent yet', () => {
    expect(walked(['SIGNING', '2026-01-15'])).toEqual({ phase: 'SIGNING', since: at('2026-01-15'), spent: {} });
  });

  it('is not moved by what happens within a phase', () => {
    expect(walked(['SIGNING', '2026-01-15'], ['SIGNING', '2026-01-20'])).toEqual(walked(['SIGNING', '2026-01-15']));
  });

  it('is counted when it leaves the phase, to the instant', () => {
    expect(walked(['SIGNING', '2026-01-15'], ['REVIEW', '2026-01-25'])).toEqual({
      phase: 'REVIEW',
      since: at('2026-01-25'),
      spent: { SIGNING: 10 * day },
    });
  });

  it('is added up over several stays in one phase', () => {
    const stays = [
      ['SIGNING', '2026-01-15'],
      ['REVIEW', '2026-01-25'],
      ['SIGNING', '2026-01-27'],
      ['REVIEW', '2026-01-30'],
      ['CLOSED', '2026-01-31'],
    ] as const;
    expect(walked(...stays).spent).toEqual({ SIGNING: 13 * day, REVIEW: 3 * day });
  });

  it('is not guessed for a case older than its counting: it begins with the next phase', () => {
    const still = timeAfter({ phase: 'REVIEW', time: null }, 'REVIEW', at('2026-01-20'));
    expect(still).toEqual({ phase: 'REVIEW', since: null, spent: {} });
    expect(timeAfter({ phase: 'REVIEW', time: still }, 'SCHEDULED', at('2026-01-25'))).toEqual({
      phase: 'SCHEDULED',
      since: at('2026-01-25'),
      spent: {},
    });
  });
});
