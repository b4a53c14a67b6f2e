import { describe, expect, it } from 'vitest';
import { expiry } from '../../../../shared/cases/expiry/index.ts';
import { anEnrollment, aStory, aCocpForm, type Story } from '../../../builders/index.ts';
import { expiryOf, idOf, inGermany, noticed, refusalsOf, threeYears, toldOf } from './an-expiry.ts';

const products = [{ product: 'Office Professional Plus', quantity: 120 }];
const attest = { computers: 12, attestedBy: 'Sato Hanako' };
const recorded = { number: '91234567', startsOn: '2027-04-01' };
/** The first instant after the term: in Tokyo, in Berlin. */
const overInTokyo = '2027-03-31T15:00:00.000Z';
const overInBerlin = '2027-03-31T22:00:00.000Z';

const chosen = (option: string, enrollment = threeYears, more: object = {}): Story => {
  const story = noticed(enrollment);
  story.does('P-UNI', 'choose', { option, ...more }, idOf(story));
  return story;
};
const boughtOut = (): Story => chosen('BUYOUT', inGermany, { products });
const stand = (story: Story) => {
  const { status, outcome, state } = expiryOf(story);
  return [status, outcome, state.phase];
};
const instantBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

describe('until the end of the last day the case is in CHOICE whatever was chosen', () => {
  it.each([
    ['EXTEND', chosen('EXTEND'), overInTokyo],
    ['LAPSE', chosen('LAPSE'), overInTokyo],
    ['NEW_ENROLLMENT', chosen('NEW_ENROLLMENT'), overInTokyo],
    ['BUYOUT', boughtOut(), overInBerlin],
    ['nothing', noticed(), overInTokyo],
  ])('%s', (_, story, over) => {
    story.goesTo(instantBefore(over));
    expect(stand(story)).toEqual(['OPEN', null, 'CHOICE']);
    expect(story.enrollment().status).toBe('ACTIVE');
    story.goesTo(over);
    expect(expiryOf(story).state.phase).not.toBe('CHOICE');
  });
});

describe('an extension', () => {
  it('EXPIRY-EXTEND-3: the next term begins, the enrollment stays in force, and the case is COMPLETED in the same write', () => {
    const story = chosen('EXTEND');
    story.goesTo(overInTokyo);
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
    expect(story.enrollment()).toMatchObject({ status: 'ACTIVE', extension: null, openCases: [] });
    expect(story.enrollment().terms.at(-1)).toEqual({ startsOn: '2027-04-01', endsOn: '2030-03-31', years: 3 });
    const last = story.steps().at(-1);
    expect(last?.cases.map(({ after }) => after.kind)).toEqual(['EXPIRY']);
    expect(last?.enrollments.map(({ after }) => after.terms.length)).toEqual([2]);
    expect(toldOf(story).at(-1)).toEqual([overInTokyo, 'EXPIRY_EXTENDED', 'P-UNI P-RES']);
  });

  it('EXPIRY-AGAIN, DATE-4: the extended term ends with the options of its length, counted from the first start', () => {
    const leapDay = anEnrollment({ startsOn: '2024-02-29', years: 1, country: 'DE', timeZone: 'Europe/Berlin' });
    const story = aStory({ now: '2024-03-01T00:00:00.000Z', enrollments: [leapDay] });
    for (const [at, endsOn] of [
      ['2025-01-15T00:00:00.000Z', '2025-02-27'],
      ['2026-01-15T00:00:00.000Z', '2026-02-27'],
      ['2027-01-15T00:00:00.000Z', '2027-02-27'],
      // The anniversary of 2028 is 29 February again.
      ['2028-01-15T00:00:00.000Z', '2028-02-28'],
    ] as const) {
      story.goesTo(at);
      expect(expiryOf(story)).toMatchObject({ endsOn, years: 1, status: 'OPEN' });
      expect(expiryOf(story).options.map(({ rule }) => rule)).toEqual(['EXPIRY-EXTEND-1', 'EXPIRY-BUYOUT', 'EXPIRY-LAPSE']);
      story.does('P-UNI', 'choose', { option: 'EXTEND', years: 1 }, idOf(story));
    }
    expect(story.allOfKind('EXPIRY')).toHaveLength(4);
  });

  it('closes no change of channel partner (CLOSE-VOID)', () => {
    const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });
    const story = chosen('EXTEND', oneTier);
    const cocp = story.opens('P-RES2', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2027-05-01' }));
    story.goesTo(overInTokyo);
    expect(story.case(cocp).status).toBe('OPEN');
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
  });
});

