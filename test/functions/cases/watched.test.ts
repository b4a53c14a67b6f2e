import { describe, expect, it } from 'vitest';
import { watched } from '../../../functions/cases/watched.ts';
import { aParty } from '../../builders/index.ts';

const known = new Map([
  ['P-1', aParty({ partyId: 'P-1', version: 3 })],
  ['P-2', aParty({ partyId: 'P-2', version: 5 })],
]);

describe('a map that is watched', () => {
  it('notes nothing that is not looked up', () => {
    const seen = new Map<string, number | null>();
    watched(known, seen);
    expect([...seen]).toEqual([]);
  });

  it('notes the version of what is looked up, and that something is not there', () => {
    const seen = new Map<string, number | null>();
    const map = watched(known, seen);
    expect(map.get('P-1')).toBe(known.get('P-1'));
    expect(map.has('P-3')).toBe(false);
    expect([...seen]).toEqual([
      ['P-1', 3],
      ['P-3', null],
    ]);
  });

  it.each<[string, (map: ReadonlyMap<string, unknown>) => unknown, unknown]>([
    ['its entries', (map) => [...map.entries()].length, 2],
    ['its keys', (map) => [...map.keys()], ['P-1', 'P-2']],
    ['its values', (map) => [...map.values()].length, 2],
    ['all of it', (map) => new Map(map).size, 2],
    ['how many there are', (map) => map.size, 2],
    [
      'each of it',
      (map) => {
        const ids: string[] = [];
        map.forEach((_, id) => ids.push(id));
        return ids;
      },
      ['P-1', 'P-2'],
    ],
  ])('notes everything when asked for %s', (_, ask, expected) => {
    const seen = new Map<string, number | null>();
    expect(ask(watched(known, seen))).toEqual(expected);
    expect([...seen]).toEqual([
      ['P-1', 3],
      ['P-2', 5],
    ]);
  });
});
