import { describe, expect, it } from 'vitest';
import { cocpForm } from '../../../../shared/cases/cocp/index.ts';

const reseller = { role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' };
const distributor = { role: 'DISTRIBUTOR', name: 'Toyo Distribution', pcn: 'D15B0001' };
const advisor = { role: 'ADVISOR', name: 'Aoba Advisors', pcn: 'AD5B0001' };

const form = { change: 'RESELLER', current: [reseller], newResellerId: 'P-RES2' };
const takes = (of: object): boolean => cocpForm.safeParse(of).success;

describe('a change names its own new partners and no other', () => {
  it.each([
    ['RESELLER', { newResellerId: 'P-RES2' }],
    ['DISTRIBUTOR', { newDistributorId: 'P-DIS2' }],
    ['RESELLER_AND_DISTRIBUTOR', { newResellerId: 'P-RES2', newDistributorId: 'P-DIS2' }],
    ['SOFTWARE_ADVISOR', { newAdvisorId: 'P-ADV2' }],
  ])('%s', (change, own) => {
    const all = { newResellerId: 'P-RES2', newDistributorId: 'P-DIS2', newAdvisorId: 'P-ADV2' };
    expect(takes({ change, current: [], ...own })).toBe(true);
    expect(takes({ change, current: [], ...all })).toBe(false);
    expect(takes({ change, current: [] })).toBe(false);
    for (const field of Object.keys(own)) expect(takes({ change, current: [], ...own, [field]: null })).toBe(false);
  });

  it('is one of four', () => {
    for (const change of ['ADVISOR', 'reseller', '', null]) expect(takes({ ...form, change })).toBe(false);
  });
});

describe('the current partners a form names', () => {
  it('are none to three, each role once', () => {
    expect(takes({ ...form, current: [] })).toBe(true);
    expect(takes({ ...form, current: [reseller, distributor, advisor] })).toBe(true);
    expect(takes({ ...form, current: [reseller, distributor, reseller] })).toBe(false);
    const { error } = cocpForm.safeParse({ ...form, current: [reseller, distributor, { ...reseller, name: 'Another' }] });
    expect(error?.issues.map(({ path }) => path)).toEqual([['current', 2, 'role']]);
  });

  it.each([
    ['a role of its own', { ...reseller, role: 'INSTITUTION' }],
    ['no name', { ...reseller, name: '  ' }],
    ['a PCN of seven digits', { ...reseller, pcn: '5A4B000' }],
    ['an id beside', { ...reseller, partyId: 'P-RES' }],
  ])('not with %s', (_, partner) => {
    expect(takes({ ...form, current: [partner] })).toBe(false);
  });
});

describe('COCP-MANY: a form names 20 enrollments in all', () => {
  const further = (count: number) => Array.from({ length: count }, (_, index) => `E-${index + 2}`);

  it.each([
    [0, true],
    [1, true],
    [19, true],
    [20, false],
  ])('%d further ones', (count, isTaken) => {
    expect(takes({ ...form, enrollmentIds: further(count) })).toBe(isTaken);
  });
});

describe('what else stands on a form', () => {
  it('is a date asked for, and nothing that nobody knows', () => {
    expect(takes({ ...form, requestedEffectiveOn: '2028-02-29' })).toBe(true);
    for (const wrong of ['2027-02-29', '2026-04-01T00:00:00Z', '', null])
      expect(takes({ ...form, requestedEffectiveOn: wrong })).toBe(false);
    expect(takes({ ...form, requestedEffectiveDate: '2026-04-01' })).toBe(false);
  });
});
