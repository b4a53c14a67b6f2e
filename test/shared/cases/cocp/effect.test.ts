import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../../../../shared/records/index.ts';
import {
  aCaller,
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  formArrives,
  newPartnerOf,
  operationsDo,
  someAdvice,
  type Story,
} from '../../../builders/index.ts';

type Change = keyof typeof newPartnerOf;

const scheduled = (change: Change = 'RESELLER', enrollment: Enrollment = anEnrollment()): Story => {
  const story = aStory({ enrollments: [enrollment] });
  story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
  formArrives(story);
  operationsDo(story, 'countersign');
  return story;
};

/** Effective on 2026-04-01 in Tokyo, where it begins on 2026-03-31 at 15:00 UTC. */
const effective = (change: Change = 'RESELLER', enrollment: Enrollment = anEnrollment()): Story => {
  const story = scheduled(change, enrollment);
  story.goesTo('2026-04-10T00:00:00Z');
  expect(story.case().outcome).toBe('EFFECTIVE');
  return story;
};

const tasks = (story: Story) => story.case().tasks.map(({ rule, partyId, dueOn, state }) => [rule, partyId, dueOn, state]);

describe('DATE-7: a change takes effect at the first instant of its date in the zone', () => {
  it('not a moment before', () => {
    const story = scheduled();
    story.goesTo('2026-03-31T14:59:59.999Z');
    expect(story.view().phase).toBe('SCHEDULED');
    expect(story.enrollment().resellerId).toBe('P-RES');
    story.goesTo('2026-03-31T15:00:00.000Z');
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', openOn: [] });
    expect(story.enrollment()).toMatchObject({ resellerId: 'P-RES2', openCases: [] });
    expect(story.history().at(-1)).toMatchObject({ act: 'effect', at: '2026-03-31T15:00:00.000Z', by: null, rule: 'COCP-EFFECTIVE-ASKED' });
  });

  it.each([
    ['RESELLER', { resellerId: 'P-RES2', distributorId: 'P-DIS', advisorId: null }],
    ['DISTRIBUTOR', { resellerId: 'P-RES', distributorId: 'P-DIS2', advisorId: null }],
    ['RESELLER_AND_DISTRIBUTOR', { resellerId: 'P-RES2', distributorId: 'P-DIS2', advisorId: null }],
    ['SOFTWARE_ADVISOR', { resellerId: 'P-RES', distributorId: 'P-DIS', advisorId: 'P-ADV2' }],
  ] as const)('a change of %s changes its roles and no other', (change, held) => {
    expect(effective(change).enrollment()).toMatchObject(held);
  });

  it('the records change exactly once, in one write with the case', () => {
    const story = effective('RESELLER_AND_DISTRIBUTOR');
    const changed = story
      .steps()
      .filter(({ enrollments }) => enrollments.some(({ before, after }) => before.resellerId !== after.resellerId));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.cases.map(({ after }) => [after.status, after.outcome])).toEqual([['CLOSED', 'EFFECTIVE']]);
    const { logNumber } = story.case();
    expect(story.enrollment().caseChanges).toEqual([
      { field: 'resellerId', from: 'P-RES', to: 'P-RES2', logNumber },
      { field: 'distributorId', from: 'P-DIS', to: 'P-DIS2', logNumber },
    ]);
    story.goesTo('2026-06-01T00:00:00Z');
    expect(story.enrollment().caseChanges).toHaveLength(2);
  });
});

describe('COCP-TELL: everyone on the case is told', () => {
  it('the previous partner, the distributor that forwarded it and operations too', () => {
    const story = effective();
    const told = story.told().filter(({ message }) => message === 'EFFECTIVE');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ rule: 'COCP-TELL', at: '2026-03-31T15:00:00.000Z', facts: { effectiveOn: '2026-04-01' } });
    expect(told[0]?.to.toSorted()).toEqual(['OPS-INTERNATIONAL', 'P-DIS', 'P-RES', 'P-RES2', 'P-UNI']);
  });
});

describe('COCP-PO: outstanding purchase orders and invoices', () => {
  it.each([
    ['RESELLER', anEnrollment(), ['P-RES', 'P-UNI']],
    ['DISTRIBUTOR', anEnrollment(), ['P-DIS', 'P-UNI']],
    ['RESELLER_AND_DISTRIBUTOR', anEnrollment(), ['P-RES', 'P-DIS', 'P-UNI']],
    ['SOFTWARE_ADVISOR', anEnrollment({ advisorId: 'P-ADV' }), ['P-ADV', 'P-UNI']],
    ['SOFTWARE_ADVISOR', anEnrollment({ advisorId: null }), ['P-UNI']],
  ] as const)('after a change of %s: a task for each previous partner and for the institution', (change, enrollment, whose) => {
    expect(tasks(effective(change, enrollment))).toEqual(whose.map((partyId) => ['COCP-PO', partyId, null, 'OPEN']));
  });
});

