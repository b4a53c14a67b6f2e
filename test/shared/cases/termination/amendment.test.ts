import { describe, expect, it } from 'vitest';
import { anEnrollment, aStory, type Story } from '../../../builders/index.ts';

const two = [anEnrollment(), anEnrollment({ enrollmentId: 'E-2', timeZone: 'Pacific/Auckland', country: 'NZ' })];

const filed = (who = 'P-RES', enrollmentIds: string[] = []): Story => {
  const story = aStory({ enrollments: two });
  story.opensKind('TERMINATION', who, { reason: 'AMENDMENT', text: 'The campus closes.', enrollmentIds });
  return story;
};

describe('a termination amendment', () => {
  it('is prepared by the reseller or the distributor, and waits for operations (TERM-AMENDMENT)', () => {
    for (const who of ['P-RES', 'P-DIS']) expect(filed(who).view()).toMatchObject({ phase: 'AMENDMENT', waitingOn: ['OPS-INTERNATIONAL'] });
    const story = aStory({ enrollments: two });
    for (const who of ['P-UNI', 'OPS-INTERNATIONAL', 'P-RES2', 'P-ADV']) {
      expect(story.tryOpenKind('TERMINATION', who, { reason: 'AMENDMENT' })[0]?.code).toBe('NOT_YOUR_ACT');
    }
  });

  it('ends each enrollment on the first instant of the date approved, in its own zone (TERM-AMENDMENT)', () => {
    const story = filed('P-RES', ['E-2']);
    story.does('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-02-01', note: 'Agreed.' });
    expect(story.view()).toMatchObject({ phase: 'SCHEDULED', effectiveOn: '2026-02-01', waitingOn: [] });
    const statuses = () => [story.enrollment('E-1').status, story.enrollment('E-2').status];
    story.goesTo('2026-01-31T10:59:59.999Z');
    expect(statuses()).toEqual(['ACTIVE', 'ACTIVE']);
    story.goesTo('2026-01-31T11:00:00.000Z');
    expect(statuses()).toEqual(['ACTIVE', 'TERMINATED']);
    story.goesTo('2026-01-31T14:59:59.999Z');
    expect(statuses()).toEqual(['ACTIVE', 'TERMINATED']);
    story.goesTo('2026-01-31T15:00:00.000Z');
    expect(statuses()).toEqual(['TERMINATED', 'TERMINATED']);
    expect(story.caseOfKind('TERMINATION').outcome).toBe('EFFECTIVE');
  });

  it('is approved for today, at once, and not for yesterday (TERM-AMENDMENT)', () => {
    const story = filed();
    const refused = story.tryAct('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-01-14', note: 'Agreed.' });
    expect(refused.map(({ code, rule, path }) => [code, rule, path])).toEqual([['DATE_HAS_PASSED', 'TERM-AMENDMENT', '/effectiveOn']]);
    story.does('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-01-15', note: 'Agreed.' });
    story.goesTo('2026-01-15T06:00:00.000Z');
    expect(story.enrollment().status).toBe('TERMINATED');
    const terminated = story.history().find(({ act }) => act === 'terminate');
    expect([terminated?.at, terminated?.detail.effectiveOn]).toEqual(['2026-01-15T06:00:00.000Z', '2026-01-15']);
  });

  it('stays carried out where it was when the rest is withdrawn; where the rest drops out it was carried out (TERM-AMENDMENT, CLOSE-VOID)', () => {
    const approved = (): Story => {
      const story = filed('P-RES', ['E-2']);
      story.does('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-02-01', note: 'Agreed.' });
      story.goesTo('2026-01-31T11:00:00.000Z');
      return story;
    };
    const withdrawn = approved();
    withdrawn.does('P-RES', 'withdraw', { reason: 'The other campus stays.' });
    expect(withdrawn.caseOfKind('TERMINATION')).toMatchObject({
      outcome: 'WITHDRAWN',
      rows: [{ outcome: 'WITHDRAWN', effectiveOn: null }, { outcome: 'EFFECTIVE' }],
    });
    expect(['E-1', 'E-2'].map((id) => withdrawn.enrollment(id).status)).toEqual(['ACTIVE', 'TERMINATED']);

    const overtaken = approved();
    const first = overtaken.caseOfKind('TERMINATION').caseId;
    overtaken.opensKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'NOT_QUALIFIED' });
    overtaken.goesTo('2026-01-31T11:00:00.000Z');
    expect(overtaken.caseOfKind('TERMINATION', first)).toMatchObject({
      outcome: 'EFFECTIVE',
      rows: [{ outcome: 'VOID' }, { outcome: 'EFFECTIVE' }],
    });
  });

  it('is rejected by operations, or withdrawn by whoever filed it until it takes effect (TERM-AMENDMENT)', () => {
    const rejected = filed();
    expect(rejected.tryAct('P-RES', 'reject', { reason: 'No.' })[0]?.code).toBe('NOT_YOUR_ACT');
    rejected.does('OPS-INTERNATIONAL', 'reject', { reason: 'Unpaid invoices.' });
    expect(rejected.caseOfKind('TERMINATION').outcome).toBe('REJECTED');

    const withdrawn = filed();
    withdrawn.does('OPS-INTERNATIONAL', 'approve', { effectiveOn: '2026-02-01', note: 'Agreed.' });
    expect(withdrawn.tryAct('P-DIS', 'withdraw', { reason: 'Filed in error.' })[0]?.code).toBe('NOT_YOUR_ACT');
    withdrawn.does('P-RES', 'withdraw', { reason: 'Filed in error.' });
    withdrawn.goesTo('2026-03-01T00:00:00.000Z');
    expect([withdrawn.caseOfKind('TERMINATION').outcome, withdrawn.enrollment().status]).toEqual(['WITHDRAWN', 'ACTIVE']);
  });
});
