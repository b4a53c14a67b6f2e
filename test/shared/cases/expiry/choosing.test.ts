import { describe, expect, it } from 'vitest';
import { anAmericanEnrollment, anEnrollment, aCaller, aStory, someAdvice } from '../../../builders/index.ts';
import { expiryOf, idOf, inGermany, noticed, oneYear, refusalsOf, threeYears } from './an-expiry.ts';

const products = [{ product: 'Office Professional Plus', quantity: 120 }];

describe('which options are offered', () => {
  it.each([
    ['EXPIRY-EXTEND-1, EXPIRY-LAPSE', 'one year in Japan', oneYear, ['EXPIRY-EXTEND-1', 'EXPIRY-LAPSE']],
    ['EXPIRY-EXTEND-3, EXPIRY-NEW', 'three years in Japan', threeYears, ['EXPIRY-EXTEND-3', 'EXPIRY-NEW', 'EXPIRY-LAPSE']],
    ['EXPIRY-BUYOUT', 'one year elsewhere', { ...oneYear, country: 'DE' }, ['EXPIRY-EXTEND-1', 'EXPIRY-BUYOUT', 'EXPIRY-LAPSE']],
    [
      'EXPIRY-BUYOUT',
      'three years elsewhere',
      { ...threeYears, country: 'DE' },
      ['EXPIRY-EXTEND-3', 'EXPIRY-NEW', 'EXPIRY-BUYOUT', 'EXPIRY-LAPSE'],
    ],
    ['EXPIRY-BUYOUT', 'the Americas', anAmericanEnrollment(), ['EXPIRY-EXTEND-3', 'EXPIRY-NEW', 'EXPIRY-BUYOUT', 'EXPIRY-LAPSE']],
    ['EXPIRY-BUYOUT', 'School in Japan', anEnrollment({ program: 'SCHOOL' }), ['EXPIRY-EXTEND-3', 'EXPIRY-NEW', 'EXPIRY-LAPSE']],
  ])('%s: %s', (_, __, enrollment, rules) => {
    expect(expiryOf(noticed(enrollment)).options.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each([
    ['EXPIRY-BUYOUT', threeYears, { option: 'BUYOUT', products }, '/option'],
    ['EXPIRY-NEW', oneYear, { option: 'NEW_ENROLLMENT' }, '/option'],
    ['EXPIRY-EXTEND-3', oneYear, { option: 'EXTEND', years: 3 }, '/years'],
    ['EXPIRY-EXTEND-1', threeYears, { option: 'EXTEND', years: 1 }, '/years'],
  ] as const)('%s: another is refused with its rule', (rule, enrollment, input, path) => {
    const story = noticed(enrollment);
    expect(refusalsOf(story, 'P-UNI', 'choose', input)).toEqual([['OPTION_NOT_OFFERED', rule, path]]);
    expect(expiryOf(story).choice).toBeNull();
  });

  it.each([
    ['PRODUCTS_REQUIRED', { option: 'BUYOUT' }, '/products'],
    ['PRODUCTS_REQUIRED', { option: 'BUYOUT', products: [] }, '/products'],
    ['PRODUCT_NAMED_TWICE', { option: 'BUYOUT', products: [...products, ...products] }, '/products/1/product'],
    ['PRODUCTS_NOT_APPLICABLE', { option: 'LAPSE', products }, '/products'],
    ['YEARS_NOT_APPLICABLE', { option: 'LAPSE', years: 3 }, '/years'],
  ] as const)('EXPIRY-BUYOUT: products belong to a buy-out, years to an extension: %s', (code, input, path) => {
    expect(refusalsOf(noticed(inGermany), 'P-UNI', 'choose', input)).toMatchObject([[code, expect.any(String), path]]);
  });
});

describe('EXPIRY-WHO: only the institution chooses', () => {
  it.each(['P-RES', 'P-DIS', 'OPS-INTERNATIONAL'])('not %s', (who) => {
    const story = noticed();
    expect(refusalsOf(story, who, 'choose', { option: 'LAPSE' })).toEqual([['NOT_YOUR_ACT', 'EXPIRY-WHO', '']]);
    expect(story.acts(who, idOf(story))).toEqual([]);
  });

  it('and there, whoever may SIGN', () => {
    const story = noticed();
    const submitter = aCaller('P-UNI', { may: ['SUBMIT', 'MANAGE'] });
    expect(story.tryAct(submitter, 'choose', { option: 'LAPSE' }, idOf(story)).map(({ code }) => code)).toEqual(['NOT_ALLOWED_TO_YOU']);
    expect(story.acts('P-UNI', idOf(story))).toEqual(['choose']);
  });
});

describe('EXPIRY-EXTEND-3: choosing to extend', () => {
  it('is noted on the enrollment at once, and taken back with another choice', () => {
    const story = noticed();
    story.does('P-UNI', 'choose', { option: 'EXTEND', years: 3 }, idOf(story));
    expect(story.enrollment().extension).toEqual({ years: 3 });
    story.does('P-UNI', 'choose', { option: 'LAPSE' }, idOf(story));
    expect(story.enrollment().extension).toBeNull();
    story.does('P-UNI', 'choose', { option: 'EXTEND' }, idOf(story));
    expect(story.enrollment().extension).toEqual({ years: 3 });
  });

  it('adds the anchors of the chosen term to a change of channel partner (COCP-ASKED-DEFAULT)', () => {
    const story = noticed();
    const anchor = () =>
      someAdvice({ enrollments: [story.enrollment()], change: 'RESELLER', openedOn: '2027-03-15' }).leadTime?.anchor ?? null;
    // 2027-04-01 leaves no thirty days; without an extension no later anniversary is known.
    expect(anchor()).toBeNull();
    story.does('P-UNI', 'choose', { option: 'EXTEND' }, idOf(story));
    expect(anchor()).toBe('2028-04-01');
    story.does('P-UNI', 'choose', { option: 'LAPSE' }, idOf(story));
    expect(anchor()).toBeNull();
  });
});

describe('EXPIRY-CHANGE: the choice may be changed', () => {
  it('until the end of the expiration date, there', () => {
    const story = noticed();
    story.does('P-UNI', 'choose', { option: 'LAPSE' }, idOf(story));
    story.sleepsTo('2027-03-31T14:59:59.999Z');
    story.does('P-UNI', 'choose', { option: 'EXTEND' }, idOf(story));
    story.sleepsTo('2027-03-31T15:00:00.000Z');
    expect(refusalsOf(story, 'P-UNI', 'choose', { option: 'LAPSE' })).toEqual([['NOT_POSSIBLE_NOW', null, '']]);
    expect(story.enrollment().terms).toHaveLength(2);
  });

  it('but not after operations recorded the new enrollment', () => {
    const story = noticed();
    story.does('P-UNI', 'choose', { option: 'NEW_ENROLLMENT' }, idOf(story));
    story.does('OPS-INTERNATIONAL', 'confirm-new', { number: '91234567', startsOn: '2027-04-01' }, idOf(story));
    expect(refusalsOf(story, 'P-UNI', 'choose', { option: 'LAPSE' })).toEqual([['CHOICE_CONFIRMED', 'EXPIRY-CHANGE', '']]);
    expect(story.acts('P-UNI', idOf(story))).toEqual([]);
  });

  it('nor after they confirmed the buy-out', () => {
    const story = noticed(inGermany);
    story.does('P-UNI', 'choose', { option: 'BUYOUT', products }, idOf(story));
    story.does('OPS-INTERNATIONAL', 'confirm-buyout', {}, idOf(story));
    expect(refusalsOf(story, 'P-UNI', 'choose', { option: 'LAPSE' })).toEqual([['CHOICE_CONFIRMED', 'EXPIRY-CHANGE', '']]);
  });
});

describe('what operations record', () => {
  it('EXPIRY-NEW, EXPIRY-BUYOUT: only of the choice made, and once', () => {
    const story = noticed(inGermany);
    const confirmNew = { number: '91234567', startsOn: '2027-04-01' };
    expect(refusalsOf(story, 'OPS-INTERNATIONAL', 'confirm-new', confirmNew)).toEqual([['NOT_POSSIBLE_NOW', null, '']]);
    story.does('P-UNI', 'choose', { option: 'BUYOUT', products }, idOf(story));
    expect(story.acts('OPS-INTERNATIONAL', idOf(story))).toEqual(['confirm-buyout']);
    expect(refusalsOf(story, 'OPS-INTERNATIONAL', 'confirm-new', confirmNew)).toEqual([['NOT_POSSIBLE_NOW', null, '']]);
    expect(refusalsOf(story, 'P-UNI', 'confirm-buyout')).toEqual([['NOT_YOUR_ACT', null, '']]);
    story.does('OPS-INTERNATIONAL', 'confirm-buyout', {}, idOf(story));
    expect(refusalsOf(story, 'OPS-INTERNATIONAL', 'confirm-buyout')).toEqual([['NOT_POSSIBLE_NOW', null, '']]);
  });
});

describe('EXPIRY-REMOVE: a removal', () => {
  it('cannot be attested while the term lasts', () => {
    const story = noticed();
    story.does('P-UNI', 'choose', { option: 'LAPSE' }, idOf(story));
    const attest = { computers: 12, attestedBy: 'Sato Hanako' };
    expect(refusalsOf(story, 'P-UNI', 'attest-removal', attest)).toEqual([['NOT_POSSIBLE_NOW', null, '']]);
  });
});

describe('a partner that comes by a change of channel partner', () => {
  it('takes part in the case, and gets the copies, from the next thing that happens (COCP-TELL)', () => {
    const story = aStory({ now: '2027-01-01T00:00:00.000Z', enrollments: [anEnrollment({ channelModel: 'ONE_TIER' })] });
    story.goesTo('2027-02-01T00:00:00.000Z');
    story.rewrites('E-1', { resellerId: 'P-RES2' });
    story.does('P-UNI', 'choose', { option: 'LAPSE' }, idOf(story));
    expect(expiryOf(story).partyIds).toContain('P-RES2');
    expect(story.told('P-RES2').map(({ message }) => message)).toEqual(['EXPIRY_CHOSEN']);
  });
});
