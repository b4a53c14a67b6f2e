import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { act, caseIn, enrollmentFor, enrollmentNamed, well } from './a-case.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';

const justification = 'The institution was closed for the winter holidays.';

/** Opened on 2026-01-15: one waits for signatures, two are late, and of one the override is declined five days later. */
const startRegion = async () => {
  const [second, third] = [enrollmentNamed('E-OVERRIDE-2', 'OVERRIDE'), enrollmentNamed('E-OVERRIDE-3', 'OVERRIDE')];
  const api = await startApi([enrollmentFor('SIGNING'), enrollmentFor('LATE'), enrollmentFor('OVERRIDE'), second, third]);
  await caseIn(api, 'SIGNING');
  await caseIn(api, 'LATE');
  const undecided = await caseIn(api, 'OVERRIDE');
  const declined = await caseIn(api, 'OVERRIDE', second);
  api.goesTo('2026-01-20T06:00:00.000Z');
  well(await act(api, 'OPS-AMERICAS', declined, 'decide-override', { decision: 'DECLINE', note: 'No approval was given.' }));
  return { api, undecided, declined };
};

let api: Api;
let undecided: string;
let declined: string;
beforeAll(async () => {
  ({ api, undecided, declined } = await startRegion());
});
afterAll(() => api.stop());

describe('the figures of a region', () => {
  const report = async (as: string, query = '') => shown(schemas.deskReport, well(await api.get(as, `/api/reports/desk${query}`)));

  it('count the late forms by why, and what became of their overrides', async () => {
    const { cases, open, late } = await report('OPS-AMERICAS');
    expect([cases, open]).toEqual([4, 4]);
    expect(late).toEqual([{ rule: 'COCP-LEAD-AMS-30', forms: 3, asked: 2, approved: 0, declined: 1, expired: 0, ended: 0, undecided: 1 }]);
  });

  it('give the median days of each phase that cases have left', async () => {
    const { phases } = await report('OPS-AMERICAS');
    expect(phases).toContainEqual({ kind: 'COCP', phase: 'OVERRIDE', cases: 1, medianDays: 5, longestDays: 5 });
    expect(phases).toContainEqual({ kind: 'COCP', phase: 'SIGNING', cases: 3, medianDays: 0, longestDays: 0 });
  });

  it('are those of the caller’s own region (SEE-REGION)', async () => {
    expect(await report('OPS-INTERNATIONAL')).toMatchObject({ cases: 0, open: 0, phases: [], late: [] });
  });

  it.each([
    // Opened on 2026-01-15 at 06:00 and looked at on 2026-01-20 at 06:00.
    ['?days=5', 4],
    ['?days=4', 0],
  ])('%s: count what was opened within so many days', async (query, cases) => {
    const found = await report('OPS-AMERICAS', query);
    expect(found.cases).toBe(cases);
    expect(found.countedFrom).toBe(found.since);
  });

  it.each(['0', '367', '-1', '1.5', 'all', ''])('of %j days: 422 with the field', async (days) => {
    const got = await api.get('OPS-AMERICAS', `/api/reports/desk?days=${days}`);
    expect(got.status).toBe(422);
    expect(problemOf(got).errors?.[0]?.path).toBe('/days');
  });

  it('of a year and a day more are the most', async () => {
    expect((await report('OPS-AMERICAS', '?days=366')).cases).toBe(4);
  });
});

describe('the overrides of a partner', () => {
  const overrides = async (as: string, of = 'P-RES2') =>
    shown(schemas.partnerOverrides, well(await api.get(as, `/api/parties/${of}/overrides`))).items;

  it('are listed with case, date, reason and decision, newest first', async () => {
    const items = await overrides('OPS-AMERICAS');
    expect(items.map(({ caseId }) => caseId).toSorted()).toEqual([undecided, declined].toSorted());
    expect(items.find(({ caseId }) => caseId === declined)).toMatchObject({
      rule: 'COCP-LEAD-AMS-30',
      askedAt: '2026-01-15T06:00:00.000Z',
      justification,
      requestedEffectiveOn: '2026-02-20',
      decision: 'DECLINED',
      decidedAt: '2026-01-20T06:00:00.000Z',
      note: 'No approval was given.',
    });
    expect(items.find(({ caseId }) => caseId === undecided)).toMatchObject({ decision: null, decidedAt: null, note: null });
  });

  it('are those of the caller’s own region, and of nobody else on the form', async () => {
    expect(await overrides('OPS-INTERNATIONAL')).toEqual([]);
    expect(await overrides('OPS-AMERICAS', 'P-RES')).toEqual([]);
  });

  it('of nobody known are not found', async () => {
    expect((await api.get('OPS-AMERICAS', '/api/parties/NONE/overrides')).status).toBe(404);
  });
});

describe('a year later', () => {
  it('what was asked more than 365 days ago is no longer told', async () => {
    const later = await startRegion();
    try {
      const countAt = async (at: string) => {
        later.api.goesTo(at);
        const got = await later.api.get('OPS-AMERICAS', '/api/parties/P-RES2/overrides');
        return shown(schemas.partnerOverrides, well(got)).items.length;
      };
      expect(await countAt('2027-01-15T06:00:00.000Z')).toBe(2);
      expect(await countAt('2027-01-15T06:00:00.001Z')).toBe(0);
    } finally {
      await later.api.stop();
    }
  });
});
