import { afterEach, describe, expect, it } from 'vitest';
import { createCases } from '../../../functions/cases/index.ts';
import { asInstant, plusDuration } from '../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, countedIds } from '../../builders/index.ts';
import { someWorks, type SomeWorks, type WorksOptions } from './some-works.ts';

const open: SomeWorks[] = [];
const start = async (options: WorksOptions): Promise<SomeWorks> => {
  const works = await someWorks(options);
  open.push(works);
  return works;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((works) => works.stop()));
});

const oneTier = anEnrollment({ channelModel: 'ONE_TIER' });
const institutionSigns = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };

describe('the clock is moved over what is due', () => {
  it('reads the instant of each due thing: history and mails carry it (DATE-7, COCP-REMIND-SIGN)', async () => {
    const works = await start({ enrollments: [oneTier] });
    const caseId = await works.opens('P-RES2', 'E-1', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-05-01' }));
    expect(await works.advance('P10D')).toBe('2026-01-25T06:00:00.000Z');
    const history = (await works.store.getCase(caseId))?.history ?? [];
    expect(history.map(({ act, at, recordedAt }) => [act, at, recordedAt])).toEqual([
      ['open', '2026-01-15T06:00:00.000Z', '2026-01-15T06:00:00.000Z'],
      ['remind', '2026-01-22T00:00:00.000Z', '2026-01-22T00:00:00.000Z'],
    ]);
    expect(works.mailbox.list('p-uni@example.com').map(({ at, rule }) => [at, rule])).toEqual([
      ['2026-01-15T06:00:00.000Z', 'COCP-TURN'],
      ['2026-01-22T00:00:00.000Z', 'COCP-REMIND-SIGN'],
    ]);
  });

  it('has told everything when it answers', async () => {
    const works = await start({ enrollments: [oneTier] });
    const caseId = await works.opens('P-RES2', 'E-1', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-05-01' }));
    await works.does('P-UNI', caseId, 'sign', institutionSigns);
    await works.does('P-RES2', caseId, 'sign', { name: 'Hoshi Taro' });
    await works.does('OPS-INTERNATIONAL', caseId, 'countersign');
    await works.advance('P120D');
    expect((await works.store.getEnrollment('E-1'))?.resellerId).toBe('P-RES2');
    expect(
      works.mailbox
        .list()
        .filter(({ rule }) => rule === 'COCP-TELL')
        .map(({ to, at }) => [to, at]),
    ).toEqual(['p-uni', 'p-res2', 'p-res', 'ops-international'].map((party) => [`${party}@example.com`, '2026-04-30T15:00:00.000Z']));
    expect(await works.store.leftOver(0, asInstant('2999-01-01T00:00:00Z'), 10)).toEqual([]);
  });

  it('answers one walk after the other, each from where the last one ended', async () => {
    const works = await start({ enrollments: [oneTier] });
    const walks = await Promise.all([works.advance('P1D'), works.advance('P1D'), works.advance('P1D')]);
    expect(walks).toEqual(['2026-01-16T06:00:00.000Z', '2026-01-17T06:00:00.000Z', '2026-01-18T06:00:00.000Z']);
  });
});

/** Cases in several phases, all of which something falls due for; enrollments that end on the way. */
const variedWorks = async (): Promise<SomeWorks> => {
  const american = anAmericanEnrollment({ enrollmentId: 'E-2', startsOn: '2024-03-08' });
  const onPaper = anEnrollment({ enrollmentId: 'E-3', billDates: ['2026-10-01'] });
  const ending = anEnrollment({ enrollmentId: 'E-4', channelModel: 'ONE_TIER', startsOn: '2025-03-01', years: 1 });
  const works = await start({ enrollments: [oneTier, american, onPaper, ending] });
  const scheduled = await works.opens('P-RES2', 'E-1', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-05-01' }));
  await works.does('P-UNI', scheduled, 'sign', institutionSigns);
  await works.does('P-RES2', scheduled, 'sign', { name: 'Hoshi Taro' });
  await works.does('OPS-INTERNATIONAL', scheduled, 'countersign');
  const inWindow = await works.opens('P-RES2', 'E-2', aCocpForm('RESELLER', american));
  await works.does('P-UNI', inWindow, 'sign', institutionSigns);
  await works.opens('P-UNI', 'E-3', aCocpForm('RESELLER', onPaper, { requestedEffectiveOn: '2026-07-01' }));
  const voided = await works.opens('P-RES2', 'E-4', aCocpForm('RESELLER', ending, { requestedEffectiveOn: '2026-04-01' }));
  await works.does('P-UNI', voided, 'return', { reason: 'The date is not what we agreed.', paths: ['/requestedEffectiveOn'] });
  return works;
};

describe('400 days', () => {
  it('in one step leave the same table and the same mails as 400 steps of one day', async () => {
    const [atOnce, byDay] = [await variedWorks(), await variedWorks()];
    await atOnce.advance('P400D');
    for (let day = 0; day < 400; day += 1) await byDay.advance('P1D');
    expect(atOnce.clock.now()).toBe(plusDuration(asInstant('2026-01-15T06:00:00Z'), 'P400D'));
    expect(byDay.clock.now()).toBe(atOnce.clock.now());
    const mails = atOnce.mailbox.list();
    expect(new Set(mails.map(({ rule }) => rule))).toEqual(
      new Set([
        'COCP-TURN',
        'COCP-INK',
        'COCP-RECEIVED',
        'COCP-EFFECTIVE-ASKED',
        'COCP-RECEIPT-10',
        'COCP-REMIND-SIGN',
        'COCP-SIGN-90',
        'COCP-CORRECT',
        'COCP-TELL',
        'CLOSE-VOID',
        'EXPIRY-NOTICE-60',
        'EXPIRY-REMIND',
        'EXPIRY-SILENCE',
        'EXPIRY-REMOVE',
      ]),
    );
    expect(byDay.mailbox.list()).toEqual(mails);
    expect(await byDay.everything()).toEqual(await atOnce.everything());
    expect([...atOnce.failures, ...byDay.failures]).toEqual([]);
  });
});

describe('a clock that ticks', () => {
  it('settles what falls due at its instant, not before, without anybody asking', async () => {
    // Ends at midnight in Tokyo, five seconds after the clock begins: time enough to see it before, on a busy machine too.
    const works = await start({ enrollments: [oneTier], now: '2027-03-31T14:59:55.000Z', ticks: true });
    await works.scheduler.start();
    expect((await works.store.getEnrollment('E-1'))?.status).toBe('ACTIVE');
    await expect.poll(async () => (await works.store.getEnrollment('E-1'))?.status, { timeout: 20_000 }).toBe('EXPIRED');
    expect(works.clock.now() >= '2027-03-31T15:00:00.000Z').toBe(true);
  });

  it('is told of what was committed meanwhile and falls due sooner', async () => {
    const works = await start({ enrollments: [], now: '2027-03-31T14:59:59.000Z', ticks: true });
    await works.scheduler.start();
    await works.store.putEnrollment({ before: null, after: oneTier, read: { enrollments: new Map(), parties: new Map() }, by: null });
    works.scheduler.wake();
    await expect.poll(async () => (await works.store.getEnrollment('E-1'))?.status, { timeout: 20_000 }).toBe('EXPIRED');
  });
});

describe('what was committed and never carried out', () => {
  it('is carried out when the portal starts, each mail once', async () => {
    const works = await start({ enrollments: [oneTier] });
    const killed = createCases({ store: works.store, clock: works.clock.now, newId: countedIds(), afterCommit: () => undefined });
    await works.opens('P-RES2', 'E-1', aCocpForm('RESELLER', oneTier, { requestedEffectiveOn: '2026-05-01' }), killed);
    expect(works.mailbox.list()).toEqual([]);
    await works.scheduler.start();
    expect(works.mailbox.list().map(({ to }) => to)).toEqual(['p-uni@example.com']);
    expect(await works.store.leftOver(0, asInstant('2999-01-01T00:00:00Z'), 10)).toEqual([]);
  });
});

describe('a row of the due index that cannot be read, and a record that cannot', () => {
  const [first, second, third] = ['E-1', 'E-2', 'E-3'].map((enrollmentId) =>
    anEnrollment({ enrollmentId, channelModel: 'ONE_TIER', program: 'EA' }),
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');

  it('do not stop the walk: the others are settled, both are put off and named with their attempts (DATE-4)', async () => {
    const works = await start({ enrollments: [first, second, third] });
    await works.putsRaw({ PK: 'NOTHING#1', SK: 'DUE', dueShard: 'DUE#0', dueAt: '2020-01-01T00:00:00.000Z' });
    const record = (await works.everything()).find(({ PK, SK }) => PK === 'ENROLLMENT#E-2' && SK === 'ENROLLMENT');
    await works.putsRaw({ ...record, schema: 99 });
    expect(await works.advance('P450D')).toBe('2027-04-10T06:00:00.000Z');
    for (const enrollmentId of ['E-1', 'E-3']) expect((await works.store.getEnrollment(enrollmentId))?.status).toBe('EXPIRED');
    expect(works.failures).toMatchObject([
      { what: 'SETTLE', id: 'NOTHING#1 DUE@2020-01-01T00:00:00.000Z', aside: { times: 1 } },
      { what: 'SETTLE', id: 'E-2@2027-03-31T15:00:00.000Z', aside: { times: 1 } },
    ]);
    expect(await works.advance('P1D')).toBe('2027-04-11T06:00:00.000Z');
    expect(works.failures).toHaveLength(4);
    expect(works.failures.slice(2)).toMatchObject([{ aside: { times: 2 } }, { aside: { times: 2 } }]);
  });
});
