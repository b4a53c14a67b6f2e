import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../../../functions/mail/index.ts';
import { createRelay } from '../../../functions/relay/index.ts';
import * as schemas from '../../../shared/api/index.ts';
import { aCicrForm, aContact, aContactChange, anEnrollment, countedIds } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { act as acts, well } from './a-case.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { aPortalToKill } from './killed.ts';
import { anEnrollmentInput } from './samples.ts';

const old = aContact('Sato Hanako');
let api: Api;
let sent: Mail[] = [];
let serial = 0;

const { prepare, killedAfterTheWriteOf } = aPortalToKill();

beforeAll(async () => {
  const enrollments = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => anEnrollment({ enrollmentId: `E-${at}`, contacts: { PRIMARY: old } }));
  api = await startApi(enrollments, { prepare });
});
afterAll(() => api.stop());

/** Mails what the last decision left to be told. */
const relays = async (): Promise<readonly Mail[]> => {
  serial += 1;
  sent = [];
  const prefix = String(serial).padStart(4, '0').replaceAll('8', 'V');
  const ids = countedIds();
  const relay = createRelay({
    store: api.store,
    mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) },
    startOrWake: () => Promise.resolve(),
    baseUrl: 'https://kigen.example',
    linkKey: new Uint8Array(32),
    newId: () => `${prefix}${ids().slice(0, 22)}`,
  });
  const outboxId = api.outboxIds.at(-1);
  if (outboxId !== undefined) await relay.carryOut(outboxId);
  return sent;
};

const opens = async (enrollmentId: string, contact = aContact()) => {
  const got = await api.post('P-UNI', '/api/cases', { kind: 'CICR', enrollmentId, form: aCicrForm(aContactChange('PRIMARY', contact)) });
  expect(got.status).toBe(201);
  return shown(schemas.caseShown, got);
};

const codeIn = (mails: readonly Mail[]): string => {
  const mail = mails.find(({ to }) => to === 'ito@example.com');
  return /[0-9A-Z]{26}/.exec(mail?.text ?? '')?.[0] ?? 'NONE';
};

const verify = (code: string, headers: Readonly<Record<string, string>> = {}) => api.post(null, '/api/contacts/verify', { code }, headers);
const primaryOf = async (enrollmentId: string) =>
  shown(schemas.enrollmentShown, await api.get('P-UNI', `/api/enrollments/${enrollmentId}`)).contacts?.PRIMARY;