describe('an enrollment that expires', () => {
  it.each([
    ['EXPIRY-LAPSE', chosen('LAPSE')],
    ['EXPIRY-SILENCE', noticed()],
  ])('%s: every product is to be removed', (rule, story) => {
    story.goesTo(overInTokyo);
    expect(story.enrollment()).toMatchObject({ status: 'EXPIRED', openCases: [{ kind: 'EXPIRY' }] });
    expect(stand(story)).toEqual(['OPEN', null, 'REMOVAL']);
    expect(story.history(idOf(story)).at(-1)).toMatchObject({ act: 'expire', at: overInTokyo, by: null, rule });
    expect(story.told().at(-1)).toMatchObject({ message: 'EXPIRY_EXPIRED', rule, to: ['P-UNI', 'P-RES'] });
    expect(story.view(idOf(story))).toMatchObject({ waitingOn: ['P-UNI'], phase: 'REMOVAL' });
  });

  it('EXPIRY-REMOVE: the institution is reminded every 30 days, at nine, until it attests', () => {
    const story = noticed();
    story.goesTo(overInTokyo);
    const before = story.told().length;
    story.goesTo('2027-04-30T23:59:59.999Z');
    expect(story.told()).toHaveLength(before);
    story.goesTo('2027-07-15T00:00:00.000Z');
    expect(toldOf(story).slice(before)).toEqual([
      ['2027-05-01T00:00:00.000Z', 'EXPIRY_REMOVAL_REMINDER', 'P-UNI'],
      ['2027-05-31T00:00:00.000Z', 'EXPIRY_REMOVAL_REMINDER', 'P-UNI'],
      ['2027-06-30T00:00:00.000Z', 'EXPIRY_REMOVAL_REMINDER', 'P-UNI'],
    ]);
    expect(story.view(idOf(story)).deadlines.at(-1)).toEqual({ rule: 'EXPIRY-REMOVE', on: '2027-07-30', state: 'PENDING' });
    story.does('P-UNI', 'attest-removal', attest, idOf(story));
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
    expect(story.enrollment().openCases).toEqual([]);
    const told = story.told().length;
    story.goesTo('2028-07-15T00:00:00.000Z');
    expect(story.told()).toHaveLength(told);
  });

  it('EXPIRY-REMOVE: who attested by name is personal data, and the rest stands in the history', () => {
    const story = noticed();
    story.goesTo(overInTokyo);
    story.does('P-UNI', 'attest-removal', attest, idOf(story));
    const event = story.history(idOf(story)).at(-1);
    expect(event).toMatchObject({
      act: 'attest-removal',
      detail: { role: 'INSTITUTION', computers: 12 },
      personal: { name: 'Sato Hanako' },
    });
    expect(JSON.stringify([event?.detail, expiryOf(story), story.told()])).not.toContain('Sato');
    expect(story.view(idOf(story)).signers).toEqual([
      { role: 'INSTITUTION', partyId: 'P-UNI', signedOn: '2027-04-01', signedBy: 'U-P-UNI' },
    ]);
  });

  it('EXPIRY-WHO: only the institution attests', () => {
    const story = noticed();
    story.goesTo(overInTokyo);
    expect(refusalsOf(story, 'OPS-INTERNATIONAL', 'attest-removal', attest)).toEqual([['NOT_YOUR_ACT', null, '']]);
  });
});

