import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressList, rolesOf } from '../../../functions/api/addresses.ts';
import { anEnrollment } from '../../builders/index.ts';
import { openedOn } from './a-case.ts';
import { caseShown } from '../../../shared/api/index.ts';
import { aKey, problemOf, shown, startApi, type Api, type Got, type Sent } from './an-api.ts';
import { aLook, samples, type Sample } from './samples.ts';

let api: Api;
let caseId: string;
let before: string;

beforeAll(async () => {
  api = await startApi([anEnrollment(), anEnrollment({ enrollmentId: 'E-2', tasks: [aLook] })]);
  caseId = await openedOn(api, anEnrollment());
});
afterAll(() => api.stop());
beforeEach(async () => {
  before = await api.everything();
});

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Asked in either language: a problem in its words, and nothing written. */
const refused = async (ask: (language: Sent['headers']) => Promise<Got>): Promise<Got> => {
  const inJapanese = await ask({ 'accept-language': 'ja, en;q=0.5' });
  const inEnglish = await ask({ 'accept-language': 'fr, ja;q=0.2, en;q=0.8' });
  for (const got of [inJapanese, inEnglish]) {
    expect(got.text).toContain('"/problems/');
    expect(problemOf(got).status).toBe(got.status);
    expect(got.status).toBe(inEnglish.status);
  }
  for (const key of ['title', 'detail'] as const) {
    expect(problemOf(inJapanese)[key]).toMatch(japanese);
    expect(problemOf(inEnglish)[key]).not.toMatch(japanese);
  }
  for (const { message } of problemOf(inJapanese).errors ?? []) expect(message).toMatch(japanese);
  for (const { message } of problemOf(inEnglish).errors ?? []) expect(message).not.toMatch(japanese);
  const inBoth = await ask({ 'accept-language': 'ja', prefer: 'wait=10, translations' });
  const { title, detail, errors } = problemOf(inEnglish);
  expect(problemOf(inBoth).translations).toEqual([{ language: 'en', title, detail, ...(errors === undefined ? {} : { errors }) }]);
  expect(problemOf(inJapanese).translations).toBeUndefined();
  expect(await api.everything()).toBe(before);
  return inEnglish;
};

const sampleOf = (address: string): Sample => {
  const found = new Map<string, Sample>(Object.entries(samples(caseId))).get(address);
  if (found === undefined) throw new Error(`no sample for ${address}`);
  return found;
};

const taking = Object.keys(samples(''));
const methodOf = (address: string): string => address.slice(0, address.indexOf(' '));

describe('what is refused before it has come in', () => {
  const sent = async (bytes: number, length: Sent['headers']): Promise<string | null> => {
    const got = await refused((language) =>
      api.send('P-UNI', 'POST', '/api/advice/cocp', {
        raw: 'x'.repeat(bytes),
        headers: { ...language, ...length, 'content-type': 'application/json' },
      }),
    );
    expect(got.status).toBe(413);
    return got.headers.get('connection');
  };

  it('is taken in, and the next request may follow on the same connection', async () => {
    expect(await sent(2 * 1024 * 1024, { 'content-length': String(2 * 1024 * 1024) })).toBeNull();
  });

  it('is not taken in where it is very much, or nobody knows how much: the client is told that the connection ends', async () => {
    expect(await sent(10 * 1024 * 1024, { 'content-length': String(10 * 1024 * 1024) })).toBe('close');
    expect(await sent(2 * 1024 * 1024, {})).toBe('close');
  });
});