describe('a new address of a contact (CICR-TOLD)', () => {
  it('gets its code and nothing else; the person replaced is told at once; the code stands nowhere but in its mail', async () => {
    const of = await opens('E-1');
    const mails = await relays();
    expect(mails.map(({ to }) => to)).toEqual(['p-res@example.com', 'sato@example.com', 'ito@example.com']);
    const code = codeIn(mails);
    expect(code).toMatch(/^[0-9A-Z]{26}$/);
    const kept = JSON.stringify(await everyItem(api.client, api.tableName));
    expect(kept).not.toContain(code);
    expect(of.details).not.toBeNull();
    expect(mails[2]?.text).not.toContain('80000001');
    expect(mails[2]?.text).not.toContain(of.logNumber);
  });

  it('is verified with it, however it is typed, once; and only then the contact is told', async () => {
    const of = await opens('E-2');
    const code = codeIn(await relays());
    expect(await primaryOf('E-2')).toEqual({ ...aContact(), emailVerifiedOn: null });
    const typed = `${code.slice(0, 8)}-${code.slice(8)} `.toLowerCase();
    const got = await verify(typed);
    expect([got.status, got.body]).toEqual([
      200,
      { institutionName: 'Mihama University', roles: ['PRIMARY'], emailVerifiedOn: '2026-01-15' },
    ]);
    expect(await primaryOf('E-2')).toEqual({ ...aContact(), emailVerifiedOn: '2026-01-15' });
    expect((await relays()).map(({ to, subject }) => [to, subject.includes('担当者登録')])).toEqual([['ito@example.com', true]]);
    const after = shown(schemas.caseShown, await api.get('P-UNI', `/api/cases/${of.caseId}`));
    expect(after.history.map(({ act, by }) => [act, by])).toEqual([
      ['open', 'U-P-UNI'],
      ['verify-contact', null],
    ]);
    expect((await api.get('P-UNI', `/api/cases/${of.caseId}/history/verify`)).body).toEqual({ intact: true, entries: 2 });
    const again = await verify(code);
    expect([again.status, problemOf(again).type, problemOf(again).rule]).toEqual([422, '/problems/code-not-valid', 'CICR-TOLD']);
  });

  it('two at the same instant verify it once', async () => {
    await opens('E-3');
    const code = codeIn(await relays());
    const answers = await Promise.all([verify(code), verify(code), verify(code)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422]);
  });

  it('names the institution to its reader as it is called in their language', async () => {
    api.goesTo('2026-01-15T06:00:00.000Z');
    await opens('E-10');
    const got = await verify(codeIn(await relays()), { 'accept-language': 'ja' });
    expect(got.body).toMatchObject({ institutionName: '美浜大学' });
  });

  it('killed right behind the write, the same request is told what was verified', async () => {
    api.goesTo('2026-01-15T06:00:00.000Z');
    await opens('E-9');
    const code = codeIn(await relays());
    const key = { 'idempotency-key': 'killed' };
    await killedAfterTheWriteOf(() => verify(code, key));
    const again = await verify(code, key);
    expect([again.status, again.body]).toEqual([
      200,
      { institutionName: 'Mihama University', roles: ['PRIMARY'], emailVerifiedOn: '2026-01-15' },
    ]);
    expect((await verify(code)).status).toBe(422);
  });

  it('is good on its seventh day, and at its end no more', async () => {
    await opens('E-4');
    const code = codeIn(await relays());
    await opens('E-5');
    const other = codeIn(await relays());
    api.goesTo('2026-01-22T14:59:59.999Z');
    expect((await verify(code)).status).toBe(200);
    api.goesTo('2026-01-22T15:00:00.000Z');
    expect((await verify(other)).status).toBe(422);
    expect(await primaryOf('E-5')).toMatchObject({ emailVerifiedOn: null });
  });

  it('dies after ten wrong attempts; one less and it lives', async () => {
    for (const [enrollmentId, wrong, status] of [
      ['E-6', 9, 200],
      ['E-7', 10, 422],
    ] as const) {
      await opens(enrollmentId);
      const code = codeIn(await relays());
      for (let attempt = 0; attempt < wrong; attempt += 1) {
        expect((await verify(`${code.slice(0, 8)}${'Z'.repeat(18)}`)).status).toBe(422);
      }
      expect([enrollmentId, (await verify(code)).status]).toEqual([enrollmentId, status]);
    }
  });

  it.each(['x', '0'.repeat(26), 'Ü', 'NOT A CODE AT ALL', '０'.repeat(26)])('"%s" is one clear problem', async (code) => {
    const got = await verify(code);
    expect([got.status, problemOf(got).type]).toEqual([422, '/problems/code-not-valid']);
  });

  it('carried out twice, both codes are good for it, and it is verified once', async () => {
    await opens('E-8');
    const outboxId = api.outboxIds.at(-1) ?? '';
    const row = await api.store.takeOutbox(outboxId);
    const mails: Mail[] = [];
    const relay = createRelay({
      store: { ...api.store, takeOutbox: () => Promise.resolve(row), removeOutbox: () => Promise.resolve() },
      mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
      startOrWake: () => Promise.resolve(),
      baseUrl: 'https://kigen.example',
      linkKey: new Uint8Array(32),
      newId: () => `${String(mails.length).padStart(8, '7')}${'A'.repeat(18)}`,
    });
    await relay.carryOut(outboxId);
    await relay.carryOut(outboxId);
    const codes = mails.filter(({ to }) => to === 'ito@example.com').map(({ text }) => /[0-9A-Z]{26}/.exec(text)?.[0] ?? '');
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length / 2);
    expect(codes).toHaveLength(2);
    expect((await verify(codes[0] ?? '')).status).toBe(200);
    expect((await verify(codes[1] ?? '')).status).toBe(422);
  });
});

describe('who sees old and new (SEE-PARTY)', () => {
  it('whoever is on the enrollment, and operations; a partner that no longer is, does not', async () => {
    const got = await api.post('P-RES', '/api/cases', { kind: 'CICR', enrollmentId: 'E-1', form: aCicrForm(aContactChange('NOTICES')) });
    const { caseId } = shown(schemas.caseShown, got);
    for (const who of ['P-RES', 'P-UNI', 'OPS-INTERNATIONAL']) {
      expect(shown(schemas.caseShown, await api.get(who, `/api/cases/${caseId}`)).details).toMatchObject({ form: 'CONTACT_CHANGE' });
    }
    expect((await api.get('P-RES2', `/api/cases/${caseId}`)).status).toBe(404);

    well(await acts(api, 'P-UNI', caseId, 'decline', { reason: 'Not yet.' }));
    well(await api.put('OPS-INTERNATIONAL', '/api/enrollments/E-1', anEnrollmentInput({ resellerId: 'P-RES2' })));
    const left = shown(schemas.caseShown, await api.get('P-RES', `/api/cases/${caseId}`));
    expect(shown(schemas.caseShown, await api.get('P-UNI', `/api/cases/${caseId}`)).form).toMatchObject({ changes: [{ contact: {} }] });
    expect([left.details, left.form]).toEqual([null, { changes: [{ what: 'CONTACT', role: 'NOTICES' }] }]);
  });
});
