import { describe, expect, it } from 'vitest';
import { anEnrollment, aStory } from '../../../builders/index.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => anEnrollment({ enrollmentId: `E-${index + 1}` }));
const others = (count: number) => Array.from({ length: count - 1 }, (_, index) => `E-${index + 2}`);

describe('an institution that no longer qualifies', () => {
  it('loses its enrollments at once, one by one, each in a decision of its own (TERM-QUALIFIED)', () => {
    const story = aStory({ enrollments: numbered(20) });
    story.opensKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'NOT_QUALIFIED', by: 'MICROSOFT', enrollmentIds: others(20) });
    story.goesTo('2026-01-15T06:00:00.000Z');
    const ended = story.steps().map(({ enrollments }) => enrollments.filter(({ after }) => after.status === 'TERMINATED').length);
    expect(ended).toEqual([0, ...Array.from({ length: 20 }, () => 1)]);
    const of = story.caseOfKind('TERMINATION');
    expect([of.outcome, of.rows.map(({ effectiveOn }) => effectiveOn).filter((on) => on === '2026-01-15').length]).toEqual([
      'EFFECTIVE',
      20,
    ]);
    expect(story.enrollment('E-20')).toMatchObject({ status: 'TERMINATED', qualified: false, openCases: [] });
    expect(story.told().filter(({ message }) => message === 'TERMINATION_EFFECTIVE')).toHaveLength(20);
  });

  it('is terminated by operations alone, under one master agreement of one institution (TERM-QUALIFIED)', () => {
    const story = aStory({
      enrollments: [
        ...numbered(1),
        anEnrollment({ enrollmentId: 'E-2', masterAgreement: 'S7654321' }),
        anEnrollment({ enrollmentId: 'E-3', institutionId: 'P-UNI2' }),
      ],
    });
    const opens = (who: string, enrollmentIds: string[] = []) =>
      story.tryOpenKind('TERMINATION', who, { reason: 'NOT_QUALIFIED', enrollmentIds }).map(({ code, rule, path }) => [code, rule, path]);
    expect(opens('P-UNI')).toEqual([['NOT_YOUR_ACT', null, '']]);
    expect(opens('P-RES')).toEqual([['NOT_YOUR_ACT', null, '']]);
    expect(opens('OPS-INTERNATIONAL', ['E-2'])).toEqual([['SEVERAL_MASTER_AGREEMENTS', 'TERM-QUALIFIED', '/form/enrollmentIds/0']]);
    expect(opens('OPS-INTERNATIONAL', ['E-3'])).toEqual([['SEVERAL_INSTITUTIONS', 'TERM-QUALIFIED', '/form/enrollmentIds/0']]);
    expect(opens('OPS-INTERNATIONAL', ['E-1'])).toEqual([['ENROLLMENT_NAMED_TWICE', 'TERM-QUALIFIED', '/form/enrollmentIds/0']]);
  });

  it('is covered by one case up to 20 enrollments, not 21 (TERM-QUALIFIED)', () => {
    const story = aStory({ enrollments: numbered(21) });
    const refused = story.tryOpenKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'NOT_QUALIFIED', enrollmentIds: others(21) });
    expect(refused.map(({ code, rule }) => [code, rule])).toEqual([['TOO_MANY_ENROLLMENTS', 'TERM-QUALIFIED']]);
  });
});
