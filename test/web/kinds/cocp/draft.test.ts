import { describe, expect, it } from 'vitest';
import { page as t } from '../../../../shared/texts/en/page.ts';
import { changesFor, whyNoChange } from '../../../../web/kinds/cocp/change/changes-for.ts';
import { emptyDraft, errorsOn, formOf, stepOfPath, stepsOf, type Draft } from '../../../../web/kinds/cocp/change/draft.ts';

const aDraft = (told: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  change: 'RESELLER_AND_DISTRIBUTOR',
  current: { RESELLER: { name: ' Sakura ', pcn: ' 5a4b0001 ' }, DISTRIBUTOR: { name: 'Toyo', pcn: '5A4B0002' } },
  next: {
    RESELLER: { partyId: 'P-RES2', name: 'Minato', role: 'RESELLER', pcn: '5A4B0003', country: 'JP' },
    DISTRIBUTOR: { partyId: 'P-DIS2', name: 'Nippon', role: 'DISTRIBUTOR', pcn: '5A4B0004', country: 'JP' },
  },
  dateKind: 'ASKED',
  date: '令和9年3月31日',
  ...told,
});

describe('what is sent of a form', () => {
  it('names both partners of today and both to come, and the date as it was meant', () => {
    expect(formOf(aDraft())).toEqual({
      change: 'RESELLER_AND_DISTRIBUTOR',
      current: [
        { role: 'RESELLER', name: 'Sakura', pcn: '5A4B0001' },
        { role: 'DISTRIBUTOR', name: 'Toyo', pcn: '5A4B0002' },
      ],
      newResellerId: 'P-RES2',
      newDistributorId: 'P-DIS2',
      requestedEffectiveOn: '2027-03-31',
    });
  });

  it('names nobody where nobody holds the role, and only the partners of the change chosen', () => {
    const draft = aDraft({ change: 'SOFTWARE_ADVISOR', current: { ADVISOR: null }, dateKind: 'REGULAR' });
    expect(formOf(draft)).toEqual({ change: 'SOFTWARE_ADVISOR', current: [], requestedEffectiveOn: undefined });
  });
});

describe('the steps of the form', () => {
  it('ask for the partner to come, unless it is whoever files', () => {
    const without = ['change', 'current', 'date', 'check'];
    expect(stepsOf({ change: 'RESELLER' }, 'RESELLER')).toEqual(without);
    expect(stepsOf({ change: 'SOFTWARE_ADVISOR' }, 'ADVISOR')).toEqual(without);
    expect(stepsOf({ change: 'RESELLER_AND_DISTRIBUTOR' }, 'RESELLER')).toContain('next');
    expect(stepsOf({ change: 'RESELLER' }, 'INSTITUTION')).toContain('next');
    expect(stepsOf({ change: null }, 'RESELLER')).toContain('next');
  });
});

describe('what is missing before going on', () => {
  it('is said with the path of its field', () => {
    const draft = aDraft({ current: { RESELLER: { name: '', pcn: '5A4B000' }, DISTRIBUTOR: { name: 'Toyo', pcn: 'XYZ' } } });
    expect(errorsOn('current', draft, t).map(({ path }) => path)).toEqual([
      '/form/current/0/name',
      '/form/current/0/pcn',
      '/form/current/1/pcn',
    ]);
    expect(errorsOn('next', aDraft({ next: {} }), t).map(({ path }) => path)).toEqual(['/form/newResellerId', '/form/newDistributorId']);
    expect(errorsOn('date', aDraft({ date: '3/4/2027' }), t)).toEqual([{ path: '/form/requestedEffectiveOn', message: t.dates.ambiguous }]);
  });

  it('is nothing on a form that is filled in', () => {
    expect((['change', 'current', 'next', 'date', 'check'] as const).flatMap((step) => errorsOn(step, aDraft(), t))).toEqual([]);
  });
});

it.each([
  ['/form/current/0/pcn', 'current'],
  ['/form/newDistributorId', 'next'],
  ['/form/requestedEffectiveOn', 'date'],
  ['/form/enrollmentIds/3', 'change'],
  ['/enrollmentId', 'check'],
  ['', 'check'],
])('a refusal of %s is shown on the step %s', (path, step) => {
  expect(stepOfPath(path)).toBe(step);
});

describe('the changes a person is offered', () => {
  const one = { channelModel: 'ONE_TIER', program: 'EES', resellerId: 'P-RES', distributorId: null, advisorId: null } as const;
  const two = { ...one, channelModel: 'TWO_TIER', distributorId: 'P-DIS' } as const;
  const who = (role: 'INSTITUTION' | 'RESELLER' | 'DISTRIBUTOR' | 'ADVISOR' | 'OPERATIONS', partyId = 'P-NEW') => ({
    party: { partyId, name: '', role },
    may: ['SUBMIT' as const],
  });

  it.each([
    ['RESELLER', two, ['RESELLER', 'RESELLER_AND_DISTRIBUTOR']],
    ['RESELLER', one, ['RESELLER']],
    ['DISTRIBUTOR', two, ['DISTRIBUTOR']],
    ['DISTRIBUTOR', one, []],
    ['ADVISOR', one, ['SOFTWARE_ADVISOR']],
    ['INSTITUTION', one, ['RESELLER', 'SOFTWARE_ADVISOR']],
    ['INSTITUTION', two, ['RESELLER', 'RESELLER_AND_DISTRIBUTOR', 'DISTRIBUTOR', 'SOFTWARE_ADVISOR']],
    ['OPERATIONS', two, []],
  ] as const)('%s', (role, of, changes) => {
    expect(changesFor(who(role), of)).toEqual(changes);
  });

  it('are none for the partner of today, for who may not submit, and under programmes without the form (COCP-PROGRAM)', () => {
    expect(changesFor(who('RESELLER', 'P-RES'), one)).toEqual([]);
    expect(changesFor({ ...who('RESELLER'), may: [] }, one)).toEqual([]);
    expect(changesFor(who('RESELLER'), { ...one, program: 'EA' })).toEqual([]);
  });

  it('say why there is none: ended, another programme, one open already (COCP-ONE-OPEN), or a change to oneself', () => {
    const active = { ...one, status: 'ACTIVE' } as const;
    expect(whyNoChange(who('RESELLER'), active, false)).toBeNull();
    expect(whyNoChange(who('RESELLER'), active, true)).toBe('OPEN');
    expect(whyNoChange(who('RESELLER', 'P-RES'), active, false)).toBe('OWN');
    expect(whyNoChange(who('RESELLER'), { ...active, program: 'EA' }, true)).toBe('PROGRAM');
    expect(whyNoChange(who('RESELLER'), { ...active, status: 'TERMINATED' }, true)).toBe('TERMINATED');
  });
});
