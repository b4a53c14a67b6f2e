import { describe, expect, it } from 'vitest';
import { page as t } from '../../../../shared/texts/en/page.ts';
import { emptyDraft, type Draft } from '../../../../web/kinds/cocp/change/draft.ts';
import { packageBody, packageOf } from '../../../../web/kinds/cocp/change/in-package.ts';

const draft: Draft = {
  ...emptyDraft,
  change: 'RESELLER',
  current: { RESELLER: { name: 'Sakura Licensing', pcn: '0a1b2c3d' } },
  next: { RESELLER: { partyId: 'P-RES2', name: 'Minato Software', role: 'RESELLER', pcn: null, country: 'JP' } },
  dateKind: 'ASKED',
  date: '2027/4/1',
  dates: { 'E-1': '令和9年10月1日', 'E-2': '2027-04-01', 'E-3': '2027-' },
};
const form = { change: 'RESELLER', current: [{ role: 'RESELLER', name: 'Sakura Licensing', pcn: '0A1B2C3D' }], newResellerId: 'P-RES2' };

describe('the request over several enrollments', () => {
  it('names the date of each that asks for another than all do, and none that cannot be read yet', () => {
    expect(packageBody(draft, ['E-1', 'E-2', 'E-3'])).toEqual({
      kind: 'COCP',
      enrollmentIds: ['E-1', 'E-2', 'E-3'],
      form: { ...form, requestedEffectiveOn: '2027-04-01' },
      dates: [{ enrollmentId: 'E-1', requestedEffectiveOn: '2027-10-01' }],
    });
  });

  it('names no dates where each takes its regular one', () => {
    expect(packageBody({ ...draft, dateKind: 'REGULAR', dates: {} }, ['E-1', 'E-2'])).toEqual({
      kind: 'COCP',
      enrollmentIds: ['E-1', 'E-2'],
      form,
    });
  });

  it('can be looked at before it has a date, but not before it is known who changes', () => {
    expect(packageOf({ ...draft, next: {} }, ['E-1', 'E-2'], t)).toBeNull();
    const undated = packageOf(draft, ['E-1', 'E-2'], t)?.undated;
    expect(undated?.dates).toEqual([]);
    expect(undated?.form).toEqual(form);
  });
});
