import { describe, expect, it } from 'vitest';
import type { EnrollmentNamed } from '../../../../shared/api/index.ts';
import { browserZone } from '../../../../web/dates/now.ts';
import { zoneOf } from '../../../../web/pages/worklist/desk/zone-of.ts';

const names = (...zones: readonly string[]) => ({
  enrollments: new Map(zones.map((timeZone, index) => [`E-${index}`, { timeZone } as EnrollmentNamed])),
});

describe('the zone in which the days of a region are told', () => {
  it('is that of most of its enrollments, wherever the browser is', () => {
    expect(zoneOf(names('Asia/Tokyo', 'Asia/Seoul', 'Asia/Tokyo'))).toBe('Asia/Tokyo');
  });

  it('does not hang on their order', () => {
    expect(zoneOf(names('Asia/Tokyo', 'Asia/Seoul'))).toBe(zoneOf(names('Asia/Seoul', 'Asia/Tokyo')));
  });

  it('is the browser’s where there are none', () => {
    expect(zoneOf(names())).toBe(browserZone());
  });
});
