import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decided, IdempotencyClaim } from '../../../functions/cases/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

const enrollments = Array.from({ length: 4 }, (_, index) => anAmericanEnrollment({ enrollmentId: `E-${index + 1}` }));
const form = aCocpForm('RESELLER', enrollments[0]);

const aClaim = (key: string, body = 'b'): IdempotencyClaim => ({
  key: key.repeat(64),
  bodyDigest: body.repeat(64),
  answer: ({ case: of, history }) => ({
    status: 201,
    headers: { location: `/api/cases/${of.caseId}` },
    body: { caseId: of.caseId, version: of.version, history },
  }),
});
const sign = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal(enrollments);
});
afterAll(() => portal.stop());

describe('a request with an idempotency key', () => {
  it('is answered with what was saved, and once more with the same', async () => {
    const loaded = savedOf(await portal.opens('P-RES2', form, { idempotency: aClaim('1') }));
    const { caseId, version } = loaded.case;
    expect(await portal.opens('P-RES2', form, { idempotency: aClaim('1') })).toEqual({
      outcome: 'REPLAYED',
      answer: { status: 201, headers: { location: `/api/cases/${caseId}` }, body: { caseId, version, history: loaded.history } },
    });
  });

  it('sent ten times at once is done once and answered ten times', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => portal.opens('P-RES2', form, { enrollmentId: 'E-2', idempotency: aClaim('2') })),
    );
    const saved = all.filter(({ outcome }) => outcome === 'SAVED').map(savedOf);
    expect(saved).toHaveLength(1);
    const others = all.filter((decided): decided is Extract<Decided, { outcome: 'REPLAYED' }> => decided.outcome === 'REPLAYED');
    expect(others).toHaveLength(9);
    expect(new Set(others.map(({ answer }) => answer.headers.location))).toEqual(new Set([`/api/cases/${saved[0]?.case.caseId}`]));
  });

  it('that acts is done once as well, at the same instant or later', async () => {
    const { caseId } = savedOf(await portal.opens('P-RES2', form, { enrollmentId: 'E-3' })).case;
    const all = await Promise.all(
      Array.from({ length: 8 }, () => portal.acts('P-UNI', caseId, 'sign', sign, { idempotency: aClaim('3') })),
    );
    expect(all.map(({ outcome }) => outcome).toSorted()).toEqual([...Array.from({ length: 7 }, () => 'REPLAYED'), 'SAVED']);
    expect(await portal.acts('P-UNI', caseId, 'sign', sign, { idempotency: aClaim('3') })).toMatchObject({ outcome: 'REPLAYED' });
    expect((await portal.cases.read(caseId))?.history).toHaveLength(2);
  });

  it('is refused when the key was given with another body', async () => {
    const { caseId } = savedOf(await portal.opens('P-RES2', form, { enrollmentId: 'E-4', idempotency: aClaim('4') })).case;
    expect(await portal.opens('P-RES2', form, { enrollmentId: 'E-4', idempotency: aClaim('4', 'c') })).toEqual({ outcome: 'KEY_MISUSED' });
    expect(await portal.acts('P-UNI', caseId, 'sign', sign, { idempotency: aClaim('4', 'c') })).toEqual({ outcome: 'KEY_MISUSED' });
  });

  it('comes before If-Match, and after whether the caller may see it', async () => {
    const caseId = (await portal.store.getEnrollment('E-3'))?.openCases[0]?.caseId ?? '';
    expect(await portal.acts('P-UNI', caseId, 'sign', sign, { idempotency: aClaim('3'), ifMatch: 1 })).toMatchObject({
      outcome: 'REPLAYED',
    });
    expect(await portal.acts('P-UNI', caseId, 'sign', sign, { idempotency: aClaim('3'), maySee: () => false })).toEqual({
      outcome: 'NOT_FOUND',
    });
  });

  it('is not kept when it was refused', async () => {
    const caseId = (await portal.store.getEnrollment('E-3'))?.openCases[0]?.caseId ?? '';
    const again = () => portal.acts('P-UNI', caseId, 'sign', sign, { idempotency: aClaim('5') });
    expect(await again()).toMatchObject({ outcome: 'REFUSED' });
    expect(await again()).toMatchObject({ outcome: 'REFUSED' });
    expect(await portal.store.findAnswer(aClaim('5'), portal.now())).toBeNull();
  });

  it('is a new one after 24 hours', async () => {
    portal.goesTo('2026-01-16T06:00:00.000Z');
    const caseId = (await portal.store.getEnrollment('E-3'))?.openCases[0]?.caseId ?? '';
    expect(await portal.acts('P-RES2', caseId, 'sign', { name: 'Hoshi Taro' }, { idempotency: aClaim('3') })).toMatchObject({
      outcome: 'SAVED',
    });
  });
});

describe('a version the caller saw', () => {
  it('is compared where it is given', async () => {
    const caseId = (await portal.store.getEnrollment('E-1'))?.openCases[0]?.caseId ?? '';
    expect(await portal.acts('P-UNI', caseId, 'sign', { ...sign, noticeToPreviousOn: '2026-01-16' }, { ifMatch: 2 })).toEqual({
      outcome: 'STALE',
      version: 1,
    });
    expect(await portal.acts('P-UNI', caseId, 'sign', { ...sign, noticeToPreviousOn: '2026-01-16' }, { ifMatch: 1 })).toMatchObject({
      outcome: 'SAVED',
    });
  });
});

describe('what is not there', () => {
  it('is not found: a case, a log number, an enrollment', async () => {
    expect(await portal.cases.read('NOTHING')).toBeNull();
    expect(await portal.cases.read('COCP-0000-0000')).toBeNull();
    expect(await portal.cases.readEnrollment('E-99')).toBeNull();
    expect(await portal.acts('P-UNI', 'NOTHING', 'sign', sign)).toEqual({ outcome: 'NOT_FOUND' });
    expect(await portal.opens('P-RES2', form, { enrollmentId: 'E-99' })).toEqual({ outcome: 'NOT_FOUND' });
  });
});
