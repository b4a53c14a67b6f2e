import { describe, expect, it } from 'vitest';
import { aCocpForm, aParty, aStory, operationsDo, paperArrives, someAdvice, type Story } from '../../../builders/index.ts';
import { openedOver, rows, two } from './two-enrollments.ts';

describe('COCP-MANY: each enrollment is measured by its own programme and anchors', () => {
  it('internationally by default for its own anniversary', () => {
    const story = openedOver(two({}, { startsOn: '2024-06-01', program: 'SCHOOL' }));
    expect(story.view().enrollments.map(({ leadTime }) => leadTime)).toMatchObject([
      { rule: 'COCP-LEAD-INTL-EES-30', anchor: '2026-04-01', receiveBy: '2026-03-02' },
      { rule: 'COCP-LEAD-INTL-SCHOOL-15', anchor: '2026-06-01', receiveBy: '2026-05-17' },
    ]);
    expect(story.view()).toMatchObject({ effectiveOn: '2026-04-01' });
    expect(story.case().openOn).toEqual(['E-1', 'E-2']);
  });

  it('COCP-ASKED-DEFAULT: a date is required as soon as one has no default', () => {
    const enrollments = two({ billDates: ['2026-03-01'] }, { startsOn: '2023-05-01' });
    const story = aStory({ enrollments });
    const form = { enrollmentIds: ['E-2'] };
    expect(story.tryOpen('P-RES2', aCocpForm('RESELLER', enrollments[0], form))).toMatchObject([{ rule: 'COCP-ASKED-DEFAULT' }]);
    expect(story.tryOpen('P-RES2', aCocpForm('RESELLER', enrollments[0], { ...form, requestedEffectiveOn: '2026-03-01' }))).toEqual([]);
  });

  it('COCP-NEW-PCN: the new partner is not the current one of any', () => {
    const enrollments = two({}, { resellerId: 'P-RES2' });
    const refused = aStory({ enrollments }).tryOpen('P-RES2', aCocpForm('RESELLER', enrollments[0], { enrollmentIds: ['E-2'] }));
    expect(refused.map(({ rule }) => rule)).toEqual(['COCP-MANY', 'COCP-MATCH', 'COCP-MATCH', 'COCP-NEW-PCN']);
  });

  it('one date asked for is asked for all', () => {
    const story = openedOver(two({}, { program: 'SCHOOL' }), { requestedEffectiveOn: '2026-05-12' });
    expect(story.view().enrollments.map(({ leadTime }) => leadTime?.receiveBy)).toEqual(['2026-04-12', '2026-04-27']);
  });

  it('the advice says the same, the most pressing first', () => {
    const enrollments = two({}, { startsOn: '2024-06-01', program: 'SCHOOL' });
    expect(someAdvice({ enrollments })).toMatchObject({
      leadTime: { anchor: '2026-04-01' },
      effectiveOn: '2026-04-01',
      enrollments: [
        { enrollmentId: 'E-1', effectiveOn: '2026-04-01' },
        { enrollmentId: 'E-2', effectiveOn: '2026-06-01' },
      ],
    });
  });
});