describe('what is sent to every address that takes JSON', () => {
  it('every one of them has a sample', () => {
    const writing = addressList.filter(
      (address) => /^(POST|PUT) /.test(address) && !/\/(import|again)$/.test(address) && rolesOf(address) !== null,
    );
    expect(taking.toSorted()).toEqual(writing.toSorted());
  });

  describe.each(taking)('%s', (address) => {
    const send = (sent: (sample: Sample) => Sent) => (language: Sent['headers']) => {
      const sample = sampleOf(address);
      const { headers, ...rest } = sent(sample);
      return api.send(sample.as, methodOf(address), sample.path, {
        ...rest,
        headers: { 'content-type': 'application/json', ...headers, ...language },
      });
    };

    it.each(['{', '{"name": "x"', "{'a': 1}", '[1,]', 'null x', '{"a":\u00001}'])('malformed JSON %j: 400', async (raw) => {
      expect((await refused(send(() => ({ raw })))).status).toBe(400);
    });

    it('a field given twice: 422, whatever the second one says', async () => {
      const got = await refused(send(({ body }) => ({ raw: `{"a":1,"\\u0061":1,${JSON.stringify(body).slice(1)}`.replace(',}', '}') })));
      expect([got.status, problemOf(got).errors]).toEqual([
        422,
        [{ path: '', message: 'A field is given more than once here. Send each field once.' }],
      ]);
    });

    it('bytes that are no UTF-8: 400', async () => {
      expect((await refused(send(() => ({ raw: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) })))).status).toBe(400);
    });

    it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=shift_jis', ''])(
      'media type %j: 415',
      async (type) => {
        expect((await refused(send(({ body }) => ({ raw: JSON.stringify(body), headers: { 'content-type': type } })))).status).toBe(415);
      },
    );

    it('two mebibytes: 413', async () => {
      expect((await refused(send(() => ({ raw: 'x'.repeat(2 * 1024 * 1024) })))).status).toBe(413);
    });

    it.each([[[]], ['text'], [7], [null]])('not an object but %j: 422', async (body) => {
      expect((await refused(send(() => ({ body })))).status).toBe(422);
    });

    it('a field nobody knows, and the ways of a prototype: 422 with its path', async () => {
      for (const name of ['extra', 'constructor', '__proto__', 'a/b~c']) {
        const raw = (sample: Sample) =>
          `${JSON.stringify(sample.body).slice(0, -1)}${Object.keys(sample.body).length === 0 ? '' : ','}"${name}":1}`;
        const got = await refused(send((sample) => ({ raw: raw(sample) })));
        expect(got.status).toBe(422);
        expect(problemOf(got).errors).toContainEqual({
          path: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          message: `There is no field “${name}” here.`,
        });
      }
    });

    it('each field of a wrong type, and each that is required left out: 422 with its path', async () => {
      const { body } = sampleOf(address);
      for (const field of Object.keys(body)) {
        const got = await refused(send((sample) => ({ body: { ...sample.body, [field]: 7.5 } })));
        expect(got.status).toBe(422);
        expect(problemOf(got).errors?.[0]?.path).toMatch(new RegExp(`^/${field}`));
      }
      const incomplete = Object.keys(body).length > 0 ? [{}] : [];
      for (const each of incomplete) expect((await refused(send(() => ({ body: each })))).status).toBe(422);
    });
  });
});

