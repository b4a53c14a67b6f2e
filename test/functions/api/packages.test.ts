import { afterEach, describe, expect, it } from 'vitest';
import { caseList, packageForeseen, packageShown, type PackageForeseen } from '../../../shared/api/index.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCocpForm, anEnrollment } from '../../builders/index.ts';
import { well } from './a-case.ts';
import { startPortal } from '../cases/a-portal.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';
import { aPortalOfRacers } from './racers.ts';

let api: Api;
afterEach(() => api.stop());

const enrolled = (count: number, of: Parameters<typeof anEnrollment>[0] = {}, from = 1): readonly Enrollment[] =>
  Array.from({ length: count }, (_, index) => anEnrollment({ channelModel: 'ONE_TIER', ...of, enrollmentId: `E-${from + index}` }));
const idsOf = (enrollments: readonly Enrollment[]): readonly string[] => enrollments.map(({ enrollmentId }) => enrollmentId);

const form = aCocpForm('RESELLER', anEnrollment(), { requestedEffectiveOn: '2026-06-01' });
const asked = (enrollmentIds: readonly string[], more: object = {}) => ({ kind: 'COCP', enrollmentIds, form: { ...form, ...more } });
const ask = async (enrollmentIds: readonly string[], headers: Readonly<Record<string, string>> = {}) =>
  shown(packageShown, well(await api.post('P-RES2', '/api/packages', asked(enrollmentIds), headers)));
const read = async (packageId: string, as = 'P-RES2') => shown(packageShown, well(await api.get(as, `/api/packages/${packageId}`)));
const covered = ({ cases }: { readonly cases: readonly { readonly enrollments: readonly { readonly enrollmentId: string }[] }[] }) =>
  cases.map(({ enrollments }) => enrollments.map(({ enrollmentId }) => enrollmentId));

describe('a package is taken apart as the advice says', () => {
  it.each([
    [2, 2, 'COCP-ROUTE-SINGLE'],
    [6, 6, 'COCP-ROUTE-SINGLE'],
    [7, 1, 'COCP-ROUTE-MULTI'],
    [20, 1, 'COCP-MANY'],
    [21, 2, 'COCP-MANY'],
  ])('%i enrollments of one agreement come to %i cases (%s)', async (count, cases) => {
    const enrollments = enrolled(count);
    api = await startApi(enrollments);
    const came = await ask(idsOf(enrollments));
    expect(came.refused).toEqual([]);
    expect(came.cases).toHaveLength(cases);
    expect(covered(came).flat().toSorted()).toEqual(idsOf(enrollments).toSorted());
    expect(came.cases.every((each) => each.packageId === came.packageId)).toBe(true);
    expect(await read(came.packageId)).toEqual(came);
  });

  it('COCP-ROUTE-BULK: each institution’s enrollments are advised anew, and each zone and current partner by itself (COCP-MANY)', async () => {
    const enrollments = [
      ...enrolled(7),
      ...enrolled(2, { institutionId: 'P-UNI2' }, 8),
      ...enrolled(1, { timeZone: 'Asia/Seoul' }, 10),
      ...enrolled(2, { masterAgreement: 'S7' }, 11),
    ];
    api = await startApi(enrollments);
    // Seven of one agreement and two of another of the same institution go on one bulk form.
    expect(covered(await ask(idsOf(enrollments))).map((ids) => ids.length)).toEqual([9, 1, 1, 1]);
  });

  it('names what cannot be opened, enrollment by enrollment, and opens the others', async () => {
    const enrollments = [
      ...enrolled(2),
      ...enrolled(1, { status: 'TERMINATED' }, 3),
      ...enrolled(1, { resellerId: 'P-RES3' }, 4),
      ...enrolled(1, { program: 'EA' }, 5),
    ];
    api = await startApi(enrollments);
    const came = await ask([...idsOf(enrollments), 'E-NONE']);
    expect(covered(came)).toEqual([['E-1'], ['E-2']]);
    expect(came.refused.map(({ enrollmentIds, errors }) => [enrollmentIds, errors[0]?.rule, errors[0]?.path])).toEqual([
      [['E-3'], 'COCP-TERMINATED', '/enrollmentIds/2'],
      [['E-4'], 'COCP-MATCH', expect.stringMatching(/^\/form\/current/)],
      [['E-5'], 'COCP-PROGRAM', '/enrollmentIds/4'],
      [['E-NONE'], undefined, '/enrollmentIds/5'],
    ]);
  });
});

