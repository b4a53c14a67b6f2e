import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { fromAttributes, sizeOf, toAttributes } from '../../../../functions/adapters/dynamodb/attributes.ts';

const item = {
  PK: 'CASE#1',
  text: '期限',
  empty: '',
  number: 1.5,
  negative: -3,
  yes: true,
  no: false,
  nothing: null,
  bytes: new Uint8Array([1, 2, 3]),
  list: [1, 'two', null, [{ deep: [true] }], {}],
  map: { a: { b: [] } },
};

describe('an item', () => {
  it('is written as the SDK writes it', () => {
    expect(toAttributes(item)).toEqual(marshall(item));
  });

  it('is read as the SDK reads it, and comes back as it was', () => {
    expect(fromAttributes(marshall(item))).toEqual(item);
    expect(fromAttributes(toAttributes(item))).toEqual(unmarshall(marshall(item)));
  });

  it('leaves out what is undefined', () => {
    expect(toAttributes({ PK: 'CASE#1', role: undefined, inside: { role: undefined } })).toEqual({
      PK: { S: 'CASE#1' },
      inside: { M: {} },
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('does not take %s', (number) => {
    expect(() => toAttributes({ number })).toThrow(RangeError);
  });

  it('does not take a list with a hole', () => {
    expect(() => toAttributes({ list: [1, undefined] })).toThrow(TypeError);
  });

  it('refuses a type it never writes', () => {
    expect(() => fromAttributes({ set: { SS: ['a'] } })).toThrow('SS');
  });
});

describe('the size of an item', () => {
  it('counts names and texts in bytes, not in characters', () => {
    expect(sizeOf({ PK: 'ab', text: '期限' })).toBe(1 + 2 + 2 + (1 + 4 + 6));
  });

  it('counts bytes, numbers, lists and maps', () => {
    expect(sizeOf({ bytes: new Uint8Array(100) })).toBe(1 + 5 + 100);
    expect(sizeOf({ list: [true, null, 7] })).toBe(1 + 4 + 3 + (1 + 1) + (1 + 1) + (1 + 21));
    expect(sizeOf({ map: { a: 'b' }, none: undefined })).toBe(1 + 3 + 3 + (1 + 1 + 1));
  });
});