describe('COCP-OLS and COCP-OPS-PO: online-service orders under the previous partner', () => {
  const withOrders = (channelModel: 'ONE_TIER' | 'TWO_TIER') =>
    anEnrollment({
      channelModel,
      advisorId: 'P-ADV',
      olsOrders: [
        { product: 'M365 A3', quantity: 10, renewsOn: '2026-08-01' },
        { product: 'Azure', quantity: 1, renewsOn: '2027-04-01' },
      ],
    });

  it.each([
    ['RESELLER', 'P-RES2', ['P-RES', 'P-UNI']],
    ['DISTRIBUTOR', 'P-DIS2', ['P-DIS', 'P-UNI']],
    ['RESELLER_AND_DISTRIBUTOR', 'P-RES2', ['P-RES', 'P-DIS', 'P-UNI']],
  ] as const)(
    'after a change of %s the new partner renews each by its date, operations open its purchase order',
    (change, newPartner, whose) => {
      expect(tasks(effective(change, withOrders('TWO_TIER')))).toEqual([
        ...whose.map((partyId) => ['COCP-PO', partyId, null, 'OPEN']),
        ['COCP-OLS', newPartner, '2026-08-01', 'OPEN'],
        ['COCP-OLS', newPartner, '2027-04-01', 'OPEN'],
        ['COCP-OPS-PO', 'OPS-INTERNATIONAL', null, 'OPEN'],
      ]);
    },
  );

  it('names what is to be renewed', () => {
    const story = effective('RESELLER', withOrders('TWO_TIER'));
    expect(story.case().tasks.find(({ rule }) => rule === 'COCP-OLS')?.facts).toEqual({
      number: '80000001',
      product: 'M365 A3',
      quantity: 10,
    });
  });

  it('a software advisor holds no orders', () => {
    expect(tasks(effective('SOFTWARE_ADVISOR', withOrders('TWO_TIER'))).map(([rule]) => rule)).toEqual(['COCP-PO', 'COCP-PO']);
  });
});

describe('a closed case: only its tasks go on', () => {
  const taskOf = (story: Story, partyId: string) => story.case().tasks.find((task) => task.partyId === partyId)?.taskId ?? '';

  it('is completed by the party that has the task', () => {
    const story = effective();
    expect(story.acts('P-RES')).toEqual(['complete-task']);
    story.does('P-RES', 'complete-task', { taskId: taskOf(story, 'P-RES'), note: 'All invoices are paid' });
    expect(story.case()).toMatchObject({
      status: 'CLOSED',
      outcome: 'EFFECTIVE',
      tasks: [
        { partyId: 'P-RES', state: 'DONE', doneAt: '2026-04-10T00:00:00.000Z', doneBy: 'U-P-RES' },
        { partyId: 'P-UNI', state: 'OPEN', doneAt: null, doneBy: null },
      ],
    });
    expect(story.acts('P-RES')).toEqual([]);
  });

  it.each([
    ['another party', 'P-UNI', 'P-RES', 'NOT_YOUR_ACT'],
    ['nobody on it', 'P-RES3', 'P-RES', 'NOT_YOUR_ACT'],
    ['an unknown task', 'P-RES', 'P-NOBODY', 'TASK_UNKNOWN'],
  ])('is refused of %s', (_, who, whose, code) => {
    const story = effective();
    expect(story.tryAct(who, 'complete-task', { taskId: taskOf(story, whose) || 'T-1' })).toMatchObject([{ code }]);
  });

  it('is done once', () => {
    const story = effective();
    const taskId = taskOf(story, 'P-UNI');
    story.does('P-UNI', 'complete-task', { taskId });
    expect(story.tryAct('P-UNI', 'complete-task', { taskId })).toMatchObject([{ code: 'TASK_ALREADY_DONE' }]);
  });

  it('needs the right to submit; of operations either right', () => {
    const enrollment = anEnrollment({ olsOrders: [{ product: 'M365 A3', quantity: 10, renewsOn: '2026-08-01' }] });
    const story = effective('RESELLER', enrollment);
    const unable = aCaller('P-UNI', { may: ['SIGN', 'MANAGE'] });
    expect(story.acts(unable)).toEqual([]);
    expect(story.tryAct(unable, 'complete-task', { taskId: taskOf(story, 'P-UNI') })).toMatchObject([{ code: 'NOT_ALLOWED_TO_YOU' }]);
    story.does(aCaller('OPS-INTERNATIONAL', { may: ['SIGN'] }), 'complete-task', { taskId: taskOf(story, 'OPS-INTERNATIONAL') });
  });

  it('nothing else is possible', () => {
    const story = effective();
    for (const [who, act, input] of [
      ['P-RES2', 'withdraw', { reason: 'Too late' }],
      ['P-UNI', 'sign', { name: 'Sato' }],
      ['OPS-INTERNATIONAL', 'countersign', {}],
      ['OPS-INTERNATIONAL', 'reject', { reason: 'Too late' }],
      ['OPS-INTERNATIONAL', 'return', { reason: 'Too late', paths: ['/current'] }],
      ['P-RES2', 'roll', {}],
      ['P-RES2', 'fly', {}],
    ] as const) {
      expect(story.tryAct(who, act, input)).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    }
  });

  it('a case that ended without effect has no tasks', () => {
    const story = scheduled();
    story.does('P-RES2', 'withdraw', { reason: 'Filed by mistake' });
    expect(story.case().tasks).toEqual([]);
  });
});

describe('COCP-EARLIER-USAGE', () => {
  it('the new partner hears of it with the advice, in both regions', () => {
    for (const enrollment of [anEnrollment(), anAmericanEnrollment()]) {
      expect(someAdvice({ enrollments: [enrollment] }).duties.newPartner.map(({ rule }) => rule)).toContain('COCP-EARLIER-USAGE');
    }
  });
});
