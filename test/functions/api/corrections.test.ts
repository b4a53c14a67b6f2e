import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { well } from './a-case.ts';
import { startApi, type Api } from './an-api.ts';
import { anEnrollmentInput, aPartyInput } from './samples.ts';

const ops = 'OPS-INTERNATIONAL';
let api: Api;
beforeAll(async () => {
  api = await startApi([], { now: '2026-01-15T06:00:00.000Z' });
});
afterAll(() => api.stop());

const correctionsOf = async (as: string, path: string) => shownOf(well(await api.get(as, `${path}/corrections`)).body);
const shownOf = (body: unknown) => schemas.correctionList.parse(body).items;

const contact = (email: string) => ({ PRIMARY: { name: 'Sato Hanako', email } });

describe('an enrollment corrected by operations', () => {
  const path = '/api/enrollments/E-CORRECTED';

  it('tells who corrected what and when, each place as it was and as it is now; what is new is no correction', async () => {
    await api.put(ops, path, anEnrollmentInput({ contacts: contact('old@example.ac.jp') }));
    expect(await correctionsOf(ops, path)).toEqual([]);
    api.goesTo('2026-01-16T01:02:03.000Z');
    well(
      await api.put(
        ops,
        path,
        anEnrollmentInput({ number: '11112222', contacts: contact('new@example.ac.jp'), billDates: ['2026-10-01', '2027-10-01'] }),
      ),
    );
    const [made, ...others] = await correctionsOf(ops, path);
    expect(others).toEqual([]);
    expect(made).toMatchObject({ of: 'ENROLLMENT', did: 'CORRECTED', at: '2026-01-16T01:02:03.000Z', version: 2 });
    expect(made?.by).toMatchObject({ userId: `U-${ops}`, partyId: ops });
    expect(made?.by.name).not.toBe('');
    expect(made?.changes).toEqual([
      { path: '/number', from: '87654321', to: '11112222' },
      { path: '/billDates', from: '2026-10-01', to: '2026-10-01, 2027-10-01' },
      { path: '/contacts/PRIMARY/email', from: 'old@example.ac.jp', to: 'new@example.ac.jp' },
    ]);
  });

  it('tells nothing where the same is put again, or a put is refused', async () => {
    const before = await correctionsOf(ops, path);
    const stands = anEnrollmentInput({
      number: '11112222',
      contacts: contact('new@example.ac.jp'),
      billDates: ['2026-10-01', '2027-10-01'],
    });
    expect((await api.put(ops, path, stands)).status).toBe(200);
    expect((await api.put(ops, path, { ...stands, number: '3' }, { 'if-match': '"1"' })).status).toBe(412);
    expect(await correctionsOf(ops, path)).toEqual(before);
  });

  it('tells whoever is on it which party it was, and not who there', async () => {
    const [made] = await correctionsOf('P-UNI', path);
    expect(made?.by).toEqual({ userId: `U-${ops}`, partyId: ops });
    expect((await api.get('P-RES3', `${path}/corrections`)).status).toBe(404);
    expect((await api.get('OPS-AMERICAS', `${path}/corrections`)).status).toBe(404);
  });

  it('tells the newest first, page by page', async () => {
    api.goesTo('2026-01-17T00:00:00.000Z');
    well(await api.put(ops, path, anEnrollmentInput({ number: '33334444' })));
    const first = schemas.correctionList.parse((await api.get(ops, `${path}/corrections?limit=1`)).body);
    expect(first.items[0]?.version).toBe(3);
    const second = schemas.correctionList.parse((await api.get(ops, `${path}/corrections?limit=1&cursor=${first.next}`)).body);
    expect(second.items.map(({ version }) => version)).toEqual([2]);
  });

  it('is told of an import as well, line by line', async () => {
    const { contacts: _, olsOrders: __, billDates: ___, ...fields } = anEnrollmentInput({ number: '55556666' });
    const names = Object.keys(fields);
    const csv = `enrollmentId,${names.join()}\nE-CORRECTED,${Object.values(fields)
      .map((value) => value ?? '')
      .join()}\n`;
    const sent = await api.send(ops, 'POST', '/api/enrollments/import', { raw: csv, headers: { 'content-type': 'text/csv' } });
    expect(sent.body).toMatchObject({ accepted: 1, refused: [] });
    expect((await correctionsOf(ops, path))[0]?.changes).toContainEqual({ path: '/number', from: '33334444', to: '55556666' });
  });
});

describe('a party and its people', () => {
  const path = '/api/parties/P-CORRECTED';
  const member = (more: object = {}) => ({ userId: 'U-NEW', name: 'Ito Ken', email: 'ito@example.com', may: ['SIGN'], ...more });

  it('tell what was corrected of the record, and who came, changed and went', async () => {
    await api.put(ops, path, aPartyInput());
    api.goesTo('2026-01-18T00:00:00.000Z');
    well(await api.put(ops, path, aPartyInput({ name: 'Umi Books and Software' })));
    api.goesTo('2026-01-18T00:01:00.000Z');
    well(await api.post(ops, `${path}/members`, member()));
    api.goesTo('2026-01-18T00:02:00.000Z');
    well(await api.post(ops, `${path}/members`, member({ may: ['SIGN', 'SUBMIT'] })));
    api.goesTo('2026-01-18T00:03:00.000Z');
    well(await api.send(ops, 'DELETE', `${path}/members/U-NEW`));
    const made = await correctionsOf(ops, path);
    expect(made.map(({ of, did, userId, version }) => [of, did, userId, version])).toEqual([
      ['MEMBER', 'ENDED', 'U-NEW', 3],
      ['MEMBER', 'CORRECTED', 'U-NEW', 2],
      ['MEMBER', 'ADDED', 'U-NEW', 1],
      ['PARTY', 'CORRECTED', undefined, 2],
    ]);
    expect(made[1]?.changes).toEqual([{ path: '/may', from: 'SIGN', to: 'SIGN, SUBMIT' }]);
    expect(made[3]?.changes).toEqual([{ path: '/name', from: aPartyInput().name, to: 'Umi Books and Software' }]);
  });

  it('are for operations and its own people; who came and went for those who keep the members', async () => {
    well(await api.post(ops, `${path}/members`, member({ userId: 'U-P-CORRECTED', may: ['SIGN'] })));
    const token = await api.token('P-CORRECTED');
    const own = shownOf(well(await api.get(null, `${path}/corrections`, { token })).body);
    expect(own.map(({ of }) => of)).toEqual(['PARTY']);
    expect((await api.get('P-RES', `${path}/corrections`)).status).toBe(403);
    expect((await api.get(ops, '/api/parties/P-NOWHERE/corrections')).status).toBe(404);
  });

  it('tell nothing of a change that was not made', async () => {
    const before = await correctionsOf(ops, path);
    expect((await api.put(ops, path, aPartyInput({ name: 'x' }), { 'if-match': '"1"' })).status).toBe(412);
    well(await api.put(ops, path, aPartyInput({ name: 'Umi Books and Software' })));
    expect(await correctionsOf(ops, path)).toEqual(before);
  });
});
