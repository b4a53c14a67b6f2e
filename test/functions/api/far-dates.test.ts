import { describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { anEnrollment } from '../../builders/index.ts';
import { act, caseIn, enrollmentFor, openedOn, well } from './a-case.ts';
import { shown, startApi } from './an-api.ts';
import { anEnrollmentInput } from './samples.ts';

const ops = 'OPS-INTERNATIONAL';

describe('the first and the last date that can be filed', () => {
  it('as the start of an enrollment lead to terms that are read as they were written', async () => {
    const api = await startApi();
    for (const [startsOn, endsOn] of [
      ['1900-01-01', '1902-12-31'],
      ['2999-12-31', '3002-12-30'],
    ] as const) {
      const path = `/api/enrollments/E-${startsOn}`;
      const put = shown(schemas.enrollmentShown, well(await api.put(ops, path, anEnrollmentInput({ startsOn }))));
      expect(put.endsOn).toBe(endsOn);
      expect((await api.get(ops, path)).body).toEqual(put);
      well(await api.put(ops, path, anEnrollmentInput({ startsOn, number: '7' })));
    }
    expect(shown(schemas.enrollmentList, well(await api.get(ops, '/api/enrollments'))).items).toHaveLength(2);
    // Sixty days before the last day of its term (EXPIRY-NOTICE-60).
    expect(await api.store.earliestDue()).toBe('3002-10-30T15:00:00.000Z');
    await api.stop();
  });

  it('as the effective date asked for are measured, and the case is read as it was written', async () => {
    const of = anEnrollment({ channelModel: 'ONE_TIER' });
    for (const [requestedEffectiveOn, phase] of [
      ['1900-01-01', 'LATE'],
      ['2999-12-31', 'REVIEW'],
    ] as const) {
      const api = await startApi([of]);
      const caseId = await openedOn(api, of, { requestedEffectiveOn });
      const { route } = shown(schemas.caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
      const received =
        route === 'MANUAL'
          ? await act(api, ops, caseId, 'record-receipt', {
              receivedOn: '2026-01-15',
              signedOn: { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15' },
              noticeToPreviousOn: '2026-01-15',
            })
          : (await act(api, 'P-UNI', caseId, 'sign', { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' }),
            await act(api, 'P-RES2', caseId, 'sign', { name: 'Ito Ken' }));
      expect(shown(schemas.caseShown, well(received)).phase).toBe(phase);
      expect((await api.get('P-UNI', `/api/cases/${caseId}`)).status).toBe(200);
      if (phase === 'REVIEW') well(await act(api, ops, caseId, 'countersign'));
      expect(await api.store.earliestDue()).not.toBeNull();
      await api.stop();
    }
  });

  it('as the date of an override let the request be decided, and expire', async () => {
    const api = await startApi([enrollmentFor('LATE')]);
    const caseId = await caseIn(api, 'LATE');
    const request = { justification: 'The institution was closed over the winter.', requestedEffectiveOn: '2999-12-31' };
    expect(shown(schemas.caseShown, well(await act(api, 'P-RES2', caseId, 'request-override', request))).phase).toBe('OVERRIDE');
    const { deadlines } = shown(schemas.caseShown, well(await api.get('P-UNI', `/api/cases/${caseId}`)));
    expect(deadlines.at(-1)).toEqual({ rule: 'COCP-OVERRIDE-EXPIRES', on: '2999-12-31', state: 'PENDING' });
    api.goesTo('2027-02-01T00:00:00.000Z');
    expect((await api.get('P-UNI', `/api/cases/${caseId}`)).status).toBe(200);
    await api.stop();
  });
});