describe('what a package would come to', () => {
  it('is told row by row, route and dates, and nothing is written', async () => {
    const enrollments = [...enrolled(2), ...enrolled(1, { status: 'TERMINATED' }, 3)];
    api = await startApi(enrollments);
    const ids = [...idsOf(enrollments), 'E-NONE'];
    const before = await api.everything();
    const foreseen = shown(packageForeseen, well(await api.post('P-RES2', '/api/packages?dryRun=true', asked(ids))));
    expect(await api.everything()).toBe(before);
    expect(foreseen.cases.map(({ enrollmentIds, route, effectiveOn }) => [enrollmentIds, route, effectiveOn])).toEqual([
      [['E-1'], 'ELECTRONIC', '2026-06-01'],
      [['E-2'], 'ELECTRONIC', '2026-06-01'],
    ]);
    expect(foreseen.cases[0]?.enrollments[0]?.leadTime?.receiveBy).toBe('2026-05-02');
    expect(foreseen.refused.map(({ enrollmentIds }) => enrollmentIds)).toEqual([['E-3'], ['E-NONE']]);
    const came = await ask(ids);
    expect(covered(came)).toEqual(foreseen.cases.map(({ enrollmentIds }) => enrollmentIds));
    expect(came.refused).toEqual(foreseen.refused);
  });

  it('says of a row that a case keeps out its log number, and which enrollments have expired', async () => {
    const enrollments = [...enrolled(1), ...enrolled(1, { startsOn: '2022-04-01', status: 'EXPIRED' }, 2), ...enrolled(1, {}, 3)];
    api = await startApi(enrollments);
    const [opened] = (await ask(['E-3'])).cases;
    const foreseen = shown(packageForeseen, well(await api.post('P-RES2', '/api/packages?dryRun=true', asked(idsOf(enrollments)))));
    expect(foreseen.refused.map(({ enrollmentIds, errors }) => [enrollmentIds, errors[0]?.rule, errors[0]?.message])).toEqual([
      [['E-3'], 'COCP-ONE-OPEN', expect.stringContaining(opened?.logNumber ?? 'none')],
    ]);
    expect(foreseen.cases.flatMap((of) => of.enrollments.map((each) => [each.enrollmentId, of.route, each.isExpired]))).toEqual(
      expect.arrayContaining([
        ['E-1', 'ELECTRONIC', false],
        ['E-2', 'MANUAL', true],
      ]),
    );
  });

  it('is no way to try names: what COCP-MATCH refuses counts, once however many enrollments it is tried on', async () => {
    const enrollments = enrolled(11);
    api = await startApi(enrollments);
    const wrong = asked(idsOf(enrollments), { current: [{ role: 'RESELLER', name: 'Somebody Else', pcn: '00000000' }] });
    const statuses: number[] = [];
    for (let tried = 0; tried < 11; tried += 1) statuses.push((await api.post('P-RES2', '/api/packages?dryRun=true', wrong)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});

describe('an enrollment of a package that asks for a date by itself', () => {
  const { requestedEffectiveOn: _, ...regular } = { requestedEffectiveOn: undefined, ...form };
  const askedOn = (enrollmentIds: readonly string[], dates: object) => ({ kind: 'COCP', enrollmentIds, form: regular, dates });
  const rowsOf = ({ cases }: PackageForeseen) =>
    cases.flatMap(({ route, enrollments }) =>
      enrollments.map(({ enrollmentId, effectiveOn, regularDates }) => [enrollmentId, route, effectiveOn, regularDates]),
    );

  it('takes it, the others each their own regular date; which there are to choose from is told (COCP-ASKED-DEFAULT)', async () => {
    const enrollments = [
      ...enrolled(2),
      ...enrolled(1, { startsOn: '2024-10-01' }, 3),
      // Its term is over before the lead time is: without a date there is none.
      ...enrolled(1, { startsOn: '2025-01-20', years: 1 }, 4),
    ];
    api = await startApi(enrollments);
    const ids = idsOf(enrollments);
    const without = shown(packageForeseen, well(await api.post('P-RES2', '/api/packages?dryRun=true', askedOn(ids, []))));
    expect(rowsOf(without)).toEqual([
      ['E-1', 'ELECTRONIC', '2026-04-01', ['2026-04-01']],
      ['E-2', 'ELECTRONIC', '2026-04-01', ['2026-04-01']],
      ['E-3', 'ELECTRONIC', '2026-10-01', ['2026-10-01']],
    ]);
    expect(without.refused.map(({ enrollmentIds, errors }) => [enrollmentIds, errors[0]?.rule, errors[0]?.path])).toEqual([
      [['E-4'], 'COCP-ASKED-DEFAULT', '/form/requestedEffectiveOn'],
    ]);
    const dates = [
      { enrollmentId: 'E-2', requestedEffectiveOn: '2026-07-01' },
      { enrollmentId: 'E-4', requestedEffectiveOn: '2026-06-01' },
    ];
    const came = shown(packageShown, well(await api.post('P-RES2', '/api/packages', askedOn(ids, dates))));
    expect(came.refused).toEqual([]);
    expect(Object.fromEntries(came.cases.map(({ enrollmentId, effectiveOn }) => [enrollmentId, effectiveOn]))).toEqual({
      'E-1': '2026-04-01',
      'E-2': '2026-07-01',
      'E-3': '2026-10-01',
      'E-4': '2026-06-01',
    });
  });

  it('goes on no form with those that ask for another: a form asks for one date', async () => {
    const enrollments = enrolled(9);
    api = await startApi(enrollments);
    const dates = [
      { enrollmentId: 'E-2', requestedEffectiveOn: '2026-07-01' },
      { enrollmentId: 'E-5', requestedEffectiveOn: '2026-07-01' },
    ];
    const body = askedOn(idsOf(enrollments), dates);
    const foreseen = shown(packageForeseen, well(await api.post('P-RES2', '/api/packages?dryRun=true', body)));
    expect(foreseen.cases.map(({ enrollmentIds, form: name, ink, signers }) => [enrollmentIds.length, name, ink, signers])).toEqual([
      [7, 'MULTI_ENROLLMENT', true, ['INSTITUTION', 'NEW_RESELLER']],
      [1, 'CHANGE_OF_RESELLER', false, ['INSTITUTION', 'NEW_RESELLER']],
      [1, 'CHANGE_OF_RESELLER', false, ['INSTITUTION', 'NEW_RESELLER']],
    ]);
    const came = shown(packageShown, well(await api.post('P-RES2', '/api/packages', body)));
    expect(covered(came).map((ids) => ids.length)).toEqual([7, 1, 1]);
    expect(await read(came.packageId)).toEqual(came);
  });

  it('is one of the package, and has one; contacts have none', async () => {
    api = await startApi(enrolled(1));
    const on = (enrollmentId: string) => ({ enrollmentId, requestedEffectiveOn: '2026-07-01' });
    const strange = problemOf(await api.post('P-RES2', '/api/packages', askedOn(['E-1'], [on('E-1'), on('E-2'), on('E-1')])));
    expect([strange.status, strange.errors?.map(({ path }) => path)]).toEqual([422, ['/dates/1/enrollmentId', '/dates/2/enrollmentId']]);
    const changes = [{ what: 'CONTACT', role: 'PRIMARY', contact: { name: 'Ito Ken', email: 'ito@example.com' } }];
    const contacts = { kind: 'CICR', enrollmentIds: ['E-1'], form: { changes }, dates: [on('E-1')] };
    expect((await api.post('P-RES', '/api/packages', contacts)).status).toBe(422);
  });
});

describe('a package of contact changes (CICR)', () => {
  it('comes to one case for each enrollment', async () => {
    api = await startApi([...enrolled(2), ...enrolled(1, { institutionId: 'P-UNI2' }, 3)]);
    const changes = [{ what: 'CONTACT', role: 'PRIMARY', contact: { name: 'Ito Ken', email: 'ito@example.com' } }];
    const body = { kind: 'CICR', enrollmentIds: ['E-1', 'E-2', 'E-3'], form: { changes } };
    const came = shown(packageShown, well(await api.post('P-RES', '/api/packages', body)));
    expect(came.refused).toEqual([]);
    expect(covered(came)).toEqual([['E-1'], ['E-2'], ['E-3']]);
    const withdrawn = await api.post('P-RES', `/api/packages/${came.packageId}/withdraw`, { reason: 'Filed twice.' });
    expect(shown(packageShown, well(withdrawn)).cases.map(({ outcome }) => outcome)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
  });
});

describe('where others keep changing a case', () => {
  it('its withdrawal is told as such, and the others are withdrawn', async () => {
    const { prepare, whileOthersWin } = aPortalOfRacers();
    api = await startApi(enrolled(2), { prepare });
    const { packageId, cases } = await ask(['E-1', 'E-2']);
    const contested = cases.find(({ enrollmentId }) => enrollmentId === 'E-2')?.caseId ?? '';
    const withdraw = () => api.post('P-RES2', `/api/packages/${packageId}/withdraw`, { reason: 'Filed twice.' });
    const came = shown(packageShown, well(await whileOthersWin(contested, withdraw)));
    expect(came.cases.map(({ enrollmentId, outcome }) => [enrollmentId, outcome])).toEqual([
      ['E-1', 'WITHDRAWN'],
      ['E-2', null],
    ]);
    expect(came.refused.map(({ enrollmentIds, errors }) => [enrollmentIds, errors.map(({ message }) => message)])).toEqual([
      [['E-2'], [expect.stringContaining('Others were changing this at the same moment')]],
    ]);
    expect(shown(packageShown, well(await withdraw())).cases.map(({ outcome }) => outcome)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });
});

describe('who may', () => {
  it('the party that asked and operations of the region see it; everybody else 404 (SEE-PARTY, SEE-REGION)', async () => {
    api = await startApi(enrolled(2));
    const { packageId } = await ask(['E-1', 'E-2']);
    expect((await read(packageId, 'OPS-INTERNATIONAL')).cases).toHaveLength(2);
    for (const stranger of ['P-UNI', 'P-RES', 'P-RES3', 'OPS-AMERICAS']) {
      expect((await api.get(stranger, `/api/packages/${packageId}`)).status).toBe(404);
      expect((await api.post(stranger, `/api/packages/${packageId}/withdraw`, { reason: 'Mine.' })).status).toBe(404);
    }
    expect((await api.post('OPS-INTERNATIONAL', `/api/packages/${packageId}/withdraw`, { reason: 'Ours.' })).status).toBe(403);
    expect((await api.get('P-RES2', '/api/packages/NONE')).status).toBe(404);
  });

  it('nothing is kept for somebody who sees none of the enrollments, or whose act it is not', async () => {
    api = await startApi(enrolled(2));
    // P-RES3 is a reseller, but not the new one.
    const strange = await api.post('P-RES3', '/api/packages', asked(['E-1', 'E-2']));
    expect([strange.status, problemOf(strange).type]).toEqual([403, '/problems/not-your-act']);
    expect((await api.post('P-ADV', '/api/packages', asked(['E-1']))).status).toBe(404);
    expect(shown(caseList, await api.get('OPS-INTERNATIONAL', '/api/cases')).items).toEqual([]);
  });
});

describe('what is sent', () => {
  it.each([
    ['no enrollment', asked([]), '/enrollmentIds'],
    ['an enrollment twice', asked(['E-1', 'E-1']), '/enrollmentIds/1'],
    ['more than 100', asked(Array.from({ length: 101 }, (_, index) => `E-${index}`)), '/enrollmentIds'],
    ['enrollments in the form', asked(['E-1'], { enrollmentIds: ['E-2'] }), '/form/enrollmentIds'],
    ['a kind that is not asked for in packages', { ...asked(['E-1']), kind: 'TRANSFER' }, '/kind'],
  ])('%s: 422', async (_, body, path) => {
    api = await startApi(enrolled(1));
    const got = await api.post('P-RES2', '/api/packages', body);
    expect([got.status, problemOf(got).errors?.[0]?.path]).toEqual([422, path]);
  });
});

describe('the same package again', () => {
  it('with its key: the same answer, and nothing is opened twice; with the key and another body: 422', async () => {
    api = await startApi(enrolled(3));
    const first = await ask(['E-1', 'E-2'], { 'idempotency-key': 'k-1' });
    expect(await ask(['E-1', 'E-2'], { 'idempotency-key': 'k-1' })).toEqual(first);
    const other = await api.post('P-RES2', '/api/packages', asked(['E-3']), { 'idempotency-key': 'k-1' });
    expect([other.status, problemOf(other).type]).toEqual([422, '/problems/idempotency-key-reused']);
  });

  it('two with one key at one instant are one package', async () => {
    api = await startApi(enrolled(4));
    const ids = ['E-1', 'E-2', 'E-3', 'E-4'];
    const [one, two] = await Promise.all([ask(ids, { 'idempotency-key': 'k-2' }), ask(ids, { 'idempotency-key': 'k-2' })]);
    expect(one.packageId).toBe(two.packageId);
    expect((await read(one.packageId)).cases).toHaveLength(4);
  });

  it('without one: COCP-ONE-OPEN refuses it, named', async () => {
    api = await startApi(enrolled(2));
    const first = await ask(['E-1', 'E-2']);
    const second = await ask(['E-1', 'E-2']);
    expect(second.cases).toEqual([]);
    expect(second.refused.map(({ errors }) => errors[0]?.rule)).toEqual(['COCP-ONE-OPEN', 'COCP-ONE-OPEN']);
    expect((await read(first.packageId)).cases).toHaveLength(2);
  });

  it('COCP-ONE-OPEN: of two over the same enrollments at one instant each enrollment is in one', async () => {
    api = await startApi(enrolled(5));
    const ids = ['E-1', 'E-2', 'E-3', 'E-4', 'E-5'];
    const both = await Promise.all([ask(ids), ask(ids.toReversed())]);
    const after = await Promise.all(both.map(({ packageId }) => read(packageId)));
    expect(after.flatMap(covered).flat().toSorted()).toEqual(ids);
    expect(after.flatMap(({ refused }) => refused.flatMap(({ enrollmentIds }) => enrollmentIds)).toSorted()).toEqual(ids);
  });
});

describe('a package whose portal goes down in the middle', () => {
  it.each(['the same request again', 'the same request after midnight (UTC)', 'reading it'])(
    'is finished by %s, each case once',
    async (how) => {
      const portal = await startPortal(enrolled(4));
      let left = 2;
      const open: typeof portal.cases.open = (opening) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('the portal went down')) : portal.cases.open(opening);
      };
      api = await startApi([], { more: { store: portal.store, cases: { ...portal.cases, open } } });
      const ids = ['E-1', 'E-2', 'E-3', 'E-4'];
      const key = { 'idempotency-key': 'k-3' };
      expect((await api.post('P-RES2', '/api/packages', asked(ids), key)).status).toBe(500);
      left = 1_000;
      // What was opened says which package it is of.
      const { items } = shown(caseList, await api.get('P-RES2', '/api/cases'));
      expect(items).toHaveLength(2);
      const packageId = items[0]?.packageId ?? '';
      if (how.includes('midnight')) api.goesTo('2026-01-16T00:00:01Z');
      const came = how === 'reading it' ? await read(packageId) : await ask(ids, key);
      expect(came.packageId).toBe(packageId);
      expect(covered(came).flat().toSorted()).toEqual(ids);
      expect(await read(packageId)).toEqual(came);
      await portal.stop();
    },
  );
});

describe('withdrawing a package', () => {
  const withdraw = (packageId: string, body: object) => api.post('P-RES2', `/api/packages/${packageId}/withdraw`, body);

  it('in part: the cases named, and not those of others', async () => {
    api = await startApi(enrolled(3));
    const { packageId, cases } = await ask(['E-1', 'E-2', 'E-3']);
    const [first, second] = cases;
    const got = shown(packageShown, well(await withdraw(packageId, { caseIds: [first?.caseId], reason: 'Filed twice.' })));
    expect(got.refused).toEqual([]);
    expect(got.cases.map(({ outcome }) => outcome)).toEqual(['WITHDRAWN', null, null]);
    const strange = await withdraw(packageId, { caseIds: [second?.caseId, 'C-OTHER'], reason: 'Filed twice.' });
    expect([strange.status, problemOf(strange).errors?.[0]?.path]).toEqual([422, '/caseIds/1']);
    expect((await read(packageId)).cases.map(({ outcome }) => outcome)).toEqual(['WITHDRAWN', null, null]);
  });

  it('whole: every case still open; asked for again it changes nothing', async () => {
    api = await startApi(enrolled(3));
    const { packageId, cases } = await ask(['E-1', 'E-2', 'E-3']);
    well(await api.post('P-UNI', `/api/cases/${cases[0]?.caseId}/acts`, { act: 'decline', reason: 'Not agreed.' }));
    const got = shown(packageShown, well(await withdraw(packageId, { reason: 'Filed twice.' })));
    expect(got.cases.map(({ outcome }) => outcome)).toEqual(['DECLINED', 'WITHDRAWN', 'WITHDRAWN']);
    expect(shown(packageShown, well(await withdraw(packageId, { reason: 'Filed twice.' })))).toEqual(got);
    const declined = shown(packageShown, well(await withdraw(packageId, { caseIds: [cases[0]?.caseId], reason: 'Filed twice.' })));
    expect(declined.refused.map(({ enrollmentIds }) => enrollmentIds)).toEqual([['E-1']]);
  });

  it('the enrollments can be asked for again', async () => {
    api = await startApi(enrolled(2));
    const { packageId } = await ask(['E-1', 'E-2']);
    well(await withdraw(packageId, { reason: 'Filed twice.' }));
    expect((await ask(['E-1', 'E-2'])).refused).toEqual([]);
  });
});
