import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { anEnrollment } from '../../builders/index.ts';
import { problemOf, shown, startApi, type Api, type Got } from './an-api.ts';
import { aPortalToKill } from './killed.ts';
import { aPartyInput } from './samples.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi([anEnrollment()]);
});
afterAll(() => api.stop());

const ops = 'OPS-INTERNATIONAL';
const paths = (got: Got) => problemOf(got).errors?.map(({ path }) => path);

describe('a party registered by operations', () => {
  it('is shown whole to operations and its own people, and to everybody by its names and what a form needs', async () => {
    const input = aPartyInput({ nameLocal: '海の書店', escalationEmail: 'boss@example.com', digest: true, pcn: '5a4b00aa' });
    expect((await api.put(ops, '/api/parties/P-SEA', input)).status).toBe(201);
    const whole = shown(schemas.partyShown, await api.get('OPS-AMERICAS', '/api/parties/P-SEA'));
    expect(whole).toEqual({ partyId: 'P-SEA', ...input, pcn: '5A4B00AA', version: 1 });
    const little = shown(schemas.partyShown, await api.get('P-UNI', '/api/parties/P-SEA'));
    expect(little).toEqual({
      partyId: 'P-SEA',
      name: 'Umi Books',
      nameLocal: '海の書店',
      role: 'RESELLER',
      pcn: '5A4B00AA',
      country: 'JP',
      version: 1,
    });
    expect(shown(schemas.partyShown, await api.get('P-UNI', '/api/parties/P-UNI')).email).toBe('p-uni@example.com');
  });

  it('may have a reading, kept in full-width katakana, and is found by it however it is typed', async () => {
    const input = aPartyInput({ name: 'Umi Books', nameLocal: '海の書店', nameKana: 'ｳﾐのしょてん' });
    const party = shown(schemas.partyShown, await api.put(ops, '/api/parties/P-READ', input));
    expect(party.nameKana).toBe('ウミノショテン');
    for (const q of ['うみのしょてん', 'ｳﾐﾉ', 'shoten', 'syoten']) {
      const { items } = shown(schemas.partyList, await api.get('P-UNI', `/api/parties?q=${encodeURIComponent(q)}&limit=100`));
      expect([q, items.map(({ partyId }) => partyId)]).toEqual([q, ['P-READ']]);
    }
  });

  it('is listed with every name it has where that is asked for', async () => {
    const input = aPartyInput({ name: 'Umi Books', nameLocal: '海の書店', nameKana: 'ウミノショテン' });
    await api.put(ops, '/api/parties/P-NAMES', input);
    const listed = async (more: string) =>
      shown(schemas.partyList, await api.get('P-UNI', `/api/parties?q=p-names${more}`)).items.map(({ nameLocal, nameKana }) => [
        nameLocal,
        nameKana,
      ]);
    expect(await listed('&with=names')).toEqual([['海の書店', 'ウミノショテン']]);
    expect(await listed('')).toEqual([[undefined, undefined]]);
  });

  it('is found by its name in old or new forms of a kanji', async () => {
    const input = aPartyInput({ nameLocal: '髙﨑國際藝術大學', pcn: '5A4B00AB' });
    expect((await api.put(ops, '/api/parties/P-OLD', input)).status).toBe(201);
    const { items } = shown(schemas.partyList, await api.get('P-UNI', `/api/parties?q=${encodeURIComponent('高崎国際芸術大学')}`));
    expect(items.map(({ partyId }) => partyId)).toEqual(['P-OLD']);
  });

  it('is found by its mail address by operations, and by nobody else', async () => {
    const by = async (as: string) =>
      shown(schemas.partyList, await api.get(as, '/api/parties?q=p-dis2@example&limit=100')).items.map(({ partyId }) => partyId);
    expect([await by(ops), await by('P-UNI')]).toEqual([['P-DIS2'], []]);
  });

  it('may leave out what has a plain default', async () => {
    const party = shown(schemas.partyShown, await api.put(ops, '/api/parties/P-PLAIN', aPartyInput()));
    expect(party).toMatchObject({ nameLocal: null, escalationEmail: null, digest: false });
  });

  it.each([
    ['a PCN of seven digits', { pcn: '5A4B000' }, '/pcn'],
    ['a country in small letters', { country: 'jp' }, '/country'],
    ['an e-mail address without a domain', { email: 'umi' }, '/email'],
    ['a language nobody speaks here', { locale: 'fr' }, '/locale'],
    ['a region for a reseller', { region: 'INTERNATIONAL' }, '/region'],
    ['operations without a region', { role: 'OPERATIONS' }, '/region'],
    ['a reading in kanji', { nameKana: '海の書店' }, '/nameKana'],
    ['a name with a line break', { name: 'Umi\nBooks' }, '/name'],
    ['a name of 201 characters', { name: '𠮷'.repeat(201) }, '/name'],
  ])('%s is refused', async (_, of, path) => {
    const got = await api.put(ops, '/api/parties/P-BAD', aPartyInput(of));
    expect([got.status, paths(got)]).toEqual([422, [path]]);
    expect((await api.get(ops, '/api/parties/P-BAD')).status).toBe(404);
  });

  it('is put by whoever is quicker, and once more by the other: nothing is lost silently', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Name ${index}`);
    const got = await Promise.all(names.map((name) => api.put(ops, '/api/parties/P-RACE', aPartyInput({ name }))));
    const statuses = got.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [200, 201, 409].includes(status))).toBe(true);
    for (const lost of got.filter(({ status }) => status === 409)) {
      expect([problemOf(lost).type, lost.headers.get('retry-after')]).toEqual(['/problems/changed-meanwhile', '1']);
    }
    const { version } = shown(schemas.partyShown, await api.get(ops, '/api/parties/P-RACE'));
    expect(version).toBe(statuses.filter((status) => status < 300).length);
  });

  it('keeps its role once it is on an enrollment', async () => {
    const asDistributor = { ...aPartyInput(), role: 'DISTRIBUTOR' };
    const got = await api.put(ops, '/api/parties/P-RES', asDistributor);
    expect([got.status, paths(got)]).toEqual([422, ['/role']]);
    await api.put(ops, '/api/parties/P-MISTAKE', aPartyInput());
    expect((await api.put(ops, '/api/parties/P-MISTAKE', asDistributor)).status).toBe(200);
    const list = shown(schemas.partyList, await api.get(ops, '/api/parties?role=RESELLER&limit=100'));
    expect(list.items.map(({ partyId }) => partyId)).not.toContain('P-MISTAKE');
  });

  it('is of operations of the own region only (SEE-REGION)', async () => {
    const operations = aPartyInput({ role: 'OPERATIONS', region: 'AMERICAS' });
    for (const id of ['OPS-AMERICAS', 'OPS-SECOND']) {
      const got = await api.put(ops, `/api/parties/${id}`, operations);
      expect([got.status, problemOf(got).type]).toEqual([403, '/problems/not-your-region']);
    }
    expect((await api.put('OPS-AMERICAS', '/api/parties/OPS-AMERICAS', operations)).status).toBe(200);
    const moved = await api.put('OPS-AMERICAS', '/api/parties/OPS-AMERICAS', aPartyInput({ role: 'RESELLER' }));
    expect([moved.status, paths(moved)]).toEqual([422, ['/role']]);
  });
});

describe('the list of parties', () => {
  const every = async (query: string): Promise<string[]> => {
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const page = shown(schemas.partyList, await api.get('P-UNI', `/api/parties?${query}${next === undefined ? '' : `&cursor=${next}`}`));
      ids.push(...page.items.map(({ partyId }) => partyId));
      ({ next } = page);
    } while (next !== undefined);
    return ids;
  };

  it('shows what a form needs to name a partner and nothing else', async () => {
    const { items } = shown(schemas.partyList, await api.get('P-RES', '/api/parties?role=DISTRIBUTOR&limit=1'));
    expect(items).toEqual([{ partyId: 'P-DIS', name: 'Toyo Distribution', role: 'DISTRIBUTOR', pcn: 'D15B0001', country: 'JP' }]);
  });

  it('is the same in pages of every size', async () => {
    const whole = await every('limit=100');
    expect(whole).toEqual(expect.arrayContaining(['P-UNI', 'P-RES', 'P-DIS', 'P-ADV', 'OPS-AMERICAS', 'OPS-INTERNATIONAL']));
    expect(await every('limit=1')).toEqual(whole);
    expect(await every('limit=3')).toEqual(whole);
  });

  it('is searched by part of a name in either script, whatever its width and case, and by PCN', async () => {
    expect(await every('q=hoshino')).toEqual(['P-RES2']);
    expect(await every(`q=${encodeURIComponent('星野')}`)).toEqual(['P-RES2']);
    expect(await every(`q=${encodeURIComponent('ｈｏｓｈｉ')}&limit=1`)).toEqual(['P-RES2']);
    expect(await every('q=5a4b0002')).toEqual(['P-RES2']);
    expect(await every('q=5a4b0002&role=ADVISOR')).toEqual([]);
  });

  it('gives a cursor that is good for its own query and caller only', async () => {
    const { next = '' } = shown(schemas.partyList, await api.get('P-UNI', '/api/parties?role=RESELLER&limit=1'));
    expect((await api.get('P-UNI', `/api/parties?limit=2&cursor=${next}&role=RESELLER`)).status).toBe(200);
    for (const path of [`/api/parties?cursor=${next}`, `/api/parties?role=ADVISOR&cursor=${next}`, `/api/enrollments?cursor=${next}`]) {
      expect((await api.get('P-UNI', path)).status).toBe(400);
    }
    expect((await api.get('P-RES', `/api/parties?role=RESELLER&limit=1&cursor=${next}`)).status).toBe(400);
  });
});

describe('the members of a party', () => {
  it('are listed to operations and to who may MANAGE it', async () => {
    const list = shown(schemas.memberList, await api.get('P-DIS3', '/api/parties/P-DIS3/members'));
    expect(list.items.map(({ userId, may }) => [userId, may])).toEqual([['U-P-DIS3', ['SUBMIT', 'SIGN', 'MANAGE']]]);
    expect((await api.get('OPS-AMERICAS', '/api/parties/P-DIS3/members')).status).toBe(200);
    expect((await api.get('P-DIS', '/api/parties/P-DIS3/members')).status).toBe(403);
    expect((await api.get(ops, '/api/parties/OPS-AMERICAS/members')).status).toBe(403);
    expect((await api.get(ops, '/api/parties/P-NONE/members')).status).toBe(404);
  });

  const member = (of: object = {}) => ({ userId: 'U-ITO', name: 'Ito Ken', email: 'ito@example.com', may: ['SUBMIT', 'SIGN'], ...of });

  it('are made, changed and ended by whoever may MANAGE it, and by operations', async () => {
    const made = await api.post('P-UNI', '/api/parties/P-UNI/members', member());
    expect([made.status, made.body]).toEqual([201, { partyId: 'P-UNI', ...member(), version: 1 }]);
    expect((await api.post(ops, '/api/parties/P-UNI/members', member({ may: [] }))).status).toBe(200);
    const token = await api.token('P-UNI', { userId: 'U-ITO' });
    expect(shown(schemas.me, await api.get(null, '/api/me', { token }))).toMatchObject({ userId: 'U-ITO', name: 'Ito Ken', may: [] });
    const refused = await api.send(null, 'POST', '/api/parties/P-UNI/members', { token, body: member({ may: ['MANAGE'] }) });
    expect([refused.status, problemOf(refused).type]).toEqual([403, '/problems/not-allowed-to-you']);
    expect((await api.send('P-UNI', 'DELETE', '/api/parties/P-UNI/members/U-ITO')).status).toBe(204);
    expect((await api.get(null, '/api/me', { token })).status).toBe(403);
    expect((await api.send('P-UNI', 'DELETE', '/api/parties/P-UNI/members/U-ITO')).status).toBe(404);
  });

  it('MEMBER-LAST: the last who may MANAGE does not end their own membership; operations end it, or they once another may', async () => {
    const path = '/api/parties/P-DIS2/members';
    const ended = async (by: string, who: string) => api.send(by, 'DELETE', `${path}/${who}`);
    const last = await ended('P-DIS2', 'U-P-DIS2');
    expect([last.status, problemOf(last).type, problemOf(last).rule]).toEqual([422, '/problems/rule-refused', 'MEMBER-LAST']);
    expect((await api.post('P-DIS2', path, member({ may: ['SIGN'] }))).status).toBe(201);
    expect((await ended('P-DIS2', 'U-P-DIS2')).status).toBe(422);
    expect((await api.post('P-DIS2', path, member({ may: ['MANAGE'] }))).status).toBe(200);
    expect((await ended('P-DIS2', 'U-P-DIS2')).status).toBe(204);
    expect((await ended(ops, 'U-ITO')).status).toBe(204);
  });

  it('killed right behind the write, the same request is told that the member was made', async () => {
    const { prepare, killedAfterTheWriteOf } = aPortalToKill();
    const killed = await startApi([], { prepare });
    const send = (of: object = {}) => killed.post('P-UNI', '/api/parties/P-UNI/members', member(of), { 'idempotency-key': 'killed' });
    await killedAfterTheWriteOf(() => send());
    const again = await send();
    expect([again.status, again.body]).toEqual([201, { partyId: 'P-UNI', ...member(), version: 1 }]);
    expect(problemOf(await send({ may: [] })).type).toBe('/problems/idempotency-key-reused');
    await killed.stop();
  });

  it('may belong to several parties, and act for the one they signed in for', async () => {
    await api.post('P-UNI', '/api/parties/P-UNI/members', member({ userId: 'U-TWO' }));
    await api.post('P-RES', '/api/parties/P-RES/members', member({ userId: 'U-TWO', may: ['SIGN'] }));
    const me = shown(schemas.me, await api.get(null, '/api/me', { token: await api.token('P-RES', { userId: 'U-TWO' }) }));
    expect(me.party).toEqual({ partyId: 'P-RES', name: 'Sakura Software K.K.', role: 'RESELLER' });
    expect(me.parties.map(({ partyId }) => partyId)).toEqual(['P-RES', 'P-UNI']);
    expect(me.may).toEqual(['SIGN']);
  });

  it('of operations are kept by operations of that region who may MANAGE', async () => {
    expect((await api.post(ops, '/api/parties/OPS-AMERICAS/members', member())).status).toBe(403);
    await api.post(ops, '/api/parties/OPS-INTERNATIONAL/members', member({ userId: 'U-CLERK', may: ['SIGN'] }));
    const token = await api.token('OPS-INTERNATIONAL', { userId: 'U-CLERK' });
    const herself = { token, body: member({ userId: 'U-CLERK', may: ['SIGN', 'MANAGE'] }) };
    expect((await api.send(null, 'POST', '/api/parties/OPS-INTERNATIONAL/members', herself)).status).toBe(403);
    expect((await api.send(null, 'POST', '/api/parties/P-UNI/members', { token, body: member() })).status).toBe(201);
    const me = shown(schemas.me, await api.get(null, '/api/me', { token }));
    expect(me.party).toEqual({
      partyId: 'OPS-INTERNATIONAL',
      name: 'Operations INTERNATIONAL',
      role: 'OPERATIONS',
      region: 'INTERNATIONAL',
    });
  });

  it('are of a party there is', async () => {
    expect((await api.post(ops, '/api/parties/P-NONE/members', member())).status).toBe(404);
    expect((await api.post('P-UNI', '/api/parties/P-NONE/members', member())).status).toBe(404);
  });

  it.each([
    [{ may: ['SIGN', 'SIGN'] }, '/may'],
    [{ may: ['RULE'] }, '/may/0'],
    [{ userId: 'a b' }, '/userId'],
    [{ email: 'ito' }, '/email'],
  ])('%j is refused', async (of, path) => {
    const got = await api.post('P-UNI', '/api/parties/P-UNI/members', member(of));
    expect([got.status, paths(got)]).toEqual([422, [path]]);
  });
});
