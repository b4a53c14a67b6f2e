import { describe, expect, it } from 'vitest';
import { aTransfer, anAmericanEnrollment, bothSign, recorded, type Story } from '../../../builders/index.ts';

const office = { product: 'Office Standard', quantity: 50, saActiveUntil: '2027-03-31' };
const order = { orderedOn: '2026-02-10', products: [{ product: 'Office Standard', quantity: 50 }] };
const rulesOf = (refusals: readonly { readonly code: string; readonly rule: string | null; readonly path: string }[]) =>
  refusals.map(({ code, rule, path }) => [code, rule, path]);

/** Recorded on the day of the filing; then it is this instant. */
const inWindow = (now: string, of: Parameters<typeof aTransfer>[0] = {}): Story => {
  const story = aTransfer(of);
  recorded(story);
  story.goesTo(now);
  return story;
};

describe('TRANSFER-SA-30: is there a window?', () => {
  it.each([
    ['active up to the day of the transfer', '2026-02-01', 'SA_WINDOW'],
    ['over on the day before', '2026-01-31', null],
  ])('the transferor’s Software Assurance was %s', (_, saActiveUntil, phase) => {
    const story = aTransfer({ products: [{ ...office, saActiveUntil }] });
    recorded(story);
    expect(story.view().phase).toBe(phase);
    expect(story.caseOfKind('TRANSFER')).toMatchObject({ outcome: phase === null ? 'COMPLETED' : null, resolved: [] });
  });

  it('there is none for licences that had no Software Assurance', () => {
    const story = aTransfer({ products: [{ product: 'Office Standard', quantity: 50 }] });
    expect(story.view()).toMatchObject({ deadlines: [], details: { saWindow: null } });
    recorded(story);
    expect(story.caseOfKind('TRANSFER').outcome).toBe('COMPLETED');
    expect(story.told().at(-1)).toMatchObject({ message: 'TRANSFER_RECORDED', to: ['P-UNI', 'P-UNI2', 'P-RES'], facts: { orderBy: null } });
  });

  it('is for the products that had it, and not for the others', () => {
    const story = aTransfer({ products: [office, { product: 'Windows Server', quantity: 2 }] });
    recorded(story);
    expect(story.view().details).toMatchObject({
      recordedOn: '2026-01-15',
      saWindow: { orderBy: '2026-03-03', products: [{ product: 'Office Standard', quantity: 50 }] },
    });
    story.goesTo('2026-02-10T00:00:00.000Z');
    expect(rulesOf(story.tryAct('P-UNI2', 'acquire-sa', { ...order, products: [{ product: 'Windows Server', quantity: 1 }] }))).toEqual([
      ['SA_NOT_ACTIVE_AT_TRANSFER', 'TRANSFER-SA-30', '/products/0/product'],
    ]);
  });

  // 2026-02-01 + 30 = 2026-03-03, in Tokyo up to 15:00 UTC.
  it.each([
    ['on the last day of the window', '2026-03-03T14:59:59.999Z', 'SA_WINDOW'],
    ['on the day after: no window', '2026-03-03T15:00:00.000Z', null],
  ])('recorded %s', (_, now, phase) => {
    const story = aTransfer();
    bothSign(story);
    story.goesTo(now);
    story.does('OPS-INTERNATIONAL', 'record', { note: 'Paid in full.' });
    expect(story.view().phase).toBe(phase);
  });

  it.each([
    ['2028-02-01', '2028-03-02', 'over 29 February'],
    ['2027-02-01', '2027-03-03', 'over the end of a short February'],
    ['2026-12-31', '2027-01-30', 'over the end of a year'],
  ])('a transfer on %s leaves until %s: %s', (transferOn, orderBy) => {
    const story = aTransfer({ transferOn, products: [{ ...office, saActiveUntil: '2029-03-31' }] });
    recorded(story);
    expect(story.view().deadlines).toEqual([{ rule: 'TRANSFER-SA-30', on: orderBy, state: 'PENDING' }]);
  });

  it('the last day is shown before the transfer is recorded, and as missed once it is past', () => {
    const story = aTransfer();
    expect(story.view().deadlines).toEqual([{ rule: 'TRANSFER-SA-30', on: '2026-03-03', state: 'PENDING' }]);
    bothSign(story);
    story.goesTo('2026-03-03T15:00:00.000Z');
    expect(story.view()).toMatchObject({ phase: 'REVIEW', deadlines: [{ on: '2026-03-03', state: 'MISSED' }] });
  });
});

