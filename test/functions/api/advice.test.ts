import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { anAmericanEnrollment, anEnrollment } from '../../builders/index.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi([
    anEnrollment(),
    anEnrollment({ enrollmentId: 'E-2', institutionId: 'P-UNI2', masterAgreement: 'S2' }),
    anEnrollment({ enrollmentId: 'E-EA', program: 'EA' }),
    anAmericanEnrollment({ enrollmentId: 'E-US', institutionId: 'P-UNI' }),
  ]);
});
afterAll(() => api.stop());

const ask = (as: string, of: object, headers = {}) =>
  api.post(as, '/api/advice/cocp', { enrollmentIds: ['E-1'], change: 'RESELLER', ...of }, headers);

describe('advice on a change of channel partner', () => {
  it('is told as the contract has it, its reasons and duties in the language asked for', async () => {
    const got = await ask('P-UNI', { requestedEffectiveOn: '2027-04-01', onDate: '2027-03-02' }, { 'accept-language': 'ja' });
    const advice = shown(schemas.cocpAdvice, got);
    expect(advice).toMatchObject({
      route: 'MANUAL',
      form: 'CHANGE_OF_RESELLER_TWO_TIER',
      ink: true,
      copies: 2,
      signers: ['INSTITUTION', 'NEW_RESELLER'],
      countersign: true,
      returnTo: 'DISTRIBUTOR',
      leadTime: { days: 30, anchor: '2027-04-01', receiveBy: '2027-03-02', rule: 'COCP-LEAD-INTL-EES-30', onTime: true },
      receiptWindowDays: null,
      effectiveOn: '2027-04-01',
      enrollments: [{ enrollmentId: 'E-1', route: 'MANUAL', effectiveOn: '2027-04-01' }],
    });
    expect(advice.why[0]).toEqual({
      rule: 'COCP-ROUTE-TWO-TIER',
      text: 'ディストリビューターを介する 2 層モデルでのリセラーの変更は、ディストリビューターも変わるかどうかにかかわらず、手動で提出します。',
    });
    expect(advice.duties.newPartner[0]).toEqual({ rule: 'COCP-COPIES', text: '署名用のフォームを、教育機関に 2 部お渡しください。' });
    expect(advice.duties.institution.find(({ rule }) => rule === 'COCP-SIGN-30')?.on).toBe('2027-03-02');
    const late = shown(schemas.cocpAdvice, await ask('P-UNI', { requestedEffectiveOn: '2027-04-01', onDate: '2027-03-03' }));
    expect([late.leadTime?.onTime, late.effectiveOn]).toEqual([false, null]);
  });

  it('hangs in the Americas on the signature it is given', async () => {
    const open = shown(schemas.cocpAdvice, await ask('P-UNI', { enrollmentIds: ['E-US'] }));
    expect([open.effectiveOn, open.receiptWindowDays, open.copies]).toEqual([null, 10, 1]);
    const signed = shown(schemas.cocpAdvice, await ask('P-UNI', { enrollmentIds: ['E-US'], signedOn: '2026-01-10' }));
    expect(signed.effectiveOn).toBe('2026-02-09');
  });

  it('is given to any partner of the role that the change names, and to nobody else who is not on it', async () => {
    expect((await ask('P-RES3', {})).status).toBe(200);
    expect((await ask('P-RES3', { change: 'RESELLER_AND_DISTRIBUTOR' })).status).toBe(200);
    expect((await ask('P-RES3', { change: 'DISTRIBUTOR' })).status).toBe(404);
    expect((await ask('P-ADV2', { change: 'SOFTWARE_ADVISOR' })).status).toBe(200);
    expect((await ask('P-UNI2', {})).status).toBe(404);
    expect((await ask('P-UNI', { enrollmentIds: ['E-1', 'E-2'] })).status).toBe(404);
    expect((await ask('P-RES3', { enrollmentIds: ['E-NONE'] })).status).toBe(404);
  });

  it('on enrollments of several institutions is BULK, each by its own row', async () => {
    const advice = shown(schemas.cocpAdvice, await ask('P-RES', { enrollmentIds: ['E-1', 'E-2'] }));
    expect([advice.form, advice.enrollments.map(({ enrollmentId }) => enrollmentId)]).toEqual(['BULK', ['E-1', 'E-2']]);
  });

  it.each([
    [{ enrollmentIds: ['E-EA'] }, 'COCP-PROGRAM', '/enrollmentIds/0'],
    [{ enrollmentIds: ['E-US'], change: 'DISTRIBUTOR' }, 'COCP-DISTRIBUTOR-ROLE', '/enrollmentIds/0'],
    [{ enrollmentIds: ['E-1', 'E-US'] }, 'COCP-MANY', '/enrollmentIds/1'],
  ])('%j is refused by %s', async (of, rule, path) => {
    const got = await ask('P-UNI', of);
    expect([got.status, problemOf(got).rule, problemOf(got).errors?.[0]?.path]).toEqual([422, rule, path]);
  });

  it.each([
    [{ enrollmentIds: [] }, '/enrollmentIds'],
    [{ enrollmentIds: ['E-1', 'E-1'] }, '/enrollmentIds/1'],
    [{ enrollmentIds: ['a b'] }, '/enrollmentIds/0'],
    [{ change: 'EVERYTHING' }, '/change'],
    [{ signedOn: '10 Jan' }, '/signedOn'],
  ])('%j is not of the shape', async (of, path) => {
    const got = await ask('P-UNI', of);
    expect([got.status, problemOf(got).type, problemOf(got).errors?.map((each) => each.path)]).toEqual([
      422,
      '/problems/invalid-request',
      [path],
    ]);
  });
});
