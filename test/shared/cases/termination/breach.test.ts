import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, type Story } from '../../../builders/index.ts';

const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });

/** On 2026-01-15 in Tokyo. */
const notified = (noticeOn = '2026-01-15', who = 'P-UNI', enrollment = oneTier): Story => {
  const story = aStory({ enrollments: [enrollment] });
  story.opensKind('TERMINATION', who, { reason: 'BREACH', noticeOn: asDate(noticeOn), text: 'Services are not delivered.' });
  return story;
};

type Said = { readonly noticeOn?: string; readonly by?: 'MICROSOFT' | 'INSTITUTION' };

const refusals = (story: Story, who: string, { noticeOn = '2026-01-15', ...form }: Said, enrollmentId = 'E-1') =>
  story
    .tryOpenKind('TERMINATION', who, { reason: 'BREACH', noticeOn: asDate(noticeOn), ...form }, enrollmentId)
    .map(({ code, rule, path }) => [code, rule, path]);

describe('a breach that was notified', () => {
  it('waits for whoever gave notice to record the cure, until S + 30 (TERM-BREACH-30)', () => {
    const story = notified();
    expect(story.view()).toMatchObject({
      phase: 'CURE',
      waitingOn: ['P-UNI'],
      effectiveOn: '2026-02-14',
      deadlines: [{ rule: 'TERM-BREACH-30', on: '2026-02-14', state: 'PENDING' }],
      details: { reason: 'BREACH', noticeOn: '2026-01-15' },
    });
    expect(story.told().map(({ message, to }) => [message, to])).toEqual([['TERMINATION_NOTICE', ['P-RES', 'OPS-INTERNATIONAL']]]);
  });

  it.each([
    ['Tokyo', oneTier, '2026-02-14T14:59:59.999Z', '2026-02-14T15:00:00.000Z'],
    ['New York', anAmericanEnrollment(), '2026-02-15T04:59:59.999Z', '2026-02-15T05:00:00.000Z'],
  ] as const)(
    'is in force to the end of S + 30 in %s and terminated at the next instant, on S + 30 (TERM-BREACH-30)',
    (_, of, last, first) => {
      const story = notified('2026-01-15', 'P-UNI', of);
      story.goesTo(last);
      expect(story.enrollment().status).toBe('ACTIVE');
      story.goesTo(first);
      expect(story.enrollment()).toMatchObject({ status: 'TERMINATED', openCases: [] });
      expect(story.caseOfKind('TERMINATION')).toMatchObject({
        outcome: 'EFFECTIVE',
        rows: [{ effectiveOn: '2026-02-14', outcome: 'EFFECTIVE' }],
        resolved: [{ rule: 'TERM-BREACH-30', on: '2026-02-14', state: 'MISSED' }],
      });
      const told = story.told().at(-1);
      expect([told?.message, told?.to.length, told?.facts.why]).toEqual(['TERMINATION_EFFECTIVE', 3, 'BREACH']);
    },
  );

  it('is cured by the last instant of S + 30, and not after (TERM-BREACH-30)', () => {
    const cured = notified();
    cured.goesTo('2026-02-14T14:59:59.999Z');
    expect(cured.tryAct('OPS-INTERNATIONAL', 'record-cure', { note: 'Delivered.' })[0]?.code).toBe('NOT_YOUR_ACT');
    cured.does('P-UNI', 'record-cure', { note: 'Delivered.' });
    expect(cured.caseOfKind('TERMINATION')).toMatchObject({ outcome: 'COMPLETED', resolved: [{ state: 'MET' }] });
    cured.goesTo('2026-03-01T00:00:00.000Z');
    expect(cured.enrollment().status).toBe('ACTIVE');

    const late = notified();
    late.sleepsTo('2026-02-14T15:00:00.000Z');
    expect(late.tryAct('P-UNI', 'record-cure', { note: 'Delivered.' })[0]?.code).toBe('NOT_POSSIBLE_NOW');
    expect(late.enrollment().status).toBe('TERMINATED');
  });

  it('never ends earlier than 7 days after the opening (TERM-BREACH-DATE)', () => {
    // S + 30 and the opening + 7 fall together for a notice 23 days old.
    expect(notified('2025-12-24').view().effectiveOn).toBe('2026-01-23');
    expect(notified('2025-12-23').view().effectiveOn).toBe('2026-01-22');
    expect(notified('2025-12-22').view().effectiveOn).toBe('2026-01-22');
    expect(notified('2025-12-16').view().effectiveOn).toBe('2026-01-22');
  });

  it('takes a notice of 30 days before the opening, none older (TERM-BREACH-DATE), and none of tomorrow (DATE-6)', () => {
    const story = aStory({ enrollments: [oneTier] });
    expect(refusals(story, 'P-UNI', { noticeOn: '2025-12-15' })).toEqual([['NOTICE_TOO_OLD', 'TERM-BREACH-DATE', '/form/noticeOn']]);
    expect(refusals(story, 'P-UNI', { noticeOn: '2026-01-16' })).toEqual([['DATE_IN_FUTURE', 'DATE-6', '/form/noticeOn']]);
    expect(refusals(story, 'P-UNI', { noticeOn: '2025-12-16' })).toEqual([]);
  });

  it('is filed by the institution or operations, by the side it names (TERM-BREACH-30)', () => {
    const story = aStory({ enrollments: [oneTier] });
    expect(refusals(story, 'P-RES', {})).toEqual([['NOT_YOUR_ACT', null, '']]);
    expect(refusals(story, 'OPS-AMERICAS', {})).toEqual([['NOT_YOUR_ACT', null, '']]);
    expect(refusals(story, 'P-UNI', { by: 'MICROSOFT' })).toEqual([['OTHER_SIDE', 'TERM-BREACH-30', '/form/by']]);
    expect(refusals(story, 'OPS-INTERNATIONAL', { by: 'INSTITUTION' })).toEqual([['OTHER_SIDE', 'TERM-BREACH-30', '/form/by']]);
    expect(refusals(story, 'OPS-INTERNATIONAL', { by: 'MICROSOFT' })).toEqual([]);
    expect(refusals(story, 'P-UNI', { by: 'INSTITUTION' })).toEqual([]);
  });

  it('is about an enrollment in force (TERM-IN-FORCE)', () => {
    const story = aStory({
      enrollments: [anEnrollment({ status: 'EXPIRED' }), anEnrollment({ enrollmentId: 'E-2', status: 'TERMINATED' })],
    });
    expect(refusals(story, 'P-UNI', {})).toEqual([['ENROLLMENT_EXPIRED', 'TERM-IN-FORCE', '/enrollmentId']]);
    expect(refusals(story, 'P-UNI', {}, 'E-2')).toEqual([['ENROLLMENT_TERMINATED', 'TERM-IN-FORCE', '/enrollmentId']]);
  });

  it('takes the other cases of the enrollment along, each told why (CLOSE-VOID)', () => {
    const story = notified();
    story.opens('P-RES2', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-04-01' }));
    story.opensKind('TERMINATION', 'OPS-INTERNATIONAL', { reason: 'BREACH', noticeOn: asDate('2026-01-15') });
    const second = story.caseOfKind('TERMINATION').caseId;
    story.goesTo('2026-02-14T15:00:00.000Z');
    expect(story.caseOfKind('COCP').outcome).toBe('VOID');
    expect(story.caseOfKind('TERMINATION', second).outcome).toBe('VOID');
    expect(story.told().map(({ message }) => message)).toContain('TERMINATION_VOID');
  });

  it('is void when the term ends before (CLOSE-VOID)', () => {
    const story = aStory({ now: '2027-03-15T00:00:00.000Z', enrollments: [oneTier] });
    story.opensKind('TERMINATION', 'P-UNI', { reason: 'BREACH', noticeOn: asDate('2027-03-15') });
    story.goesTo('2027-05-01T00:00:00.000Z');
    expect([story.enrollment().status, story.caseOfKind('TERMINATION').outcome]).toEqual(['EXPIRED', 'VOID']);
  });
});