describe('EXPIRY-NEW: a new enrollment', () => {
  it('recorded before the end: COMPLETED, not before that end', () => {
    const story = chosen('NEW_ENROLLMENT');
    story.does('OPS-INTERNATIONAL', 'confirm-new', recorded, idOf(story));
    story.goesTo(instantBefore(overInTokyo));
    expect(stand(story)).toEqual(['OPEN', null, 'CHOICE']);
    story.goesTo(overInTokyo);
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
    expect(story.enrollment().status).toBe('EXPIRED');
    expect(story.told().at(-1)).toMatchObject({ message: 'EXPIRY_EXPIRED', facts: { isOver: true } });
  });

  const late = (): Story => {
    const story = chosen('NEW_ENROLLMENT');
    story.goesTo(overInTokyo);
    return story;
  };

  it('not recorded by then: the duty to remove begins, and operations are waited for, too', () => {
    const story = late();
    expect(stand(story)).toEqual(['OPEN', null, 'NEW_ENROLLMENT']);
    expect(story.view(idOf(story)).waitingOn).toEqual(['P-UNI', 'OPS-INTERNATIONAL']);
    story.goesTo('2027-05-01T00:00:00.000Z');
    expect(toldOf(story).at(-1)).toEqual(['2027-05-01T00:00:00.000Z', 'EXPIRY_REMOVAL_REMINDER', 'P-UNI']);
  });

  it('and ends when it is recorded', () => {
    const story = late();
    story.does('OPS-INTERNATIONAL', 'confirm-new', recorded, idOf(story));
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
    expect(story.told().at(-1)).toMatchObject({ message: 'EXPIRY_NEW_RECORDED', facts: { isOver: true, newNumber: '91234567' } });
  });

  it('or when the removal is attested', () => {
    const story = late();
    story.does('P-UNI', 'attest-removal', attest, idOf(story));
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
  });
});

describe('EXPIRY-BUYOUT: a buy-out', () => {
  it('confirmed before the end: copies up to the quantities stay, and the rest is to be removed from the end on', () => {
    const story = boughtOut();
    story.does('OPS-INTERNATIONAL', 'confirm-buyout', {}, idOf(story));
    story.goesTo(overInBerlin);
    expect(stand(story)).toEqual(['OPEN', null, 'BUYOUT']);
    expect(story.enrollment().status).toBe('EXPIRED');
    expect(story.told().at(-1)).toMatchObject({ message: 'EXPIRY_EXPIRED', facts: { option: 'BUYOUT', isConfirmed: true, products } });
    expect(story.view(idOf(story)).waitingOn).toEqual(['P-UNI']);
    story.does('P-UNI', 'attest-removal', attest, idOf(story));
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
  });

  it('not confirmed by the end: the duty is for everything, and shrinks with the confirmation, which alone closes nothing', () => {
    const story = boughtOut();
    story.goesTo(overInBerlin);
    expect(stand(story)).toEqual(['OPEN', null, 'BUYOUT']);
    expect(story.told().at(-1)?.facts).toMatchObject({ isConfirmed: false });
    expect(story.view(idOf(story)).waitingOn).toEqual(['P-UNI', 'OPS-INTERNATIONAL']);
    story.does('OPS-INTERNATIONAL', 'confirm-buyout', {}, idOf(story));
    expect(stand(story)).toEqual(['OPEN', null, 'BUYOUT']);
    expect(story.view(idOf(story)).waitingOn).toEqual(['P-UNI']);
    story.does('P-UNI', 'attest-removal', attest, idOf(story));
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
  });

  it('nothing left although it was never confirmed: COMPLETED', () => {
    const story = boughtOut();
    story.goesTo(overInBerlin);
    story.does('P-UNI', 'attest-removal', attest, idOf(story));
    expect(stand(story)).toEqual(['CLOSED', 'COMPLETED', 'CLOSED']);
  });
});

describe('CLOSE-VOID: an enrollment that is terminated', () => {
  const follows = (story: Story) => expiry.follow(expiryOf(story), { enrollmentId: 'E-1', end: 'TERMINATED' }, story.world());

  it('closes the case as VOID while the choice is open, and takes a chosen extension back', () => {
    const story = chosen('EXTEND');
    const decision = follows(story);
    expect(decision?.case).toMatchObject({ status: 'CLOSED', outcome: 'VOID', openOn: [] });
    expect(decision?.effects).toMatchObject([
      { type: 'CHANGE_ENROLLMENT', set: { extension: null } },
      { type: 'TELL', message: 'EXPIRY_VOID', rule: 'CLOSE-VOID', to: ['P-UNI', 'P-RES'] },
    ]);
  });

  it('tells operations where they had something to do about the choice', () => {
    expect(follows(chosen('NEW_ENROLLMENT'))?.effects).toMatchObject([
      { message: 'EXPIRY_VOID', to: ['P-UNI', 'P-RES', 'OPS-INTERNATIONAL'] },
    ]);
  });

  it('leaves it in its later phases', () => {
    const story = noticed();
    story.goesTo(overInTokyo);
    expect(follows(story)).toBeNull();
  });
});