describe('COCP-MANY: each takes effect on its own date, and the case closes with the last', () => {
  const scheduled = (enrollments = two({}, { startsOn: '2024-06-01' })): Story => {
    const story = openedOver(enrollments);
    paperArrives(story);
    operationsDo(story, 'countersign');
    return story;
  };

  it('one after the other', () => {
    const story = scheduled();
    story.goesTo('2026-03-31T15:00:00.000Z');
    expect(rows(story)).toEqual([
      ['E-1', '2026-04-01', 'EFFECTIVE'],
      ['E-2', '2026-06-01', null],
    ]);
    expect([story.enrollment('E-1').resellerId, story.enrollment('E-2').resellerId]).toEqual(['P-RES2', 'P-RES']);
    expect([story.enrollment('E-1').openCases.length, story.enrollment('E-2').openCases.length]).toEqual([0, 1]);
    expect(story.case()).toMatchObject({ status: 'OPEN', openOn: ['E-2'] });
    expect(story.view()).toMatchObject({ phase: 'SCHEDULED', effectiveOn: '2026-06-01' });
    story.goesTo('2026-05-31T14:59:59.999Z');
    expect(story.case().status).toBe('OPEN');
    story.goesTo('2026-05-31T15:00:00.000Z');
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', openOn: [] });
    expect(story.enrollment('E-2').resellerId).toBe('P-RES2');
    for (const id of ['E-1', 'E-2']) expect(story.enrollment(id).caseChanges).toHaveLength(1);
  });

  it('tasks and messages come with each', () => {
    const story = scheduled();
    story.goesTo('2026-03-31T15:00:00.000Z');
    expect(story.case().tasks.map(({ enrollmentId }) => enrollmentId)).toEqual(['E-1', 'E-1']);
    expect(story.acts('P-UNI')).toEqual(['complete-task']);
    story.does('P-UNI', 'complete-task', { taskId: story.case().tasks.find(({ partyId }) => partyId === 'P-UNI')?.taskId ?? '' });
    story.goesTo('2026-05-31T15:00:00.000Z');
    expect(story.case().tasks.map(({ enrollmentId, state }) => [enrollmentId, state])).toEqual([
      ['E-1', 'OPEN'],
      ['E-1', 'DONE'],
      ['E-2', 'OPEN'],
      ['E-2', 'OPEN'],
    ]);
    expect(
      story
        .told('P-RES')
        .filter(({ message }) => message === 'EFFECTIVE')
        .map(({ facts }) => facts['effectiveNumbers']),
    ).toEqual([['80000001'], ['80000002']]);
  });

  it('on one date all at once', () => {
    const story = scheduled(two({}, {}));
    story.goesTo('2026-03-31T15:00:00.000Z');
    expect(story.case()).toMatchObject({ outcome: 'EFFECTIVE' });
    expect(story.history().filter(({ act }) => act === 'effect')).toHaveLength(1);
  });

  it('COCP-NOT-BACKDATED: what is due at countersigning takes effect with it, the rest is scheduled', () => {
    const story = openedOver(two({}, { startsOn: '2024-06-01' }));
    paperArrives(story);
    story.goesTo('2026-04-10T03:00:00Z');
    operationsDo(story, 'countersign');
    expect(rows(story)).toEqual([
      ['E-1', '2026-04-10', 'EFFECTIVE'],
      ['E-2', '2026-06-01', null],
    ]);
    expect(story.view().phase).toBe('SCHEDULED');
  });

  it('COCP-WITHDRAW: what took effect stays; the rest is withdrawn', () => {
    const story = scheduled();
    story.goesTo('2026-04-10T03:00:00Z');
    story.does('P-RES2', 'withdraw', { reason: 'The second stays where it is' });
    expect(story.case()).toMatchObject({ outcome: 'WITHDRAWN', rows: [{ outcome: 'EFFECTIVE' }, { outcome: 'WITHDRAWN' }] });
    expect([story.enrollment('E-1').resellerId, story.enrollment('E-2').resellerId]).toEqual(['P-RES2', 'P-RES']);
    expect(story.enrollment('E-2').openCases).toEqual([]);
  });

  it('COCP-MATCH: a partner renamed between the two sends the rest back to REVIEW', () => {
    const story = scheduled();
    story.goesTo('2026-04-10T03:00:00Z');
    story.registers(aParty({ partyId: 'P-RES', name: 'Sakura Holdings' }));
    story.goesTo('2026-06-02T03:00:00Z');
    expect(story.view()).toMatchObject({ phase: 'REVIEW' });
    expect(rows(story)).toEqual([
      ['E-1', '2026-04-01', 'EFFECTIVE'],
      ['E-2', '2026-06-01', null],
    ]);
    story.registers(aParty());
    operationsDo(story, 'countersign');
    expect(story.case()).toMatchObject({ outcome: 'EFFECTIVE', rows: [{ effectiveOn: '2026-04-01' }, { effectiveOn: '2026-06-02' }] });
  });
});

describe('CLOSE-VOID: one that ends while the form is open drops out', () => {
  const endingFirst = two({ startsOn: '2023-03-01' }, {});

  it('as VOID, and the case goes on with the rest', () => {
    const story = openedOver(endingFirst, { requestedEffectiveOn: '2026-05-01' });
    story.goesTo('2026-02-28T15:00:00.000Z');
    expect(rows(story).map(([id, , outcome]) => [id, outcome])).toEqual([
      ['E-1', 'VOID'],
      ['E-2', null],
    ]);
    expect(story.case()).toMatchObject({ status: 'OPEN', outcome: null, openOn: ['E-2'] });
    expect(story.enrollment('E-1')).toMatchObject({ status: 'EXPIRED', openCases: [{ kind: 'EXPIRY' }] });
    expect(story.enrollment('E-2').openCases.map(({ kind }) => kind)).toEqual(['COCP']);
    expect(story.history().at(-1)).toMatchObject({ rule: 'CLOSE-VOID', detail: { enrollmentId: 'E-1' } });
    paperArrives(story);
    operationsDo(story, 'countersign');
    story.goesTo('2026-05-02T00:00:00Z');
    expect(story.case()).toMatchObject({ outcome: 'EFFECTIVE', rows: [{ outcome: 'VOID' }, { outcome: 'EFFECTIVE' }] });
    expect(story.enrollment('E-1').resellerId).toBe('P-RES');
  });

  it('with the last one the case is VOID; EFFECTIVE where another took effect', () => {
    const both = openedOver(two({ startsOn: '2023-03-01' }, { startsOn: '2023-03-01' }), { requestedEffectiveOn: '2026-05-01' });
    both.goesTo('2026-03-01T00:00:00Z');
    expect(both.case()).toMatchObject({ status: 'CLOSED', outcome: 'VOID' });
  });

  it('EFFECTIVE where another took effect before', () => {
    const story = openedOver(two({ billDates: ['2026-03-01'] }, { startsOn: '2023-04-01', extension: { years: 1 } }));
    paperArrives(story);
    operationsDo(story, 'countersign');
    expect(rows(story).map(([, effectiveOn]) => effectiveOn)).toEqual(['2026-03-01', '2026-04-01']);
    story.rewrites('E-2', { extension: null });
    story.goesTo('2026-03-31T15:00:00.000Z');
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', rows: [{ outcome: 'EFFECTIVE' }, { outcome: 'VOID' }] });
    expect(story.enrollment('E-2')).toMatchObject({ status: 'EXPIRED', resellerId: 'P-RES', openCases: [{ kind: 'EXPIRY' }] });
  });
});
