import { expect, it } from 'vitest';
import { isOfPerson } from '../../../web/api/query-client.ts';
import { commaIn } from '../../../web/language/comma.ts';

it('the items of a list are parted as their language parts them', () => {
  expect(['青葉', '星野'].join(commaIn('ja'))).toBe('青葉、星野');
  expect(['Aoba', 'Hoshino'].join(commaIn('en'))).toBe('Aoba, Hoshino');
});

it('what somebody read is forgotten when another signs in; what everybody reads is kept', () => {
  expect([['cases'], ['me'], ['local', 'clock'], ['rules']].map((queryKey) => isOfPerson({ queryKey }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