describe('TRANSFER-SA-30: who orders what, and when', () => {
  it('the transferee orders, and the transfer is complete', () => {
    const story = inWindow('2026-02-10T00:00:00.000Z');
    expect(story.view().waitingOn).toEqual(['P-UNI2']);
    expect([story.acts('P-UNI2'), story.acts('P-UNI'), story.acts('P-RES'), story.acts('OPS-INTERNATIONAL')]).toEqual([
      ['acquire-sa'],
      [],
      [],
      [],
    ]);
    expect(rulesOf(story.tryAct('P-UNI', 'acquire-sa', order))).toEqual([['NOT_YOUR_ACT', null, '']]);
    story.does('P-UNI2', 'acquire-sa', order);
    expect(story.caseOfKind('TRANSFER')).toMatchObject({ status: 'CLOSED', outcome: 'COMPLETED', openOn: [] });
    expect(story.view()).toMatchObject({
      effectiveOn: '2026-02-01',
      deadlines: [{ rule: 'TRANSFER-SA-30', on: '2026-03-03', state: 'MET' }],
      details: { saWindow: null, saAcquired: order },
    });
    expect(story.told().at(-1)).toMatchObject({ message: 'TRANSFER_SA_ACQUIRED', to: ['P-UNI', 'P-RES', 'OPS-INTERNATIONAL'] });
  });

  it.each([
    ['the day before the transfer', '2026-01-31', ['DATE_BEFORE_WHAT_IT_FOLLOWS', 'DATE-6', '/orderedOn']],
    ['the day of the transfer', '2026-02-01', null],
    ['today', '2026-02-10', null],
    ['tomorrow', '2026-02-11', ['DATE_IN_FUTURE', 'DATE-6', '/orderedOn']],
    ['the last day of the window, which is to come', '2026-03-03', ['DATE_IN_FUTURE', 'DATE-6', '/orderedOn']],
    ['the day after the window', '2026-03-04', ['SA_ORDERED_TOO_LATE', 'TRANSFER-SA-30', '/orderedOn']],
  ])('ordered on %s', (_, orderedOn, refusal) => {
    const story = inWindow('2026-02-10T00:00:00.000Z');
    expect(rulesOf(story.tryAct('P-UNI2', 'acquire-sa', { ...order, orderedOn }))[0] ?? null).toEqual(refusal);
  });

  it.each([
    ['as many as were transferred', 'Office Standard', 50, null],
    ['fewer, the rest going without', 'office  STANDARD', 1, null],
    ['one more', 'Office Standard', 51, ['QUANTITY_ABOVE_TRANSFERRED', 'TRANSFER-SA-30', '/products/0/quantity']],
    ['of something else', 'Visio', 1, ['PRODUCT_NOT_TRANSFERRED', 'TRANSFER-SA-30', '/products/0/product']],
  ])('%s', (_, product, quantity, refusal) => {
    const story = inWindow('2026-02-10T00:00:00.000Z');
    const refused = rulesOf(story.tryAct('P-UNI2', 'acquire-sa', { ...order, products: [{ product, quantity }] }));
    expect(refused[0] ?? null).toEqual(refusal);
    expect(story.caseOfKind('TRANSFER').status).toBe(refusal === null ? 'CLOSED' : 'OPEN');
  });
});

