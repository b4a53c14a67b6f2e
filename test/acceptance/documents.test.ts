import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Attested, DocumentList } from '../../shared/api/index.ts';
import { askedOf } from '../functions/adapters/pdf/ink.ts';
import type { Client, Somebody } from './client.ts';
import type { Problem } from './contract.ts';
import { beginPortal } from './portal.ts';
import { register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

const id = 'E-KITA';
const clerk = 'c.shiraishi@gakuji.p-uni.example';
const justification = 'The signature of the rector was delayed by the entrance examinations.';

const start = async (told: Parameters<typeof register>[2] = {}): Promise<Client> => {
  const { client } = await beginPortal({ clock: at('2027-01-12T10:00+09:00'), documents: 'PDF' });
  await registerParties(client);
  await register(client, id, told);
  return client;
};

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const count = (text: string, words: string): number => text.split(words).length - 1;

/** The documents of a case, once they are `count`. */
const documentsOf = async (somebody: Somebody, caseId: string, expected: number): Promise<DocumentList> => {
  const read = () => somebody.get<DocumentList>(`/api/cases/${caseId}/documents`);
  await expect.poll(async () => (await read()).items.length, { timeout: 20_000, interval: 50 }).toBe(expected);
  return read();
};

/** A file as it comes. */
const fileAt = async (portal: Client, path: string, token?: string): Promise<Uint8Array> => {
  const response = await fetch(new URL(path, portal.url), token === undefined ? {} : { headers: { authorization: token } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return new Uint8Array(await response.arrayBuffer());
};
const tokenOf = async (portal: Client, partyId: string): Promise<string> =>
  `Bearer ${((await portal.send('POST', '/local/token', { partyId, userId: `U-${partyId}` })).body as { token: string }).token}`;

const attestedOf = async (portal: Client, code: string): Promise<Attested> => {
  const reply = await portal.send('GET', `/api/verify/${code}`);
  expect(reply.status).toBe(200);
  return reply.body as Attested;
};

/** The parts of a file that end where a revision of it ended. */
const prefixesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const file = Buffer.from(bytes);
  const ends: number[] = [];
  for (let from = file.indexOf('%%EOF'); from >= 0; from = file.indexOf('%%EOF', from + 1)) ends.push(from + 5);
  return ends.flatMap((end) => [file.subarray(0, end), file.subarray(0, end + 1)]);
};

describe('a change is signed on screen, one party by a link, and takes effect by an override', () => {
  it('has a document for each state it was in, each going on from the one before, and what is printed on it can be verified', async () => {
    const portal = await start();
    const coming = await portal.as('P-RES2');
    const operations = await portal.as('OPS-INTERNATIONAL');
    const { caseId, logNumber } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-03-01' }));
    const [filled] = (await documentsOf(coming, caseId, 1)).items;
    expect(filled).toMatchObject({ state: 'FILLED', issuedAt: at('2027-01-12T10:00+09:00'), mediaType: 'application/pdf', missing: [] });
    if (filled === undefined) throw new Error('a form was filed');
    expect(await attestedOf(portal, filled.code)).toMatchObject({ state: 'FILLED', verdict: 'VALID', logNumber, kind: 'COCP' });

    // The university signs without an account; its link leads to the document, and to no other's.
    await portal.moveTo(at('2027-01-30T10:00+09:00'));
    const invited = await (
      await portal.as('P-UNI')
    ).post<{ code: string }>(
      `/api/cases/${caseId}/links`,
      { role: 'INSTITUTION', name: '白石 千尋', email: clerk, codeBy: 'INVITER' },
      201,
    );
    await expect.poll(async () => (await portal.mails(clerk)).length, { timeout: 10_000, interval: 20 }).toBe(1);
    const secret = /\/sign\/([\w-]+)/.exec((await portal.mails(clerk))[0]?.text ?? '')?.[1] ?? '';
    const before = await fileAt(portal, `/api/links/${secret}/documents/${filled.documentId}`);
    expect(sha256Of(before)).toBe(filled.sha256);
    expect((await portal.send('GET', `/api/links/${secret}/documents/nothing-of-the-kind`)).status).toBe(404);
    await portal.send('POST', `/api/links/${secret}`, {
      code: invited.code,
      act: 'sign',
      name: '白石 千尋',
      noticeToPreviousOn: '2027-01-29',
    });
    await documentsOf(coming, caseId, 2);
    const ofLink = (await portal.send('GET', `/api/links/${secret}/documents`)).body as DocumentList;
    expect(ofLink.items.map(({ state }) => state)).toEqual(['FILLED', 'SIGNED']);

    await portal.moveTo(at('2027-01-31T10:00+09:00'));
    await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
    await coming.act(caseId, 'request-override', { justification, requestedEffectiveOn: '2027-02-15' });
    await operations.act(caseId, 'decide-override', {
      decision: 'APPROVE',
      note: 'agreed with the account manager',
      approvalReference: 'PBD-7',
    });
    await operations.act(caseId, 'countersign', { note: 'checked' });
    expect((await documentsOf(coming, caseId, 4)).items.map(({ state }) => state)).toEqual(['FILLED', 'SIGNED', 'SIGNED', 'SIGNED']);

    // 15 February: it takes effect, and the clock has not arrived before the record of it is issued.
    await portal.moveTo(at('2027-02-15T12:00+09:00'));
    const { items, pending } = await coming.get<DocumentList>(`/api/cases/${caseId}/documents`);
    expect([items.map(({ state }) => state), pending]).toEqual([['FILLED', 'SIGNED', 'SIGNED', 'SIGNED', 'FINAL'], null]);
    const final = items.at(-1);
    if (final === undefined) throw new Error('there is a record');
    const bytes = await fileAt(portal, `/api/cases/${caseId}/documents/${final.documentId}`, await tokenOf(portal, 'P-UNI'));
    expect([sha256Of(bytes), bytes.length]).toEqual([final.sha256, final.size]);

    // Each revision is there to its last byte, every signature valid, and the last covers the whole.
    for (const { size, sha256 } of items) expect(sha256Of(bytes.subarray(0, size))).toBe(sha256);
    const signatures = askedOf('pdfsig', ['-nocert'], bytes);
    expect([count(signatures, 'Signature is Valid'), count(signatures, 'Total document signed')]).toEqual([4, 1]);
    expect(askedOf('pdfinfo', [], bytes)).toMatch(/Title: .*M15/);
    expect(askedOf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
    const text = askedOf('pdftotext', ['-layout'], bytes);
    for (const words of ['白石 千尋', 'Haruka Mori', justification.slice(0, 30), 'PBD-7', 'checked', filled.sha256.slice(0, 32)])
      expect(text).toContain(words);

    const pages = Number(/Pages:\s+(\d+)/.exec(askedOf('pdfinfo', [], bytes))?.[1]);
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Page ${page} of ${pages}`);
    expect(count(text, ` of ${pages}`)).toBe(pages);

    // By its code, by the hash of the whole and by those of its earlier ends; what was altered is no file of ours, but names its case.
    expect(await attestedOf(portal, filled.code)).toMatchObject({
      state: 'FINAL',
      verdict: 'VALID',
      foundBy: 'CODE',
      sha256: final.sha256,
    });
    expect(await attestedOf(portal, filled.code.toLowerCase().replaceAll('-', ''))).toMatchObject({ state: 'FINAL' });
    expect(await attestedOf(portal, final.sha256)).toMatchObject({ verdict: 'VALID', foundBy: 'SHA256', supersededBy: null });
    const cutShort = await attestedOf(portal, items[1]?.sha256 ?? '');
    expect(cutShort).toMatchObject({ state: 'SIGNED', verdict: 'SUPERSEDED', supersededBy: { state: 'FINAL', sha256: final.sha256 } });
    expect(cutShort.institution).toEqual({ name: 'Kita University', nameLocal: '北都大学' });
    expect(JSON.stringify(cutShort)).not.toMatch(/白石|Mori|U-P-/);
    const appended = Buffer.concat([bytes, Buffer.from('\n% one line more\n')]);
    const statuses = async (file: Uint8Array) => (await portal.send('GET', `/api/verify/${sha256Of(file)}`)).status;
    expect(await statuses(appended)).toBe(404);
    expect(await Promise.all(prefixesOf(appended).map(statuses))).toContain(200);
    const flipped = Uint8Array.from(bytes);
    flipped[2_000] = (flipped[2_000] ?? 0) ^ 1;
    expect(await statuses(flipped)).toBe(404);
    expect(Buffer.from(flipped).toString('latin1')).toMatch(new RegExp(`/Keywords\\s*\\(kigen-verify ${filled.code}\\)`));

    // Strangers learn nothing of it.
    for (const path of ['', `/${final.documentId}`]) {
      const refused = await (await portal.as('P-RES3')).send('GET', `/api/cases/${caseId}/documents${path}`);
      expect([refused.status, (refused.body as Problem).type]).toEqual([404, '/problems/not-found']);
    }
    expect((await portal.send('GET', '/api/verify/0000-0000-0000-0000')).status).toBe(404);
  });
});

describe('a change is signed in ink', () => {
  it('has a blank form and a filled one, each in as many originals as the rule says, and a record with the dates on paper (COCP-COPIES)', async () => {
    const portal = await start({ channelModel: 'TWO_TIER' });
    const university = await portal.as('P-UNI');
    const operations = await portal.as('OPS-INTERNATIONAL');
    const { caseId } = await university.open(id, resellerForm());
    const printed = await documentsOf(university, caseId, 2);
    expect(printed.items.map(({ state }) => state)).toEqual(['BLANK', 'FILLED']);
    const filled = await fileAt(portal, `/api/cases/${caseId}/documents/${printed.items[1]?.documentId}`, await tokenOf(portal, 'P-UNI'));
    expect(askedOf('pdftotext', ['-layout'], filled)).toMatch(/Original 2 of 2/);

    await portal.moveTo(at('2027-02-10T10:00+09:00'));
    const signedOn = { INSTITUTION: '2026-12-20', NEW_RESELLER: '2027-01-25' };
    await operations.act(caseId, 'record-receipt', { receivedOn: '2027-02-08', signedOn, noticeToPreviousOn: '2026-12-20' });
    await documentsOf(university, caseId, 3);
    await operations.act(caseId, 'countersign');
    await portal.moveTo(at('2027-04-01T12:00+09:00'));
    const { items } = await university.get<DocumentList>(`/api/cases/${caseId}/documents`);
    expect(items.map(({ state }) => state)).toEqual(['BLANK', 'FILLED', 'SIGNED', 'FINAL']);
    const signed = await fileAt(portal, `/api/cases/${caseId}/documents/${items[2]?.documentId}`, await tokenOf(portal, 'P-UNI'));
    const onPaper = askedOf('pdftotext', ['-layout'], signed);
    for (const words of ['2026-12-20', '2027-01-25', '2027-02-08', printed.items[1]?.sha256.slice(0, 32) ?? '—']) {
      expect(onPaper).toContain(words);
    }
    expect(count(askedOf('pdfsig', ['-nocert'], signed), 'Signature is Valid')).toBe(1);
    const bytes = await fileAt(portal, `/api/cases/${caseId}/documents/${items[3]?.documentId}`, await tokenOf(portal, 'P-DIS'));
    const text = askedOf('pdftotext', ['-layout'], bytes);
    expect(text).toContain('2026-12-20');
    expect(text).not.toMatch(/Original \d of/);
    expect(count(askedOf('pdfsig', ['-nocert'], bytes), 'Signature is Valid')).toBe(1);
  });
});
