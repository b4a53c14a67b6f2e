import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment } from '../../builders/index.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { asInput } from './samples.ts';

const ops = 'OPS-INTERNATIONAL';

describe('the list of enrollments', () => {
  let api: Api;
  const many = Array.from({ length: 30 }, (_, index) =>
    anEnrollment({
      enrollmentId: `E-${String(index).padStart(2, '0')}`,
      number: `80${index}`,
      ...(index % 3 === 0 ? { program: 'SCHOOL' } : {}),
    }),
  );
  const aContact = { name: '佐藤 花子', email: 'sato@kitano.example', emailVerifiedOn: null, awaits: null };
  beforeAll(async () => {
    api = await startApi([
      ...many,
      anEnrollment({ enrollmentId: 'E-OLD', startsOn: '2022-04-01', status: 'ACTIVE' }),
      anEnrollment({
        enrollmentId: 'E-KITANO',
        institutionId: 'P-UNI2',
        resellerId: 'P-RES3',
        masterAgreement: 'S999',
        contacts: { PRIMARY: aContact },
      }),
      anAmericanEnrollment({ enrollmentId: 'E-US' }),
    ]);
  });
  afterAll(() => api.stop());

  const every = async (as: string, query: string): Promise<string[]> => {
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const page = shown(
        schemas.enrollmentList,
        await api.get(as, `/api/enrollments?${query}${next === undefined ? '' : `&cursor=${next}`}`),
      );
      ids.push(...page.items.map(({ enrollmentId }) => enrollmentId));
      ({ next } = page);
    } while (next !== undefined);
    return ids;
  };

  it('is each one’s own, whole in pages of any size (SEE-PARTY, SEE-REGION)', async () => {
    expect((await every('P-UNI', 'limit=100')).length).toBe(32);
    expect(await every('P-UNI', 'limit=7')).toEqual(await every('P-UNI', 'limit=100'));
    expect(await every('P-RES3', '')).toEqual(['E-KITANO']);
    expect(await every('P-ADV', '')).toEqual([]);
    expect(await every('OPS-AMERICAS', '')).toEqual(['E-US']);
    expect((await every(ops, 'limit=100')).length).toBe(32);
  });

  it('is 25 long where nothing is said', async () => {
    expect(shown(schemas.enrollmentList, await api.get(ops, '/api/enrollments')).items).toHaveLength(25);
  });

  it('is found by a contact of its own, by those who see it', async () => {
    expect(await every('P-RES3', 'q=sato@kitano')).toEqual(['E-KITANO']);
    expect(await every('P-UNI', 'q=sato@kitano')).toEqual([]);
    for (const q of ['佐藤', '佐藤花子', '花子 佐藤']) expect([q, await every(ops, `q=${q}`)]).toEqual([q, ['E-KITANO']]);
  });

  it('is found by the names and the customer numbers of everybody on it', async () => {
    for (const q of ['minato', 'ミナト', '5a4b0003', 'kitano minato']) expect([q, await every(ops, `q=${q}`)]).toEqual([q, ['E-KITANO']]);
    expect(await every('P-UNI', 'q=minato')).toEqual([]);
  });

  it('is found by a number whole, however it is typed, and by a party on it', async () => {
    expect(await every(ops, `number=${encodeURIComponent('８０-7')}`)).toEqual(['E-07']);
    expect(await every(ops, 'number=s999')).toEqual(['E-KITANO']);
    expect(await every(ops, 'number=80')).toEqual([]);
    expect(await every('P-RES3', 'number=807')).toEqual([]);
    expect(await every('OPS-AMERICAS', 'number=807')).toEqual([]);
    expect(await every(ops, 'partyId=P-RES3')).toEqual(['E-KITANO']);
    expect(await every('P-UNI', 'partyId=P-UNI2')).toEqual([]);
    expect((await every('P-UNI', 'partyId=P-RES&limit=100')).length).toBe(32);
    expect(await every('OPS-AMERICAS', 'partyId=P-UNI2')).toEqual([]);
  });

  it('is not found by a number it had before', async () => {
    const input = asInput(anEnrollment({ enrollmentId: 'E-28', number: '8028', program: 'EES' }));
    expect((await api.put(ops, '/api/enrollments/E-28', { ...input, number: '9028' })).status).toBe(200);
    expect([await every(ops, 'number=8028'), await every(ops, 'number=9028')]).toEqual([[], ['E-28']]);
  });

  it('is narrowed by programme, status, expiration and words', async () => {
    expect((await every(ops, 'program=SCHOOL')).length).toBe(10);
    // Its term is over, whether that was written yet or not.
    expect(await every(ops, 'status=EXPIRED')).toEqual(['E-OLD']);
    expect(await every(ops, 'status=ACTIVE&expiringBefore=2027-03-31')).toEqual([]);
    expect((await every(ops, 'status=ACTIVE&expiringBefore=2027-04-01&limit=100')).length).toBe(31);
    expect(await every(ops, 'q=8029&limit=1')).toEqual(['E-29']);
    expect(await every(ops, 'q=s999')).toEqual(['E-KITANO']);
    expect(await every(ops, `q=${encodeURIComponent('北野')}&limit=2`)).toEqual(['E-KITANO']);
    expect(await every(ops, 'q=kitano')).toEqual(['E-KITANO']);
    expect(await every('P-UNI', 'q=kitano')).toEqual([]);
  });
});

