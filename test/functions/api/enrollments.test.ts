import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { anEnrollment } from '../../builders/index.ts';
import { act, americanEnrollment, openedOn, well } from './a-case.ts';
import { problemOf, shown, startApi, type Api, type Got } from './an-api.ts';
import { anEnrollmentInput, asInput } from './samples.ts';

const ops = 'OPS-INTERNATIONAL';
const paths = (got: Got) => problemOf(got).errors?.map(({ path }) => path);

describe('an enrollment registered by operations', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('is shown as it was sent, with what follows from it', async () => {
    const made = await api.put(ops, '/api/enrollments/E-NEW', anEnrollmentInput());
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/enrollments/E-NEW']);
    expect(made.body).toEqual({
      enrollmentId: 'E-NEW',
      ...anEnrollmentInput(),
      contacts: { PRIMARY: { ...anEnrollmentInput().contacts.PRIMARY, emailVerifiedOn: null } },
      status: 'ACTIVE',
      endsOn: '2027-03-31',
      nextAnniversary: '2026-04-01',
      terms: [{ startsOn: '2024-04-01', endsOn: '2027-03-31', years: 3 }],
      openCases: [],
      version: 1,
    });
    for (const as of ['P-UNI', 'P-RES', 'P-DIS', ops]) expect((await api.get(as, '/api/enrollments/E-NEW')).body).toEqual(made.body);
    for (const as of ['P-UNI2', 'P-RES2', 'P-ADV', 'OPS-AMERICAS']) expect((await api.get(as, '/api/enrollments/E-NEW')).status).toBe(404);
  });

  it('may leave out what has a plain default', async () => {
    const {
      billDates: _,
      advisorId: __,
      firstOrderOn: ___,
      qualified: ____,
      contacts: _____,
      olsOrders: ______,
      ...least
    } = anEnrollmentInput();
    const made = shown(schemas.enrollmentShown, await api.put(ops, '/api/enrollments/E-LEAST', least));
    expect(made).toMatchObject({ billDates: [], advisorId: null, firstOrderOn: null, qualified: true, contacts: {}, olsOrders: [] });
    const { distributorId: _______, ...oneTier } = { ...least, channelModel: 'ONE_TIER' };
    expect(shown(schemas.enrollmentShown, await api.put(ops, '/api/enrollments/E-ONE', oneTier)).distributorId).toBeNull();
  });

  it('has a distributor where it has two tiers and none where it has one, which is told beside what else is wrong', async () => {
    for (const [tiers, message] of [
      [{ channelModel: 'TWO_TIER', distributorId: null }, 'A two-tier enrollment has a distributor.'],
      [{ channelModel: 'ONE_TIER', distributorId: 'P-DIS' }, 'A one-tier enrollment has no distributor.'],
    ] as const) {
      const { errors } = problemOf(await api.put(ops, '/api/enrollments/E-TIERS', { ...anEnrollmentInput(tiers), years: 9 }));
      expect(errors?.map(({ path }) => path)).toEqual(['/years', '/distributorId']);
      expect(errors?.[1]?.message).toBe(message);
    }
  });

  it('is EXPIRED at once when its term is over: the last day counts, the next does not (DATE-4)', async () => {
    const until = async (startsOn: string) =>
      shown(schemas.enrollmentShown, await api.put(ops, `/api/enrollments/E-${startsOn}`, anEnrollmentInput({ startsOn, years: 1 })));
    api.goesTo('2026-01-15T14:59:59.999Z');
    expect(await until('2025-01-16')).toMatchObject({ endsOn: '2026-01-15', status: 'ACTIVE', nextAnniversary: '2026-01-16' });
    api.goesTo('2026-01-15T15:00:00.000Z');
    expect(await until('2025-01-16')).toMatchObject({ endsOn: '2026-01-15', status: 'EXPIRED', nextAnniversary: null });
    expect(await until('2025-01-15')).toMatchObject({ endsOn: '2026-01-14', status: 'EXPIRED', nextAnniversary: null });
  });

  it.each([
    ['two-tier without a distributor', { distributorId: null }, ['/distributorId']],
    ['one-tier with one', { channelModel: 'ONE_TIER' }, ['/distributorId']],
    ['a term of two years', { years: 2 }, ['/years']],
    ['a day that does not exist', { startsOn: '2026-02-29' }, ['/startsOn']],
    ['a zone that does not exist', { timeZone: 'Asia/Edo' }, ['/timeZone']],
    ['a zone that is an offset', { timeZone: '+09:00' }, ['/timeZone']],
    ['a version that is none', { agreementVersion: 'v3' }, ['/agreementVersion']],
    ['a contact role that is none', { contacts: { BOSS: { name: 'x', email: 'x@example.com' } } }, ['/contacts/BOSS']],
    ['a contact without an address', { contacts: { PRIMARY: { name: 'x' } } }, ['/contacts/PRIMARY/email']],
    ['half a licence', { olsOrders: [{ product: 'x', quantity: 0.5, renewsOn: '2027-04-01' }] }, ['/olsOrders/0/quantity']],
    ['a number with a control character', { number: '8\u00077' }, ['/number']],
    ['a number of 41 characters', { number: '8'.repeat(41) }, ['/number']],
    [
      'parties that are not there, or not in that role',
      { institutionId: 'P-RES', resellerId: 'P-NONE', advisorId: 'P-UNI' },
      ['/institutionId', '/resellerId', '/advisorId'],
    ],
  ])('%s is refused', async (_, of, where) => {
    const got = await api.put(ops, '/api/enrollments/E-BAD', anEnrollmentInput(of));
    expect([got.status, paths(got)]).toEqual([422, where]);
    expect((await api.get(ops, '/api/enrollments/E-BAD')).status).toBe(404);
  });

  it('belongs to the region of those operations', async () => {
    const got = await api.put(ops, '/api/enrollments/E-FAR', anEnrollmentInput({ region: 'AMERICAS' }));
    expect([got.status, problemOf(got).type]).toEqual([403, '/problems/not-your-region']);
    expect((await api.put('OPS-AMERICAS', '/api/enrollments/E-NEW', anEnrollmentInput({ region: 'AMERICAS' }))).status).toBe(404);
  });

  it('cannot take an id that is another address', async () => {
    expect((await api.put(ops, '/api/enrollments/lookup', anEnrollmentInput())).status).toBe(405);
    expect((await api.put(ops, '/api/enrollments/import', anEnrollmentInput())).status).toBe(405);
  });
});

