import { describe, expect, it } from 'vitest';
import { anAmericanEnrollment, anEnrollment, someAdvice } from '../../../builders/index.ts';

type Fields = Parameters<typeof anEnrollment>[0];

/** What an American form received on a day is measured to. The term runs from 2024-04-01 to 2027-03-31. */
const anchorOf = (receivedOn: string, fields: Fields = {}, change: 'RESELLER' | 'DISTRIBUTOR' = 'RESELLER') =>
  someAdvice({ enrollments: [anAmericanEnrollment({ channelModel: 'TWO_TIER', ...fields })], change, openedOn: '2024-04-01', receivedOn })
    .leadTime?.anchor ?? null;

describe('anchors are the anniversaries 1 to N of the current term', () => {
  it.each([
    ['COCP-LEAD-AMS-30', '2024-04-01', '2025-04-01'],
    ['COCP-LEAD-AMS-30', '2025-03-31', '2025-04-01'],
    ['COCP-LEAD-AMS-30', '2025-04-01', '2025-04-01'],
    ['COCP-LEAD-AMS-30', '2025-04-02', '2026-04-01'],
    ['COCP-LEAD-AMS-30', '2026-04-01', '2026-04-01'],
    ['COCP-LEAD-AMS-30', '2026-04-02', '2027-04-01'],
    ['COCP-LEAD-AMS-30', '2027-03-31', '2027-04-01'],
    ['COCP-LEAD-AMS-30', '2027-04-01', '2027-04-01'],
    ['COCP-LEAD-AMS-30', '2027-04-02', null],
  ])('%s: received on %s, the next is %s', (_, receivedOn, anchor) => {
    expect(anchorOf(receivedOn)).toBe(anchor);
  });

  it.each([
    ['DATE-3', '2024-12-01', '2025-02-28'],
    ['DATE-3', '2025-02-28', '2025-02-28'],
    ['DATE-3', '2025-03-01', '2026-02-28'],
    ['DATE-4', '2026-03-01', '2027-02-28'],
  ])('%s: of a start on 29 February 2024, received on %s, the next is %s', (_, receivedOn, anchor) => {
    expect(anchorOf(receivedOn, { startsOn: '2024-02-29' })).toBe(anchor);
  });

  it('DATE-3: in a leap year it is 29 February again', () => {
    const fields: Fields = {
      startsOn: '2024-02-29',
      terms: [
        { startsOn: '2024-02-29', endsOn: '2027-02-27', years: 3 },
        { startsOn: '2027-02-28', endsOn: '2028-02-28', years: 1 },
      ],
    };
    expect(anchorOf('2027-03-01', fields)).toBe('2028-02-29');
    expect(anchorOf('2027-02-28', fields)).toBe('2028-02-29');
  });

  it('of the current term only: those of an earlier one are past', () => {
    const second: Fields = {
      terms: [
        { startsOn: '2024-04-01', endsOn: '2027-03-31', years: 3 },
        { startsOn: '2027-04-01', endsOn: '2030-03-31', years: 3 },
      ],
    };
    expect(anchorOf('2027-04-01', second)).toBe('2028-04-01');
    expect(anchorOf('2029-04-02', second)).toBe('2030-04-01');
  });
});

describe('anchors are the scheduled bill dates of the term as well', () => {
  const billed = (...billDates: string[]): Fields => ({ billDates });

  it.each([
    ['COCP-LEAD-AMS-30', '2026-04-02', '2026-10-01'],
    ['COCP-LEAD-AMS-30', '2026-10-01', '2026-10-01'],
    ['COCP-LEAD-AMS-30', '2026-10-02', '2027-04-01'],
    ['COCP-LEAD-AMS-30', '2026-03-31', '2026-04-01'],
  ])('%s: billed on 2026-10-01, received on %s, the next is %s', (_, receivedOn, anchor) => {
    expect(anchorOf(receivedOn, billed('2026-10-01'))).toBe(anchor);
  });

  it('in whatever order they are kept', () => {
    expect(anchorOf('2026-04-02', billed('2026-12-01', '2026-08-01', '2026-10-01'))).toBe('2026-08-01');
  });

  it.each([
    ['the first day of the term', '2024-04-01', '2024-04-01', '2024-04-01'],
    ['the last day of the term', '2027-03-31', '2027-03-30', '2027-03-31'],
    ['two days after the term', '2027-04-02', '2027-03-30', '2027-04-01'],
    ['before the term', '2024-03-31', '2024-03-31', '2025-04-01'],
  ])('billed on %s, %s: received on %s, the next is %s', (_, billDate, receivedOn, anchor) => {
    expect(anchorOf(receivedOn, billed(billDate))).toBe(anchor);
  });

  it('COCP-LEAD-AMS-10: not for a change of distributor', () => {
    expect(anchorOf('2026-04-02', billed('2026-10-01'), 'RESELLER')).toBe('2026-10-01');
    expect(anchorOf('2026-04-02', billed('2026-10-01'), 'DISTRIBUTOR')).toBe('2027-04-01');
  });
});

describe('once an extension is chosen, anchors are those of the chosen term too', () => {
  it.each([
    ['none', null, null],
    ['of 1 year', { years: 1 }, '2028-04-01'],
    ['of 3 years', { years: 3 }, '2028-04-01'],
  ] as const)('%s: received on 2027-04-02, the next is %s', (_, extension, anchor) => {
    expect(anchorOf('2027-04-02', { extension })).toBe(anchor);
  });

  it.each([
    ['of 1 year', { years: 1 }, '2028-04-02', null],
    ['of 3 years', { years: 3 }, '2029-04-02', '2030-04-01'],
  ] as const)('%s: received on %s, the next is %s', (_, extension, receivedOn, anchor) => {
    expect(anchorOf(receivedOn, { extension })).toBe(anchor);
  });

  it('its bill dates count as well', () => {
    const billed: Fields = { billDates: ['2027-10-01'] };
    expect(anchorOf('2027-04-02', { ...billed, extension: { years: 1 } })).toBe('2027-10-01');
    expect(anchorOf('2027-03-31', { ...billed })).toBe('2027-04-01');
    expect(anchorOf('2027-04-02', { ...billed })).toBe(null);
  });
});

describe('an expired enrollment', () => {
  it.each(['RESELLER', 'DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const)(
    'has no anchor: no lead time is measured for a change of %s',
    (change) => {
      for (const anyEnrollment of [anEnrollment, anAmericanEnrollment]) {
        const enrollment = anyEnrollment({
          channelModel: 'TWO_TIER',
          startsOn: '2022-04-01',
          status: 'EXPIRED',
          billDates: ['2026-10-01'],
        });
        const advice = someAdvice({ enrollments: [enrollment], change, requestedEffectiveOn: '2026-01-16' });
        expect(advice.leadTime).toBe(null);
        expect(advice.why.filter((rule) => rule.startsWith('COCP-LEAD-') || rule === 'COCP-ROLL')).toEqual([]);
      }
    },
  );
});
