import { describe, expect, it } from 'vitest';
import { asInstant } from '../../../shared/calendar/index.ts';
import { momentAt } from '../../../web/dates/now.ts';

describe('an instant as people read it', () => {
  it.each([
    ['Asia/Tokyo', '2027-01-10 09:00 UTC+9'],
    ['America/St_Johns', '2027-01-09 20:30 UTC−3:30'],
    ['Europe/London', '2027-01-10 00:00 UTC+0'],
  ])('says in which zone its time of day is (%s)', (zone, text) => {
    expect(momentAt(asInstant('2027-01-10T00:00:00.000Z'), zone, (on) => on)).toBe(text);
  });
});