describe('an enrollment with an open case', () => {
  let api: Api;
  let logNumber: string;
  const of = anEnrollment();
  const input = asInput(of);
  beforeAll(async () => {
    api = await startApi([of]);
    const caseId = await openedOn(api, of);
    ({ logNumber } = shown(schemas.caseShown, await api.get('P-RES2', `/api/cases/${caseId}`)));
  });
  afterAll(() => api.stop());

  it('keeps what the case stands on: 409 with the log number, at each of its fields', async () => {
    const got = await api.put(ops, '/api/enrollments/E-1', { ...input, timeZone: 'Asia/Seoul', resellerId: 'P-RES3' });
    expect([got.status, problemOf(got).type, problemOf(got).rule, problemOf(got).logNumber, paths(got)]).toEqual([
      409,
      '/problems/case-open',
      'REGISTER-HELD',
      logNumber,
      ['/timeZone', '/resellerId'],
    ]);
  });

  it('may change in everything else', async () => {
    const got = await api.put(ops, '/api/enrollments/E-1', { ...input, number: '99', qualified: false });
    expect(shown(schemas.enrollmentShown, got)).toMatchObject({ number: '99', qualified: false, openCases: [expect.any(String)] });
  });

  it('shows its header to the partner the case names, and the case to whoever takes part in it', async () => {
    const header = shown(schemas.enrollmentShown, await api.get('P-RES2', '/api/enrollments/E-1'));
    expect(Object.keys(header).toSorted()).toEqual(
      'agreementVersion channelModel country endsOn enrollmentId institutionId masterAgreement nextAnniversary number openCases program region startsOn status timeZone version years'.split(
        ' ',
      ),
    );
    expect(header.openCases).toHaveLength(1);
    expect(shown(schemas.enrollmentList, await api.get('P-RES2', '/api/enrollments')).items).toEqual([header]);
  });
});

describe('an enrollment that a case has changed', () => {
  it('is not set back to the partner before, but may be set to somebody else', async () => {
    const of = americanEnrollment('E-1');
    const api = await startApi([of]);
    const caseId = await openedOn(api, of);
    well(await act(api, 'P-UNI', caseId, 'sign', { name: 'Mary Major', noticeToPreviousOn: '2026-01-15' }));
    well(await act(api, 'P-RES2', caseId, 'sign', { name: 'John Stiles' }));
    well(await act(api, 'OPS-AMERICAS', caseId, 'record-receipt', { receivedOn: '2026-01-15' }));
    const { effectiveOn, logNumber } = shown(schemas.caseShown, well(await act(api, 'OPS-AMERICAS', caseId, 'countersign')));
    expect(effectiveOn).toBe('2026-02-14');
    api.goesTo('2026-02-14T05:00:00.000Z');
    const before = shown(schemas.enrollmentShown, await api.get('P-RES2', '/api/enrollments/E-1'));
    expect([before.resellerId, before.openCases]).toEqual(['P-RES2', []]);

    const input = asInput(of);
    const undone = await api.put('OPS-AMERICAS', '/api/enrollments/E-1', input);
    const { type, rule, logNumber: named } = problemOf(undone);
    expect([undone.status, type, rule, named]).toEqual([409, '/problems/changed-by-case', 'REGISTER-KEPT', logNumber]);
    expect((await api.put('OPS-AMERICAS', '/api/enrollments/E-1', { ...input, resellerId: 'P-RES3' })).status).toBe(200);
    await api.stop();
  });
});
