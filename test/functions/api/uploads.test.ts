import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseShown, documentList, scanListed } from '../../../shared/api/index.ts';
import { edition } from '../../../shared/rules/index.ts';
import { uploadLimits } from '../../../functions/uploads/index.ts';
import { mostUploadMinutes } from '../../../functions/files/index.ts';
import { aCocpForm, anEnrollment } from '../../builders/index.ts';
import { aPdf, aPng, bomb } from '../uploads/some-files.ts';
import { act, americanEnrollment, caseIn, enrollmentFor, openedOn, well } from './a-case.ts';
import { startPortal } from '../cases/a-portal.ts';
import { announced, announcementOf, putThere, received, sentIn, sha256Of } from './a-scan.ts';
import { problemOf, shown, startApi, type Api, type Got } from './an-api.ts';

const begins = '2026-01-15T06:00:00.000Z';
const scan = aPdf();
const hostile = aPdf({ dictionary: '/Filter /FlateDecode', stream: bomb(30 * 2 ** 20) });

let api: Api;
let caseId: string;
beforeEach(async () => {
  api = await startApi(
    [anEnrollment(), enrollmentFor('RECEIPT'), americanEnrollment('E-SCREEN', { channelModel: 'ONE_TIER', distributorId: null })],
    {
      now: begins,
    },
  );
  // On paper, in ink: P-UNI and P-RES2 sign.
  caseId = await openedOn(api, anEnrollment());
});
afterEach(() => api.stop());

const said = (got: Got) => `${got.status} ${problemOf(got).type} ${problemOf(got).rule ?? '-'}`;
const documentsOf = async (as = 'P-UNI') => shown(documentList, well(await api.get(as, `/api/cases/${caseId}/documents`))).scans;
const announce = (of: object = {}, as = 'P-UNI') => api.post(as, `/api/cases/${caseId}/documents`, announcementOf(scan, of));

describe('SCAN-MATCH: a scan is announced, sent to an address of its own, and said to be there', () => {
  it('then it stands among the documents of the case, with its hash, for everybody on it and nobody else', async () => {
    const documentId = await sentIn(api, 'P-UNI', caseId, scan);
    expect(await documentsOf()).toEqual([]);
    const got = shown(scanListed, well(await received(api, 'P-UNI', caseId, documentId)));
    expect(got).toEqual({
      documentId,
      state: 'SCAN_RECEIVED',
      issuedAt: begins,
      sha256: sha256Of(scan),
      mediaType: 'application/pdf',
      name: '署名済み.pdf',
      size: scan.length,
      ofEarlierForm: false,
    });
    expect(await documentsOf('P-RES2')).toEqual([got]);
    const file = await api.app.request(`/api/cases/${caseId}/documents/${documentId}`, {
      headers: { authorization: `Bearer ${await api.token('OPS-INTERNATIONAL')}` },
    });
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-security-policy')]).toEqual([
      200,
      'application/pdf',
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    ]);
    expect(Buffer.from(await file.arrayBuffer()).equals(scan)).toBe(true);
    for (const stranger of ['P-RES3', 'OPS-AMERICAS']) {
      expect((await api.get(stranger, `/api/cases/${caseId}/documents/${documentId}`)).status).toBe(404);
      expect((await received(api, stranger, caseId, documentId)).status).toBe(404);
      expect((await announce({}, stranger)).status).toBe(404);
    }
  });

  it('the history names it by id and hash and never by its name; operations have a task until they record the receipt', async () => {
    const documentId = await sentIn(api, 'P-UNI', caseId, scan);
    well(await received(api, 'P-UNI', caseId, documentId));
    const before = well(await api.get('OPS-INTERNATIONAL', `/api/cases/${caseId}`));
    expect(before.text).not.toContain('署名済み');
    const of = shown(caseShown, before);
    expect(of.history.at(-1)).toMatchObject({ act: 'receive-scan', rule: 'SCAN-MATCH', detail: { documentId, sha256: sha256Of(scan) } });
    expect(of.tasks).toMatchObject([{ rule: 'SCAN-MATCH', partyId: 'OPS-INTERNATIONAL', state: 'OPEN' }]);
    const receipt = {
      receivedOn: '2026-01-15',
      signedOn: { INSTITUTION: '2026-01-14', NEW_RESELLER: '2026-01-15' },
      noticeToPreviousOn: '2026-01-10',
    };
    const wrong = await act(api, 'OPS-INTERNATIONAL', caseId, 'record-receipt', { ...receipt, documentId: 'NONE' });
    expect([said(wrong), problemOf(wrong).errors?.[0]?.path]).toEqual(['422 /problems/rule-refused SCAN-MATCH', '/documentId']);
    const after = shown(caseShown, well(await act(api, 'OPS-INTERNATIONAL', caseId, 'record-receipt', { ...receipt, documentId })));
    expect(after.tasks).toMatchObject([{ state: 'DONE', doneBy: 'U-OPS-INTERNATIONAL' }]);
    expect(shown(caseShown, await api.get('P-UNI', `/api/cases/${caseId}`)).history.at(-1)?.detail).toMatchObject({ documentId });
    expect((await api.get('P-UNI', `/api/cases/${caseId}/history/verify`)).body).toMatchObject({ intact: true });
  });
});

