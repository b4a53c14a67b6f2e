import { describe, expect, it } from 'vitest';
import { nearestFirst } from '../../../../web/pages/find/nearest-first.ts';

describe('what was found', () => {
  it('is as near as the nearest of it, and nothing is as far as can be', () => {
    const nearestOf = (...names: readonly string[]) => nearestFirst('minato', names, (name) => [name]).nearest;
    expect(nearestOf('Kita Minato', 'Seaminato')).toBeLessThan(nearestOf('Seaminato'));
    expect([nearestOf('Aoba'), nearestOf()]).toEqual([Infinity, Infinity]);
  });

  it('begins with what is nearest to what was sought, and ends with what was found by something else', () => {
    const found = [
      'found by its reseller',
      'Kita Minato University',
      'Seaminato College',
      '港大学 ミナトダイガク',
      'Minato',
      'also by its reseller',
    ];
    expect(nearestFirst('minato', found, (name) => [name])).toEqual({
      nearest: 0,
      items: [
        'Minato',
        'Kita Minato University',
        '港大学 ミナトダイガク',
        'Seaminato College',
        'found by its reseller',
        'also by its reseller',
      ],
    });
  });
});
