import { describe, expect, it } from 'vitest';
import { asInstant } from '../../../shared/calendar/index.ts';
import { settledTerm, termEnd } from '../../../shared/cases/term-end.ts';
import { anEnrollment } from '../../builders/index.ts';

describe('an enrollment as it stands when it becomes known', () => {
  it.each([
    ['DATE-4', '2027-03-31T14:59:59.999Z', 'ACTIVE'],
    ['DATE-4', '2027-03-31T15:00:00.000Z', 'EXPIRED'],
    ['DATE-4', '2029-01-01T00:00:00.000Z', 'EXPIRED'],
  ])('%s: a term to 2027-03-31 in Tokyo, known at %s: %s', (_, now, status) => {
    expect(settledTerm(anEnrollment(), asInstant(now)).status).toBe(status);
  });

  it('with an extension chosen it is in its next term, and expired after that', () => {
    const enrollment = anEnrollment({ extension: { years: 1 } });
    expect(settledTerm(enrollment, asInstant('2027-06-01T00:00:00Z'))).toMatchObject({
      status: 'ACTIVE',
      extension: null,
      terms: [{}, { endsOn: '2028-03-31' }],
    });
    expect(settledTerm(enrollment, asInstant('2028-06-01T00:00:00Z'))).toMatchObject({
      status: 'EXPIRED',
      terms: [{}, { endsOn: '2028-03-31' }],
    });
  });

  it('is over once it is expired or terminated', () => {
    for (const status of ['EXPIRED', 'TERMINATED'] as const) expect(termEnd.due(anEnrollment({ status }))).toBe(null);
  });
});