describe('SCAN-FIT: a file that is not fit', () => {
  it.each([
    ['ja', /^[^A-Za-z]*ファイルの圧縮/],
    ['en', /compressed beyond/],
  ])('is refused with a sentence (%s), named in the history, and given to nobody', async (language, sentence) => {
    const documentId = await sentIn(api, 'P-UNI', caseId, hostile);
    const got = await received(api, 'P-UNI', caseId, documentId, { 'accept-language': language });
    expect(said(got)).toBe('422 /problems/rule-refused SCAN-FIT');
    expect(problemOf(got).errors?.[0]?.message).toMatch(sentence);
    expect(await documentsOf()).toMatchObject([{ documentId, state: 'SCAN_REFUSED', reason: 'INFLATES' }]);
    expect((await api.get('P-UNI', `/api/cases/${caseId}/documents/${documentId}`)).status).toBe(404);
    expect(await api.files.get(`uploads/${caseId}/${documentId}`)).toBeNull();
    const { history, tasks } = shown(caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(history.at(-1)).toMatchObject({ act: 'refuse-scan', rule: 'SCAN-FIT', detail: { documentId, unfit: 'INFLATES' } });
    expect(tasks).toEqual([]);
    expect(said(await received(api, 'P-UNI', caseId, documentId))).toBe('422 /problems/rule-refused SCAN-FIT');
  });

  it('is told at the media type where it is another kind of file than it was said to be', async () => {
    const documentId = await sentIn(api, 'P-UNI', caseId, aPng(1, 1), 'application/pdf');
    expect(problemOf(await received(api, 'P-UNI', caseId, documentId)).errors?.[0]?.path).toBe('/mediaType');
  });

  it.each([
    [{ size: 20 * 2 ** 20 }, 201],
    [{ size: 20 * 2 ** 20 + 1 }, '/size'],
    [{ size: 0 }, '/size'],
    [{ mediaType: 'image/svg+xml' }, '/mediaType'],
    [{ sha256: 'A'.repeat(64) }, '/sha256'],
    [{ sha256: 'a'.repeat(63) }, '/sha256'],
    [{ name: 'a\u0000b' }, '/name'],
    [{ more: 1 }, '/more'],
  ])('is announced with %j: %s', async (of, outcome) => {
    const got = await announce(of);
    expect(got.status === 201 ? 201 : problemOf(got).errors?.[0]?.path).toBe(outcome);
  });

  it('SCAN-FIT: the rule says the numbers that are applied', () => {
    const { mebibytes, pages, megapixels, minutes } = edition('2010-10').numbers['SCAN-FIT'];
    expect([mebibytes * 2 ** 20, pages, megapixels * 1_000_000, minutes]).toEqual([
      uploadLimits.bytes,
      uploadLimits.pages,
      uploadLimits.pixels,
      mostUploadMinutes,
    ]);
  });

  it('SCAN-FIT: a case takes forty and no more', async () => {
    for (let count = 0; count < 40; count += 1) well(await announce());
    expect(said(await announce())).toBe('422 /problems/rule-refused SCAN-FIT');
    // What one party announces and never sends keeps no other from sending theirs, and itself for a day only.
    well(await announce({}, 'P-RES2'));
    api.goesTo('2026-01-16T06:00:00.001Z');
    well(await announce());
  });
});

describe('a scan that is fit and refused all the same', () => {
  const fileOf = async (documentId: string) =>
    [await api.files.get(`uploads/${caseId}/${documentId}`), await api.files.get(`scans/${caseId}/${documentId}`)] as const;

  const correct = async () => {
    well(await act(api, 'P-UNI', caseId, 'return', { reason: 'Another date, please.', paths: ['/form/requestedEffectiveOn'] }));
    const form = aCocpForm('RESELLER', anEnrollment(), { requestedEffectiveOn: '2026-06-01' });
    well(await act(api, 'P-RES2', caseId, 'correct', { form }));
  };

  it('COCP-CORRECT: of a form that was corrected meanwhile leaves no file behind, and is answered alike when it is said again', async () => {
    const kept = await sentIn(api, 'P-UNI', caseId, scan);
    well(await received(api, 'P-UNI', caseId, kept));
    const late = await sentIn(api, 'P-UNI', caseId, scan);
    await correct();
    for (let time = 0; time < 2; time += 1) {
      expect(said(await received(api, 'P-UNI', caseId, late))).toBe('422 /problems/rule-refused COCP-CORRECT');
      expect(await fileOf(late)).toEqual([null, null]);
    }
    // The one that was taken before stays, and is said to show the form as it was.
    expect(await documentsOf()).toMatchObject([{ documentId: kept, ofEarlierForm: true }]);
    expect((await fileOf(kept))[1]).not.toBeNull();
  });

  it('SCAN-MATCH: found fit at the moment at which the receipt is recorded leaves no file behind', async () => {
    const late = await sentIn(api, 'P-UNI', caseId, scan);
    const kept = await sentIn(api, 'P-UNI', caseId, scan);
    well(await received(api, 'P-UNI', caseId, kept));
    const put = api.files.put.bind(api.files);
    vi.spyOn(api.files, 'put').mockImplementationOnce(async (...of) => {
      await put(...of);
      const signedOn = { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15' };
      const receipt = { receivedOn: '2026-01-15', signedOn, noticeToPreviousOn: '2026-01-10' };
      well(await act(api, 'OPS-INTERNATIONAL', caseId, 'record-receipt', receipt));
    });
    for (let time = 0; time < 2; time += 1) {
      expect(said(await received(api, 'P-UNI', caseId, late))).toBe('409 /problems/not-possible-now SCAN-MATCH');
      expect(await fileOf(late)).toEqual([null, null]);
    }
    expect(await documentsOf()).toMatchObject([{ documentId: kept }]);
    expect((await fileOf(kept))[1]).not.toBeNull();
  });

  it('SCAN-FIT: beyond the forty of its case leaves no file behind', async () => {
    const sent = [];
    for (const as of ['P-UNI', 'P-RES2'])
      for (let each = 0; each < 21; each += 1) sent.push([as, await sentIn(api, as, caseId, scan)] as const);
    for (const [as, documentId] of sent.slice(0, 40)) well(await received(api, as, caseId, documentId));
    for (const [as, documentId] of sent.slice(40)) {
      expect(said(await received(api, as, caseId, documentId))).toBe('422 /problems/rule-refused SCAN-FIT');
      expect(await fileOf(documentId)).toEqual([null, null]);
    }
  });
});

describe('what does not go in this order', () => {
  it('said to be there before it was sent: 409, and it can still be sent', async () => {
    const { documentId, upload } = await announced(api, 'P-UNI', caseId, scan);
    expect(said(await received(api, 'P-UNI', caseId, documentId))).toBe('409 /problems/upload-missing SCAN-FIT');
    expect(await putThere(api, upload.url, scan)).toBe('STORED');
    expect((await received(api, 'P-UNI', caseId, documentId)).status).toBe(200);
  });

  it('said again: answered as the first time and entered once, with the same key, with none, by another party and once it is received', async () => {
    const documentId = await sentIn(api, 'P-UNI', caseId, scan);
    const key = { 'idempotency-key': 'one' };
    const first = well(await received(api, 'P-UNI', caseId, documentId, key));
    api.goesTo('2026-01-17T06:00:00.000Z');
    well(await act(api, 'P-RES2', caseId, 'withdraw', { reason: 'Filed twice.' }));
    for (const again of [
      await received(api, 'P-UNI', caseId, documentId, key),
      await received(api, 'P-UNI', caseId, documentId),
      await received(api, 'P-RES2', caseId, documentId),
    ]) {
      expect([again.status, again.body]).toEqual([200, first.body]);
    }
    const { history } = shown(caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(history.filter((entry) => entry.act === 'receive-scan')).toHaveLength(1);
  });

  it('sent again after it was received, and after fifteen minutes: not taken', async () => {
    const { documentId, upload } = await announced(api, 'P-UNI', caseId, scan);
    await putThere(api, upload.url, scan);
    well(await received(api, 'P-UNI', caseId, documentId));
    expect(await putThere(api, upload.url, scan)).toBe('SPENT');
    const late = await announced(api, 'P-UNI', caseId, scan);
    api.goesTo('2026-01-15T06:15:00.001Z');
    expect(await putThere(api, late.upload.url, scan)).toBe('OVER');
  });

  it('said to be there within a day: taken; after it: 409', async () => {
    const [inTime, late] = [await sentIn(api, 'P-UNI', caseId, scan), await sentIn(api, 'P-UNI', caseId, scan)];
    api.goesTo('2026-01-16T06:00:00.000Z');
    expect((await received(api, 'P-UNI', caseId, inTime)).status).toBe(200);
    api.goesTo('2026-01-16T06:00:00.001Z');
    expect(said(await received(api, 'P-UNI', caseId, late))).toBe('409 /problems/upload-over SCAN-FIT');
  });

  it('on a case that is signed on screen, that is over, or of another kind: 409 with a sentence', async () => {
    const screen = await openedOn(api, americanEnrollment('E-SCREEN', { channelModel: 'ONE_TIER', distributorId: null }));
    const onScreen = await api.post('P-UNI', `/api/cases/${screen}/documents`, announcementOf(scan));
    expect(said(onScreen)).toBe('409 /problems/not-possible-now COCP-INK');
    expect(problemOf(onScreen).detail).toContain('signed on screen');
    const documentId = await sentIn(api, 'P-UNI', caseId, scan);
    well(await act(api, 'P-RES2', caseId, 'withdraw', { reason: 'Filed twice.' }));
    expect(said(await announce())).toBe('409 /problems/not-possible-now SCAN-MATCH');
    expect(said(await received(api, 'P-UNI', caseId, documentId))).toBe('409 /problems/not-possible-now SCAN-MATCH');
  });

  it('by a member who may neither file nor sign: 403', async () => {
    well(
      await api.post('P-UNI', '/api/parties/P-UNI/members', {
        userId: 'U-DESK',
        name: 'Ito Ken',
        email: 'ito@example.com',
        may: ['MANAGE'],
      }),
    );
    const token = await api.token('P-UNI', { userId: 'U-DESK' });
    const got = await api.send(null, 'POST', `/api/cases/${caseId}/documents`, { token, body: announcementOf(scan) });
    expect(said(got)).toBe('403 /problems/not-allowed-to-you -');
  });
});

describe('at the same moment', () => {
  it('SCAN-FIT: forty-five announced by one party: forty at the most', async () => {
    for (let count = 0; count < 37; count += 1) well(await announce());
    const all = await Promise.all(Array.from({ length: 8 }, () => announce()));
    const taken = all.filter(({ status }) => status === 201).length;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(3);
    for (const got of all.filter(({ status }) => status !== 201)) {
      expect(said(got)).toMatch(/^(422 \/problems\/rule-refused SCAN-FIT|409 \/problems\/changed-meanwhile -)$/);
    }
  });

  it('received said five times: taken once, entered once, and answered alike', async () => {
    const documentId = await sentIn(api, 'P-UNI', caseId, scan);
    const all = await Promise.all(Array.from({ length: 5 }, () => received(api, 'P-UNI', caseId, documentId)));
    expect(all.map(({ status, body }) => [status, body])).toEqual(all.map(() => [200, all[0]?.body]));
    const { history } = shown(caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(history.filter((entry) => entry.act === 'receive-scan')).toHaveLength(1);
  });

  it('two scans of two parties: both are taken, with one task', async () => {
    const both = await Promise.all(['P-UNI', 'P-RES2'].map(async (as) => received(api, as, caseId, await sentIn(api, as, caseId, scan))));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await documentsOf()).toHaveLength(2);
    expect(shown(caseShown, await api.get('P-UNI', `/api/cases/${caseId}`)).tasks).toHaveLength(1);
  });

  it('a scan that comes in while its case waits for receipt on the manual route is taken', async () => {
    const american = await caseIn(api, 'RECEIPT');
    const documentId = await sentIn(api, 'P-RES2', american, scan);
    expect((await received(api, 'OPS-AMERICAS', american, documentId)).status).toBe(200);
  });
});

describe('SCAN-FIT: a portal that goes down before the verdict is on record', () => {
  it('looks at the same file again and says the same of it', async () => {
    const portal = await startPortal([anEnrollment()]);
    let isDown = false;
    const decideOn: typeof portal.cases.decideOn = (deciding) =>
      isDown ? Promise.reject(new Error('the portal went down')) : portal.cases.decideOn(deciding);
    await api.stop();
    api = await startApi([], { now: begins, more: { store: portal.store, cases: { ...portal.cases, decideOn } } });
    caseId = await openedOn(api, anEnrollment());
    const documentId = await sentIn(api, 'P-UNI', caseId, hostile);
    isDown = true;
    expect((await received(api, 'P-UNI', caseId, documentId)).status).toBe(500);
    isDown = false;
    for (const again of [1, 2])
      expect([again, said(await received(api, 'P-UNI', caseId, documentId))]).toEqual([again, '422 /problems/rule-refused SCAN-FIT']);
    const { history } = shown(caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(history.filter(({ act: done }) => done === 'refuse-scan')).toHaveLength(1);
    await portal.stop();
  });
});