describe('TRANSFER-NO-REATTACH: the window is over', () => {
  it.each([
    ['Asia/Tokyo', '2026-03-03T14:59:59.999Z', '2026-03-03T15:00:00.000Z'],
    ['America/New_York', '2026-03-04T04:59:59.999Z', '2026-03-04T05:00:00.000Z'],
  ])('in %s at the first instant after its last day: complete without Software Assurance, for good', (zone, last, first) => {
    const enrollment = zone === 'Asia/Tokyo' ? undefined : anAmericanEnrollment();
    const story = aTransfer({}, enrollment === undefined ? {} : { enrollment });
    recorded(story);
    story.goesTo(last);
    expect(story.view().phase).toBe('SA_WINDOW');
    story.sleepsTo(first);
    expect(rulesOf(story.tryAct('P-UNI2', 'acquire-sa', { ...order, orderedOn: '2026-03-03' }))).toEqual([['NOT_POSSIBLE_NOW', null, '']]);
    expect(story.caseOfKind('TRANSFER')).toMatchObject({ status: 'CLOSED', outcome: 'COMPLETED' });
    expect(story.view()).toMatchObject({ deadlines: [{ on: '2026-03-03', state: 'MISSED' }], details: { saAcquired: null } });
    expect(story.history().at(-1)).toMatchObject({ act: 'window-ends', at: first, by: null, rule: 'TRANSFER-SA-30' });
    expect(story.told().at(-1)).toMatchObject({ message: 'TRANSFER_WINDOW_ENDED', rule: 'TRANSFER-NO-REATTACH', at: first });
  });

  it('TRANSFER-SA-30: the transferee is reminded 14, 7 and 1 days before, and no more once it has ordered', () => {
    const story = inWindow('2026-02-24T00:00:00.000Z');
    const reminders = () => story.told('P-UNI2').filter(({ message }) => message === 'TRANSFER_WINDOW_REMINDER');
    expect(reminders().map(({ at }) => at)).toEqual(['2026-02-17T00:00:00.000Z', '2026-02-24T00:00:00.000Z']);
    story.does('P-UNI2', 'acquire-sa', order);
    story.goesTo('2026-04-01T00:00:00.000Z');
    expect(reminders()).toHaveLength(2);
    const silent = inWindow('2026-04-01T00:00:00.000Z');
    const told = silent.told('P-UNI2').filter(({ message }) => message === 'TRANSFER_WINDOW_REMINDER');
    expect(told.map(({ at, isLastOfLadder }) => [at, isLastOfLadder])).toEqual([
      ['2026-02-17T00:00:00.000Z', undefined],
      ['2026-02-24T00:00:00.000Z', undefined],
      ['2026-03-02T00:00:00.000Z', true],
    ]);
  });
});

describe('CLOSE-VOID: a transfer goes on when the enrollment ends', () => {
  it.each([
    ['SIGNING', () => undefined],
    ['REVIEW', bothSign],
    ['SA_WINDOW', recorded],
  ] as const)('in %s', (phase, bring) => {
    const story = aTransfer({ transferOn: '2027-03-20' }, { now: '2027-03-25T00:00:00.000Z' });
    bring(story);
    story.goesTo('2027-03-31T15:00:00.000Z');
    expect(story.enrollment()).toMatchObject({ status: 'EXPIRED', following: null });
    expect(story.enrollment().openCases.map(({ kind }) => kind)).toContain('TRANSFER');
    expect(story.view().phase).toBe(phase);
    if (phase === 'SIGNING') bothSign(story);
    if (phase !== 'SA_WINDOW') story.does('OPS-INTERNATIONAL', 'record');
    story.does('P-UNI2', 'acquire-sa', { ...order, orderedOn: '2027-04-01' });
    expect(story.caseOfKind('TRANSFER').outcome).toBe('COMPLETED');
    expect(story.enrollment().openCases.map(({ kind }) => kind)).not.toContain('TRANSFER');
  });
});