describe('JSON that names many things', () => {
  it.each([
    ['the same name in several objects', '{"enrollmentIds":[{"a":1},{"a":2}],"change":{"a":{"a":"\\"a\\":1"}}}'],
    ['a name in a text', '{"change":"{\\"a\\":1,\\"a\\":2}","x":"a\\\\"}'],
    ['a hundred thousand lists in each other', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('%s is no field given twice', async (_, raw) => {
    const got = await refused((language) =>
      api.send('P-RES2', 'POST', '/api/advice/cocp', { raw, headers: { ...language, 'content-type': 'application/json' } }),
    );
    expect(got.status).toBe(422);
    expect(problemOf(got).errors?.map(({ message }) => message)).not.toContain(
      'A field is given more than once here. Send each field once.',
    );
  });
});

const text = (value: string) => ({ act: 'withdraw', reason: value });

describe('free text', () => {
  const sendReason = (value: string) => (language: Sent['headers']) =>
    api.post('P-RES2', `/api/cases/${caseId}/acts`, text(value), language);

  it.each([
    ['a lone high surrogate', 'a\ud842b', 'characters'],
    ['a lone low surrogate', 'a\udfb7b', 'characters'],
    ['a line break', 'one\ntwo', 'characters'],
    ['a NUL', 'one\u0000two', 'characters'],
    ['a C1 control character', 'one\u0085two', 'characters'],
    ['nothing but spaces', '  \u3000 ', 'missing'],
    ['more than 2,000 characters', '𠮷'.repeat(2001), '2000'],
  ])('%s: 422', async (_, value, word) => {
    const got = await refused(sendReason(value));
    expect(got.status).toBe(422);
    expect(problemOf(got).errors?.map(({ path }) => path)).toEqual(['/reason']);
    expect(problemOf(got).errors?.[0]?.message).toContain(word);
  });

  it.each(['/a\ud842', '/a\u0000', 'a', '/~2', ''])('a pointer to what is to be corrected that is %j: 422', async (pointer) => {
    const back = { act: 'return', reason: 'Another date, please.', paths: [pointer] };
    const got = await refused((language) => api.post('P-UNI', `/api/cases/${caseId}/acts`, back, language));
    expect([got.status, problemOf(got).errors?.map(({ path }) => path)]).toEqual([422, ['/paths/0']]);
  });

  it('is counted in characters as people see them: 2,000 of 𠮷 are taken', async () => {
    const got = await api.post('P-DIS2', `/api/cases/${caseId}/acts`, text('𠮷'.repeat(2000)));
    expect(got.status).toBe(404);
  });
});

describe('every address that asks for a sign-in', () => {
  const asking = addressList.filter((address) => rolesOf(address) !== null);
  const pathOf = (address: string): string =>
    address
      .slice(address.indexOf(' ') + 1)
      .replace('{caseId}', caseId)
      .replace('{enrollmentId}', 'E-1')
      .replace('{partyId}', 'P-UNI')
      .replace('{userId}', 'U-P-UNI')
      .replace(/\{\w+\}/, 'NONE');
  const past = Math.floor(Date.now() / 1_000) - 3_600;

  const bad: readonly (readonly [string, (of: Api) => Promise<string> | string])[] = [
    ['no token at all', () => ''],
    ['something that is no token', () => 'a.b.c'],
    ['a token signed with another key', (of) => of.token('P-UNI', { by: aKey('key-1') })],
    ['a token signed with a key nobody knows', (of) => of.token('P-UNI', { by: aKey('key-2') })],
    ['an expired token', (of) => of.token('P-UNI', { claims: { exp: past } })],
    ['a token without expiry', (of) => of.token('P-UNI', { claims: { exp: undefined } })],
    ['a token not valid yet', (of) => of.token('P-UNI', { claims: { nbf: past + 7_200 } })],
    ['a token of another issuer', (of) => of.token('P-UNI', { claims: { iss: 'https://elsewhere.test' } })],
    ['a token for another client', (of) => of.token('P-UNI', { claims: { client_id: 'another' } })],
    ['an id token', (of) => of.token('P-UNI', { claims: { token_use: 'id' } })],
    ['a token of nobody', (of) => of.token('P-UNI', { claims: { sub: undefined } })],
  ];

  it.each(bad)('%s: 401 everywhere', async (_, tokenOf) => {
    const token = await tokenOf(api);
    for (const address of asking) {
      const got = await refused((headers) => api.send(null, methodOf(address), pathOf(address), { token, headers: { ...headers } }));
      expect(got.status).toBe(401);
      expect(got.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it.each([
    ['somebody who is no member', { userId: 'U-P-RES' }],
    ['a token without a party', { claims: { 'kigen:party': undefined } }],
    ['a party that is no id', { claims: { 'kigen:party': 'a b' } }],
    ['a party that does not exist', { claims: { 'kigen:party': 'P-NOWHERE' } }],
  ])('%s: 403 everywhere', async (_, of) => {
    const token = await api.token('P-UNI', of);
    for (const address of asking) {
      expect(
        (await refused((headers) => api.send(null, methodOf(address), pathOf(address), { token, headers: { ...headers } }))).status,
      ).toBe(403);
    }
  });

  it('a token with the audience instead of the client is good', async () => {
    const token = await api.token('P-UNI', { claims: { client_id: undefined, aud: ['portal-under-test'] } });
    expect((await api.get(null, '/api/me', { token })).status).toBe(200);
  });
});

describe('lists', () => {
  const lists = ['/api/parties', '/api/enrollments', '/api/cases', '/api/deadlines', '/api/parties/P-RES2/corrections'] as const;
  const ask = (path: string) => (headers: Sent['headers']) => api.get('P-RES2', path, { headers: { ...headers } });

  it.each(lists)('%s: a limit out of range, or that is no number, is 422', async (path) => {
    for (const limit of ['0', '101', '-1', '1.5', 'ten', '', '1e1', '99999999999'])
      expect((await refused(ask(`${path}?limit=${limit}`))).status).toBe(422);
  });

  it.each(lists)('%s: an unknown query parameter, or one given twice, is 422 with its name', async (path) => {
    const got = await refused(ask(`${path}?limt=5`));
    expect(got.status).toBe(422);
    expect(problemOf(got).errors).toEqual([{ path: '/limt', message: 'There is no field “limt” here.' }]);
    const twice = await refused(ask(`${path}?limit=5&limit=5`));
    expect([twice.status, problemOf(twice).errors]).toEqual([
      422,
      [{ path: '/limit', message: 'This parameter is given more than once. Give it once.' }],
    ]);
    for (const query of ['=1', '=', 'limit=5&=x']) expect((await refused(ask(`${path}?${query}`))).status).toBe(422);
  });

  it.each(lists)('%s: a cursor that is forged is 400', async (path) => {
    for (const cursor of ['x', 'x.y', `${Buffer.from('P-RES').toString('base64url')}.${'A'.repeat(43)}`, '%F0%9F']) {
      expect((await refused(ask(`${path}?cursor=${cursor}`))).status).toBe(400);
    }
  });

  it.each([
    ['/api/parties?role=KING', 'INSTITUTION, RESELLER, DISTRIBUTOR, ADVISOR, OPERATIONS'],
    ['/api/enrollments?status=OLD', 'ACTIVE, EXPIRED, TERMINATED'],
    ['/api/enrollments?expiringBefore=2026-02-30', '2027-04-01'],
    ['/api/cases?kind=CINEMA', 'COCP, CICR'],
    ['/api/cases?waitingOn=you', 'me'],
    ['/api/cases?dueBefore=tomorrow', '2027-04-01'],
    ['/api/deadlines?from=1', '2027-04-01'],
  ])('%s: 422, naming what is possible', async (path, possible) => {
    const got = await refused(ask(path));
    expect(got.status).toBe(422);
    expect(problemOf(got).errors?.[0]?.message).toContain(possible);
  });
});

describe('an address that takes no query', () => {
  it.each(['/api/me', '/api/cases/{caseId}', '/api/enrollments/E-1', '/api/parties/P-UNI', '/api/rules', '/api/health'])(
    '%s: any parameter is 422 with its name',
    async (path) => {
      const got = await refused((headers) => api.get('P-RES2', `${path.replace('{caseId}', caseId)}?limit=5`, { headers: { ...headers } }));
      expect([got.status, problemOf(got).errors]).toEqual([422, [{ path: '/limit', message: 'There is no field “limit” here.' }]]);
    },
  );

  it('also one without a name', async () => {
    expect((await refused((headers) => api.get('P-RES2', '/api/me?=1', { headers: { ...headers } }))).status).toBe(422);
  });

  it('also where it takes a body', async () => {
    const got = await refused((headers) => api.post('P-RES2', `/api/cases/${caseId}/acts?dryRun=true`, text('Filed twice.'), headers));
    expect(got.status).toBe(422);
  });
});

describe('other parties’ cases and enrollments', () => {
  it.each(['P-RES3', 'P-UNI2', 'P-ADV', 'OPS-AMERICAS'])('are not found by %s, by id or log number', async (as) => {
    const { logNumber } = shown(caseShown, await api.get('P-RES2', `/api/cases/${caseId}`));
    for (const id of [caseId, logNumber]) {
      expect((await refused((headers) => api.get(as, `/api/cases/${id}`, { headers: { ...headers } }))).status).toBe(404);
      expect((await refused((headers) => api.get(as, `/api/cases/${id}/history/verify`, { headers: { ...headers } }))).status).toBe(404);
      expect((await refused((headers) => api.post(as, `/api/cases/${id}/acts`, text('I should not be here.'), headers))).status).toBe(404);
    }
    expect((await refused((headers) => api.get(as, '/api/enrollments/E-1', { headers: { ...headers } }))).status).toBe(404);
    const advice = { enrollmentIds: ['E-1'], change: as === 'P-RES3' ? 'SOFTWARE_ADVISOR' : 'RESELLER' };
    expect((await refused((headers) => api.post(as, '/api/advice/cocp', advice, headers))).status).toBe(404);
  });
});

describe('a fault of the portal’s own', () => {
  it('is a 500 that says nothing of the inside but what to quote, and is logged with it', async () => {
    const broken = await startApi([], {
      more: {
        clock: () => {
          throw new Error('secret of the inside');
        },
      },
    });
    const got = await broken.get(null, '/api/rules');
    await broken.stop();
    expect(got.status).toBe(500);
    expect(got.text).not.toContain('secret');
    expect(broken.logged.map(({ message, fields }) => [message, fields.instance])).toEqual([['a request failed', problemOf(got).instance]]);
  });
});
