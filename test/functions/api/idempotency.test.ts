import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEnrollment } from '../../builders/index.ts';
import { enrollmentFor, enrollmentNamed, openedOn, well } from './a-case.ts';
import { caseShown, feed, packageShown } from '../../../shared/api/index.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { aPdf } from '../uploads/some-files.ts';
import { announcementOf, sentIn } from './a-scan.ts';
import { aLook, samples, type Sample } from './samples.ts';

let api: Api;
let sent: ReadonlyMap<string, Sample>;
beforeAll(async () => {
  api = await startApi(
    [
      anEnrollment(),
      anEnrollment({ enrollmentId: 'E-2', tasks: [aLook] }),
      anEnrollment({ enrollmentId: 'E-3' }),
      enrollmentFor('SIGNING'),
      enrollmentNamed('E-4', 'SIGNING'),
      anEnrollment({ enrollmentId: 'E-5' }),
    ],
    {
      now: '2026-01-15T06:00:00.000Z',
    },
  );
  const given = new Map<string, Sample>(Object.entries(samples(await openedOn(api, anEnrollment()))));
  // Signed on screen, and with a package of its own: what the others do to their case does not stand in the way.
  const onScreen = await openedOn(api, enrollmentNamed('E-4', 'SIGNING'));
  const link = given.get('POST /api/cases/{caseId}/links');
  const asked = given.get('POST /api/packages');
  const withdrawal = given.get('POST /api/packages/{packageId}/withdraw');
  if (link === undefined || asked === undefined || withdrawal === undefined) throw new Error('each address has a sample');
  const { packageId } = shown(packageShown, well(await api.post(asked.as, asked.path, { ...asked.body, enrollmentIds: ['E-3'] })));
  const onPaper = await openedOn(api, anEnrollment({ enrollmentId: 'E-5' }));
  const documents = `/api/cases/${onPaper}/documents`;
  const scan = aPdf();
  sent = new Map<string, Sample>([
    ...given,
    ['POST /api/cases/{caseId}/documents', { as: 'P-UNI', path: documents, body: announcementOf(scan) }],
    [
      'POST /api/cases/{caseId}/documents/{documentId}/received',
      { as: 'P-UNI', path: `${documents}/${await sentIn(api, 'P-UNI', onPaper, scan)}/received`, body: {} },
    ],
    ['POST /api/cases/{caseId}/links', { ...link, as: 'P-UNI', path: `/api/cases/${onScreen}/links` }],
    ['POST /api/packages/{packageId}/withdraw', { ...withdrawal, path: `/api/packages/${packageId}/withdraw` }],
  ]);
});
afterAll(() => api.stop());

const posts = Object.keys(samples('')).filter((address) => address.startsWith('POST '));

describe.each(posts)('%s with an Idempotency-Key', (address) => {
  const sampleOf = (): Sample => {
    const sample = sent.get(address);
    if (sample === undefined) throw new Error(`no sample for ${address}`);
    return sample;
  };
  const key = { 'idempotency-key': `key for ${address}`.replaceAll(' ', '-') };

  it('gives the first answer again, whatever has happened since, and does nothing', async () => {
    const { as, path, body } = sampleOf();
    const first = well(await api.post(as, path, body, key));
    const written = await api.everything();
    api.goesTo('2026-01-16T05:59:59.999Z');
    const again = await api.post(as, path, body, { ...key, 'accept-language': 'ja' });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    for (const header of ['etag', 'location']) expect(again.headers.get(header)).toBe(first.headers.get(header));
    expect(await api.everything()).toBe(written);
    api.goesTo('2026-01-15T06:00:00.000Z');
  });

  it('is refused with another body', async () => {
    const { as, path, body } = sampleOf();
    const raw = `${JSON.stringify(body)} `;
    const got = await api.send(as, 'POST', path, { raw, headers: { 'content-type': 'application/json', ...key } });
    expect([got.status, problemOf(got).type]).toEqual([422, '/problems/idempotency-key-reused']);
  });

  it('is nothing to anybody else', async () => {
    const { path, body } = sampleOf();
    const got = await api.post('OPS-INTERNATIONAL', path, body, key);
    expect(got.text).not.toContain('/problems/idempotency-key-reused');
  });

  it.each(['', ' ', 'a b', 'x'.repeat(256), 'schlüssel'])('%j is no key: 422', async (bad) => {
    const { as, path, body } = sampleOf();
    const got = await api.post(as, path, body, { 'idempotency-key': bad });
    expect([got.status, problemOf(got).type]).toEqual([422, '/problems/invalid-idempotency-key']);
  });
});

describe('an Idempotency-Key', () => {
  const { as, path, body } = samples('')['POST /api/parties/{partyId}/members'];

  it('is forgotten after 24 hours', async () => {
    const key = { 'idempotency-key': 'x'.repeat(255) };
    const member = { ...body, userId: 'U-DAY' };
    api.goesTo('2026-01-15T06:00:00.000Z');
    expect((await api.post(as, path, member, key)).status).toBe(201);
    api.goesTo('2026-01-16T05:59:59.999Z');
    expect((await api.post(as, path, member, key)).status).toBe(201);
    api.goesTo('2026-01-16T06:00:00.000Z');
    expect((await api.post(as, path, member, key)).status).toBe(200);
  });

  it('does not keep refusals', async () => {
    const key = { 'idempotency-key': 'refused-first' };
    const member = { ...body, userId: 'U-LATER' };
    expect((await api.post('P-RES', path, member, key)).status).toBe(403);
    await api.post('P-UNI', '/api/parties/P-UNI/members', { ...body, userId: 'U-P-RES', may: ['MANAGE'] });
    const token = await api.token('P-UNI', { userId: 'U-P-RES' });
    const got = await api.send(null, 'POST', path, { token, body: member, headers: key });
    expect(got.status).toBe(201);
  });

  it('sent many times at once opens one case, and all get its answer', async () => {
    const of = enrollmentFor('SIGNING');
    const form = {
      change: 'RESELLER',
      newResellerId: 'P-RES2',
      current: [{ role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' }],
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        api.post('P-RES2', '/api/cases', { kind: 'COCP', enrollmentId: of.enrollmentId, form }, { 'idempotency-key': 'at-once' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((got) => shown(caseShown, got).caseId)).size).toBe(1);
  });

  it('sent many times at once makes one address of a feed, which lives', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post('P-DIS', '/api/deadlines/feed', undefined, { 'idempotency-key': 'feed-at-once' })),
    );
    const urls = new Set(answers.map((got) => shown(feed, got).url));
    expect(urls.size).toBe(1);
    expect((await api.get(null, new URL([...urls][0] ?? '').pathname)).status).toBe(200);
  });
});
