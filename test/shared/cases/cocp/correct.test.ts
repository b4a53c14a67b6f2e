import { describe, expect, it } from 'vitest';
import {
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  nextSigns,
  operationsDo,
  paperArrives,
  type Story,
} from '../../../builders/index.ts';

const american = anAmericanEnrollment({ channelModel: 'TWO_TIER', advisorId: 'P-ADV' });
const toReturn = { reason: 'Please look again', paths: ['/current'] };
const both = 'RESELLER_AND_DISTRIBUTOR';

/** A change of both in New York, manual but on screen, signed by all three on 2026-01-15 and returned by operations. */
const returned = (submitter = 'P-RES2'): Story => {
  const story = aStory({ enrollments: [american], now: '2026-01-15T15:00:00Z' });
  story.opens(submitter, aCocpForm(both, american));
  everybodySigns(story);
  operationsDo(story, 'return', toReturn);
  story.goesTo('2026-01-20T15:00:00Z');
  return story;
};

const signed = (story: Story) =>
  story
    .case()
    .signers.filter(({ signedOn }) => signedOn !== null)
    .map(({ role }) => role);

const named = [
  { role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' },
  { role: 'DISTRIBUTOR', name: 'Toyo Distribution', pcn: 'D15B0001' },
] as const;

describe('COCP-CORRECT: signatures on unchanged parts stand', () => {
  it.each([
    ['nothing', {}, ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR'], 'RECEIPT', ['OPS-AMERICAS']],
    [
      'the order in which current partners are named',
      { current: named.toReversed() },
      ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR'],
      'RECEIPT',
      ['OPS-AMERICAS'],
    ],
    [
      'a current partner’s name',
      { current: [{ ...named[0], name: '株式会社さくらソフト' }, named[1]] },
      ['NEW_RESELLER', 'NEW_DISTRIBUTOR'],
      'SIGNING',
      ['P-UNI'],
    ],
    ['the new distributor', { newDistributorId: 'P-DIS3' }, ['NEW_RESELLER'], 'SIGNING', ['P-UNI']],
    ['the date asked for', { requestedEffectiveOn: '2026-03-01' }, [], 'SIGNING', ['P-UNI']],
  ])('changed: %s', (_, change, stands, phase, waitingOn) => {
    const story = returned();
    story.does('P-RES2', 'correct', { form: aCocpForm(both, american, change) });
    expect(signed(story)).toEqual(stands);
    expect(story.view()).toMatchObject({ phase, waitingOn });
    const anew = story
      .case()
      .signers.map(({ role }) => role)
      .filter((role) => !(stands as readonly string[]).includes(role));
    expect(story.history().at(-1)).toMatchObject({ act: 'correct', rule: 'COCP-CORRECT', detail: { signedAnew: anew } });
    expect(story.told(waitingOn[0]).at(-1)).toMatchObject({ message: phase === 'RECEIPT' ? 'FOR_OPERATIONS_TO_RECEIVE' : 'YOUR_TURN' });
  });

  it('the new reseller, where the institution filed it', () => {
    const story = returned('P-UNI');
    story.does('P-UNI', 'correct', { form: aCocpForm(both, american, { newResellerId: 'P-RES3' }) });
    expect(signed(story)).toEqual(['NEW_DISTRIBUTOR']);
    expect(story.case().signers.map(({ partyId }) => partyId)).toEqual(['P-UNI', 'P-RES3', 'P-DIS2']);
    expect(story.case().partyIds).toEqual(expect.arrayContaining(['P-RES3', 'P-RES2']));
    expect(story.enrollment().namedPartnerIds).toEqual(expect.arrayContaining(['P-RES3']));
  });

  it('COCP-TURN: the rest sign in their order', () => {
    const story = returned();
    story.does('P-RES2', 'correct', { form: aCocpForm(both, american, { newDistributorId: 'P-DIS3' }) });
    expect(story.tryAct('P-DIS3', 'sign', { name: 'Mori' })).toMatchObject([{ rule: 'COCP-TURN' }]);
    expect(story.tryAct('P-DIS2', 'sign', { name: 'Mori' })).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    nextSigns(story);
    expect(story.view().waitingOn).toEqual(['P-DIS3']);
    nextSigns(story);
    expect(story.view().phase).toBe('RECEIPT');
    expect(story.case().signers.map(({ signedOn }) => signedOn)).toEqual(['2026-01-20', '2026-01-15', '2026-01-20']);
  });

  it('COCP-RECEIPT-10: a new signature of the institution has a window of its own', () => {
    const story = returned();
    story.does('P-RES2', 'correct', { form: aCocpForm(both, american, { newDistributorId: 'P-DIS3' }) });
    nextSigns(story);
    expect(story.view().deadlines).toContainEqual({ rule: 'COCP-RECEIPT-10', on: '2026-01-30', state: 'PENDING' });
  });
});

describe('COCP-CORRECT: what a correction may not change', () => {
  const tryCorrect = (form: ReturnType<typeof aCocpForm>, submitter = 'P-RES2') =>
    returned(submitter)
      .tryAct(submitter, 'correct', { form })
      .map(({ rule, code, path }) => [rule, code, path]);

  it.each([
    ['what is changed', aCocpForm('RESELLER', american), '/form/change'],
    ['the enrollments', aCocpForm(both, american, { enrollmentIds: ['E-2'] }), '/form/enrollmentIds'],
    ['the new partner who submitted it', aCocpForm(both, american, { newResellerId: 'P-RES3' }), '/form/newResellerId'],
  ])('%s', (_, form, path) => {
    expect(tryCorrect(form)).toEqual([['COCP-CORRECT', 'BEYOND_CORRECTION', path]]);
  });

  it('nor one enrollment for another', () => {
    const enrollments = ['E-1', 'E-2', 'E-3'].map((enrollmentId) => anEnrollment({ enrollmentId, masterAgreement: `S-${enrollmentId}` }));
    const story = aStory({ enrollments });
    const over = (...enrollmentIds: string[]) => aCocpForm('RESELLER', enrollments[0], { enrollmentIds });
    story.opens('P-RES2', over('E-2'));
    operationsDo(story, 'return', toReturn);
    expect(story.tryAct('P-RES2', 'correct', { form: over('E-3') })).toMatchObject([{ rule: 'COCP-CORRECT', path: '/form/enrollmentIds' }]);
    expect(story.tryAct('P-RES2', 'correct', { form: over('E-2') })).toEqual([]);
  });

  it('COCP-MATCH and COCP-NEW-PCN are checked again', () => {
    expect(
      tryCorrect(aCocpForm(both, american, { current: [named[0], { ...named[1], pcn: '00000000' }], newDistributorId: 'P-DIS' })),
    ).toEqual([
      ['COCP-MATCH', 'CURRENT_PARTNER_PCN_DIFFERS', '/form/current/1/pcn'],
      ['COCP-NEW-PCN', 'NEW_PARTNER_IS_CURRENT', '/form/newDistributorId'],
    ]);
  });

  it('only the submitter corrects, and only what was returned', () => {
    const form = aCocpForm(both, american);
    for (const who of ['P-UNI', 'P-DIS2', 'OPS-AMERICAS'])
      expect(returned().tryAct(who, 'correct', { form })).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    const story = aStory({ enrollments: [american], now: '2026-01-15T15:00:00Z' });
    story.opens('P-RES2', form);
    expect(story.tryAct('P-RES2', 'correct', { form })).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  });
});

describe('COCP-RECEIVED: filed electronically, the day of the last signature', () => {
  it('stays that day when operations return the form later and nothing that was signed changes', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-02-15' });
    const story = aStory({ enrollments: [enrollment], now: '2026-01-15T03:00:00Z' });
    story.opens('P-RES2', form);
    everybodySigns(story);
    expect(story.view()).toMatchObject({ phase: 'REVIEW', receivedOn: '2026-01-15', effectiveOn: '2026-02-15' });
    story.goesTo('2026-01-18T03:00:00Z');
    operationsDo(story, 'return', toReturn);
    story.does('P-RES2', 'correct', { form });
    expect(story.view()).toMatchObject({ phase: 'REVIEW', receivedOn: '2026-01-15', effectiveOn: '2026-02-15' });
  });
});

describe('COCP-OVERRIDE-APPROVED: signatures, receipt and approval', () => {
  const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
  const form = (told = {}) => aCocpForm('RESELLER', enrollment, told);
  /** Late for 2026-04-01, which an override gave it all the same; returned on 2026-03-12. */
  const approved = (): Story => {
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', form());
    story.goesTo('2026-03-10T03:00:00Z');
    everybodySigns(story);
    const justification = 'The old reseller closes its business at the end of the month.';
    story.does('P-RES2', 'request-override', { justification, requestedEffectiveOn: '2026-04-01' });
    operationsDo(story, 'decide-override', { decision: 'APPROVE', note: 'Agreed' });
    story.goesTo('2026-03-12T03:00:00Z');
    operationsDo(story, 'return', toReturn);
    return story;
  };

  it('wait for the correction', () => {
    expect(approved().view()).toMatchObject({ phase: 'SIGNING', route: 'MANUAL', effectiveOn: null, waitingOn: ['P-RES2'] });
  });

  it('stand where nothing that was signed has changed: no second receipt', () => {
    const story = approved();
    story.does('P-RES2', 'correct', { form: form() });
    expect(story.view()).toMatchObject({
      phase: 'REVIEW',
      route: 'MANUAL',
      receivedOn: '2026-03-10',
      effectiveOn: '2026-04-01',
      waitingOn: ['OPS-INTERNATIONAL'],
    });
    expect(story.view().enrollments[0]?.leadTime).toMatchObject({ onTime: false, receiveBy: '2026-03-02' });
    expect(story.history().at(-1)).toMatchObject({ act: 'correct', detail: { signedAnew: [], override: 'STANDS' } });
    operationsDo(story, 'return', toReturn);
    story.does('P-RES2', 'correct', { form: form() });
    expect(story.view()).toMatchObject({ phase: 'REVIEW', receivedOn: '2026-03-10', effectiveOn: '2026-04-01' });
  });

  it('fall where somebody has to sign again: another form was approved', () => {
    const story = approved();
    story.does('P-RES2', 'correct', { form: form({ requestedEffectiveOn: '2026-04-10' }) });
    expect(story.view()).toMatchObject({ phase: 'SIGNING', route: 'ELECTRONIC', waitingOn: ['P-UNI'] });
    expect(story.history().at(-1)).toMatchObject({ detail: { override: 'FALLS' } });
    everybodySigns(story);
    expect(story.view()).toMatchObject({ phase: 'LATE', route: 'ELECTRONIC', effectiveOn: null });
  });
});

describe('the route of a corrected form', () => {
  it('COCP-ROUTE-M15: follows the date asked for, counted from the opening', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
    const asking = (requestedEffectiveOn: string) => aCocpForm('RESELLER', enrollment, { requestedEffectiveOn });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', asking('2026-02-13'));
    expect(story.case()).toMatchObject({ route: 'MANUAL', ink: true });
    story.goesTo('2026-01-17T03:00:00Z');
    story.does('P-UNI', 'return', toReturn);
    story.does('P-RES2', 'correct', { form: asking('2026-02-14') });
    expect(story.case()).toMatchObject({ route: 'ELECTRONIC', ink: false });
    expect(story.view().waitingOn).toEqual(['P-UNI']);
    expect(story.acts('P-UNI')).toContain('sign');
  });

  it('COCP-ROUTE-MULTI: stays what it was when enrollments have dropped out', () => {
    // The term of two of the seven ends on 2026-01-31.
    const enrollments = Array.from({ length: 7 }, (_, index) =>
      anEnrollment({ enrollmentId: `E-${index + 1}`, channelModel: 'ONE_TIER', ...(index < 2 ? { startsOn: '2023-02-01' } : {}) }),
    );
    const of = { enrollmentIds: enrollments.slice(1).map(({ enrollmentId }) => enrollmentId), requestedEffectiveOn: '2026-05-01' };
    const story = aStory({ enrollments });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollments[0], of));
    story.goesTo('2026-02-02T03:00:00Z');
    story.does('P-UNI', 'return', toReturn);
    story.does('P-RES2', 'correct', { form: aCocpForm('RESELLER', enrollments[0], { ...of, requestedEffectiveOn: '2026-06-01' }) });
    expect(story.case()).toMatchObject({ route: 'MANUAL', ink: true });
    paperArrives(story);
    expect(story.case().rows.map(({ outcome, effectiveOn }) => [outcome, effectiveOn])).toEqual([
      ['VOID', null],
      ['VOID', null],
      ...Array.from({ length: 5 }, () => [null, '2026-06-01']),
    ]);
  });
});