describe('looking an enrollment up', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi([anEnrollment({ number: '8765 4321' }), anEnrollment({ enrollmentId: 'E-SPACE', number: 'a#b%' })]);
  });
  afterAll(() => api.stop());
  const ask = (as: string, number: string, masterAgreement = 'S1234567') =>
    api.get(as, `/api/enrollments/lookup?number=${encodeURIComponent(number)}&masterAgreement=${masterAgreement}`);

  it('takes both numbers, exactly, and tells what a partner needs', async () => {
    expect((await ask('P-RES3', '8765 4321')).body).toEqual({
      enrollmentId: 'E-1',
      institutionName: 'Mihama University',
      country: 'JP',
      region: 'INTERNATIONAL',
      program: 'EES',
      channelModel: 'TWO_TIER',
    });
    expect((await ask('P-RES3', 'a#b%')).status).toBe(200);
    expect((await ask('P-RES3', '87654321')).status).toBe(404);
    expect((await ask('P-RES3', '8765 4321', 's1234567')).status).toBe(404);
    expect((await api.get('P-RES3', '/api/enrollments/lookup?number=1')).status).toBe(422);
    expect((await api.get('P-RES3', '/api/enrollments/E-1')).status).toBe(404);
  });

  it('ends for an hour after ten misses of one person, failed comparisons included (COCP-MATCH)', async () => {
    const wrong = { ...aCocpForm(), newResellerId: 'P-RES2', current: [{ role: 'RESELLER', name: 'Nobody', pcn: '5A4B0001' }] };
    for (let misses = 0; misses < 5; misses += 1) {
      expect((await ask('P-RES2', `${misses}`)).status).toBe(404);
      expect((await api.post('P-RES2', '/api/cases', { kind: 'COCP', enrollmentId: 'E-1', form: wrong })).status).toBe(422);
    }
    const limited = await ask('P-RES2', '8765 4321');
    expect([limited.status, limited.headers.get('retry-after'), problemOf(limited).type]).toEqual([
      429,
      '3600',
      '/problems/too-many-misses',
    ]);
    expect((await api.post('P-RES2', '/api/cases', { kind: 'COCP', enrollmentId: 'E-1', form: aCocpForm() })).status).toBe(429);
    expect((await ask('P-RES', '8765 4321')).status).toBe(200);
    api.goesTo('2026-01-15T07:00:00.001Z');
    expect((await ask('P-RES2', '8765 4321')).status).toBe(200);
  });

  it('tells no more to whoever asks everything at one instant', async () => {
    const replies = await Promise.all(Array.from({ length: 24 }, (_, index) => ask('P-RES3', `none ${index}`)));
    const count = (status: number) => replies.filter((reply) => reply.status === status).length;
    expect(count(404)).toBeLessThanOrEqual(10);
    expect(count(404) + count(429)).toBe(24);
    expect((await ask('P-RES3', '8765 4321')).status).toBe(429);
  });
});
