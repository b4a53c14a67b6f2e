import { expect, it } from 'vitest';
import { calendarOf } from '../../../functions/api/calendar.ts';
import { instant } from '../../../shared/calendar/index.ts';
import { aParty } from '../../builders/index.ts';

it('the name of a calendar escapes what separates values in one (RFC 5545, 3.3.11)', () => {
  const party = aParty({ name: 'Alpha, Beta; Gamma \\ new' });
  const text = calendarOf([], { language: 'en', party, now: instant.parse('2026-02-01T00:00:00Z'), baseUrl: 'https://kigen.test' });
  expect(text.replaceAll('\r\n ', '').split('\r\n')).toContain('X-WR-CALNAME:Kigen: deadlines of Alpha\\, Beta\\; Gamma \\\\ new');
});
