import { describe, expect, it } from 'vitest';
import { asInstant, type Instant } from '../../../shared/calendar/index.ts';
import { lastRemindedOn } from '../../../shared/cases/last-reminded.ts';
import { aCocpForm, anEnrollment, aStory } from '../../builders/index.ts';

const story = aStory({ enrollments: [anEnrollment()] });
story.opens('P-RES2', aCocpForm());
const of = story.anyCase();

type Entry = { readonly act: string; readonly at: Instant; readonly detail: { readonly to?: readonly string[] } };
const entry = (act: string, at: string, ...to: readonly string[]): Entry => ({
  act,
  at: asInstant(at),
  detail: to.length === 0 ? {} : { to },
});
const opened = entry('open', '2026-01-15T06:00:00.000Z');
const byHand = entry('remind-by-hand', '2026-01-16T16:00:00.000Z', 'P-UNI');
const byCalendar = entry('remind', '2026-01-18T00:00:00.000Z');
const signed = entry('sign', '2026-01-19T06:00:00.000Z');

describe('the day a party was last reminded on', () => {
  it.each([
    ['is none where nobody has reminded it', [opened], null],
    ['is that of a reminder by hand to it, in the zone of the case', [opened, byHand], '2026-01-17'],
    ['is that of the calendar, which reminds whom the case waits for', [opened, byHand, byCalendar], '2026-01-18'],
    ['stays whatever else is noted', [opened, byCalendar, entry('mail-bounced', '2026-01-19T06:00:00.000Z')], '2026-01-18'],
    ['is not that of a reminder of the calendar before the turn went on: it was for others', [opened, byCalendar, signed], null],
    ['is that of a reminder by hand before the turn went on, which names it', [opened, byHand, byCalendar, signed], '2026-01-17'],
  ])('%s', (_, history, on) => {
    expect(lastRemindedOn(of, history, 'P-UNI')).toBe(on);
  });

  it('is not that of a reminder by hand to somebody else', () => {
    expect(lastRemindedOn(of, [opened, byHand], 'P-RES2')).toBeNull();
  });
});