describe('COCP-ASKED-DEFAULT: a correction takes the default of the opening', () => {
  it('also when the days have passed since', () => {
    const enrollment = anEnrollment({ channelModel: 'ONE_TIER', billDates: ['2026-10-01'] });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-03-10' }));
    story.goesTo('2026-03-05T03:00:00Z');
    story.does('P-UNI', 'return', toReturn);
    story.does('P-RES2', 'correct', { form: aCocpForm('RESELLER', enrollment) });
    expect(story.case().rows[0]?.askedOn).toBe('2026-04-01');
  });
});

describe('DATE-6: a corrected paper form does not arrive before it was corrected', () => {
  it.each([
    ['the day before', '2026-01-19', ['DATE-6']],
    ['that day', '2026-01-20', []],
  ])('%s', (_, receivedOn, refused) => {
    const enrollment = anEnrollment();
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm());
    paperArrives(story);
    story.goesTo('2026-01-18T03:00:00Z');
    operationsDo(story, 'return', toReturn);
    story.goesTo('2026-01-20T03:00:00Z');
    story.does('P-RES2', 'correct', {
      form: aCocpForm('RESELLER', enrollment, { current: [{ ...named[0], name: '株式会社さくらソフト' }] }),
    });
    story.goesTo('2026-01-22T03:00:00Z');
    const input = { receivedOn, signedOn: { INSTITUTION: '2026-01-19' }, noticeToPreviousOn: '2026-01-10' };
    expect(story.tryAct('OPS-INTERNATIONAL', 'record-receipt', input).map(({ rule }) => rule)).toEqual(refused);
  });
});
