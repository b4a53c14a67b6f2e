import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment } from '../../builders/index.ts';
import { act, americanEnrollment, caseIn, enrollmentFor, openedOn, well } from './a-case.ts';
import { problemOf, shown, startApi, type Api, type Got } from './an-api.ts';

const japanese = { 'accept-language': 'ja' };
const ops = 'OPS-INTERNATIONAL';
const caseOf = (got: Got) => shown(schemas.caseShown, well(got));

describe('a change of reseller at a Japanese university, from the form to its effect', () => {
  const of = anEnrollment({ olsOrders: [{ product: '教員用メール', quantity: 10, renewsOn: '2027-04-01' }] });
  let api: Api;
  let caseId: string;
  beforeAll(async () => {
    api = await startApi([of]);
  });
  afterAll(() => api.stop());

  it('is opened by the new reseller, and told as the contract has it', async () => {
    const got = await api.post('P-RES2', '/api/cases', { kind: 'COCP', enrollmentId: 'E-1', form: aCocpForm() });
    const opened = caseOf(got);
    ({ caseId } = opened);
    expect([got.status, got.headers.get('location'), got.headers.get('etag')]).toEqual([201, `/api/cases/${caseId}`, '"1"']);
    expect(opened).toMatchObject({
      logNumber: 'COCP-0000-002W',
      kind: 'COCP',
      enrollmentId: 'E-1',
      status: 'OPEN',
      phase: 'SIGNING',
      outcome: null,
      version: 1,
      openedAt: '2026-01-15T06:00:00.000Z',
      openedBy: { userId: 'U-P-RES2', partyId: 'P-RES2' },
      form: aCocpForm(),
      route: 'MANUAL',
      effectiveOn: '2026-04-01',
      receivedOn: null,
      signers: [
        { role: 'INSTITUTION', partyId: 'P-UNI', signedOn: null },
        { role: 'NEW_RESELLER', partyId: 'P-RES2', signedOn: null },
      ],
      waitingOn: ['P-UNI', 'P-RES2'],
      acts: ['decline', 'withdraw', 'return'],
      tasks: [],
    });
    // Signed in ink: nobody signs on screen (COCP-INK).
    const refused = await act(api, 'P-UNI', caseId, 'sign', { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' });
    expect([refused.status, problemOf(refused).rule]).toEqual([422, 'COCP-INK']);
  });

  it('is found by its log number', async () => {
    expect((await api.get('P-UNI', '/api/cases/COCP-0000-002W')).status).toBe(200);
    expect((await api.get('P-UNI', '/api/cases/COCP-0000-0020')).status).toBe(404);
  });

  it('is found by part of its log number, by those who see it', async () => {
    const by = async (as: string, part: string) =>
      shown(schemas.caseList, await api.get(as, `/api/cases?logNumber=${encodeURIComponent(part)}`)).items.map(
        ({ logNumber }) => logNumber,
      );
    for (const part of ['COCP-0000-002W', 'cocp0000', '002w', '００-002', '0-0 02W']) {
      expect([part, await by('P-UNI', part), await by(ops, part)]).toEqual([part, ['COCP-0000-002W'], ['COCP-0000-002W']]);
    }
    for (const part of ['cicr-0000', '002Y', '002W0']) expect([part, await by('P-UNI', part)]).toEqual([part, []]);
    expect([await by('P-RES3', '002W'), await by('OPS-AMERICAS', '002W')]).toEqual([[], []]);
    const tooLittle = await api.get('P-UNI', '/api/cases?logNumber=COCP-02W', { headers: japanese });
    expect([tooLittle.status, problemOf(tooLittle).errors?.map(({ path }) => path)]).toEqual([422, ['/logNumber']]);
  });

  it('is returned by the institution, and corrected by the new reseller', async () => {
    const returned = caseOf(
      await act(api, 'P-UNI', caseId, 'return', { reason: 'Please ask for June.', paths: ['/form/requestedEffectiveOn'] }),
    );
    expect([returned.phase, returned.waitingOn]).toEqual(['SIGNING', ['P-RES2']]);
    const corrected = caseOf(
      await act(api, 'P-RES2', caseId, 'correct', { form: aCocpForm('RESELLER', of, { requestedEffectiveOn: '2026-06-01' }) }),
    );
    expect([corrected.effectiveOn, corrected.waitingOn]).toEqual(['2026-06-01', ['P-UNI', 'P-RES2']]);
  });

  it('is received on paper, countersigned, and takes effect on its day', async () => {
    api.goesTo('2026-02-20T03:00:00.000Z');
    const paper = {
      receivedOn: '2026-02-20',
      signedOn: { INSTITUTION: '2026-02-10', NEW_RESELLER: '2026-02-12' },
      noticeToPreviousOn: '2026-02-09',
    };
    const received = caseOf(await act(api, ops, caseId, 'record-receipt', paper));
    expect([received.phase, received.receivedOn, received.signers[0]]).toEqual([
      'REVIEW',
      '2026-02-20',
      { role: 'INSTITUTION', partyId: 'P-UNI', signedOn: '2026-02-10', signedBy: null },
    ]);
    expect(caseOf(await act(api, ops, caseId, 'countersign', { note: '確認しました。' })).phase).toBe('SCHEDULED');

    api.goesTo('2026-05-31T14:59:59.999Z');
    expect(caseOf(await api.get('P-RES', `/api/cases/${caseId}`)).status).toBe('OPEN');
    api.goesTo('2026-05-31T15:00:00.000Z');
    const effected = caseOf(await api.get('P-RES', `/api/cases/${caseId}`));
    expect(effected).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', phase: null, waitingOn: [], acts: ['complete-task'] });
    expect(effected.history.at(-1)).toMatchObject({ act: 'effect', at: '2026-05-31T15:00:00.000Z', by: null });
    expect(shown(schemas.enrollmentShown, await api.get('P-RES2', '/api/enrollments/E-1')).resellerId).toBe('P-RES2');
    expect((await api.get('P-RES', '/api/enrollments/E-1')).status).toBe(404);
  });

  it('leaves tasks, in the reader’s language, which their party completes (COCP-PO, COCP-OLS, COCP-OPS-PO)', async () => {
    const { tasks } = caseOf(await api.get('P-UNI', `/api/cases/${caseId}`, { headers: japanese }));
    expect(tasks.map(({ rule, partyId, dueOn, text }) => [rule, partyId, dueOn, text])).toEqual([
      ['COCP-PO', 'P-RES', null, '登録 80000001 の未処理の発注書と請求書の処理を完了させてください。'],
      ['COCP-PO', 'P-UNI', null, '登録 80000001 の未処理の発注書と請求書の処理を完了させてください。'],
      [
        'COCP-OLS',
        'P-RES2',
        '2027-04-01',
        '登録 80000001 の 教員用メール (数量 10) は自動では更新されなくなります。手動で更新してください。',
      ],
      ['COCP-OPS-PO', ops, null, 'ライセンスが二重に数えられないよう、登録 80000001 について新しいパートナーの発注書を開始してください。'],
    ]);
    const own = tasks.find(({ partyId }) => partyId === 'P-UNI')?.taskId;
    expect((await act(api, 'P-RES2', caseId, 'complete-task', { taskId: own })).status).toBe(403);
    const done = caseOf(await act(api, 'P-UNI', caseId, 'complete-task', { taskId: own, note: '精算済みです。' }));
    expect(done.tasks.find(({ taskId }) => taskId === own)).toMatchObject({
      state: 'DONE',
      doneAt: '2026-05-31T15:00:00.000Z',
      doneBy: 'U-P-UNI',
    });
    const again = await act(api, 'P-UNI', caseId, 'complete-task', { taskId: own });
    expect([again.status, problemOf(again).type]).toEqual([409, '/problems/task-already-done']);
  });

  it('is in the list of each party on it, as far as the caller sees it', async () => {
    const listed = async (as: string, partyId: string) => {
      const { items } = shown(schemas.caseList, await api.get(as, `/api/cases?partyId=${partyId}`));
      return items.map(({ caseId: each }) => each);
    };
    expect([await listed(ops, 'P-UNI'), await listed(ops, 'P-RES2'), await listed(ops, 'P-UNI2')]).toEqual([[caseId], [caseId], []]);
    expect([await listed('P-UNI', 'P-RES2'), await listed('P-UNI2', 'P-UNI')]).toEqual([[caseId], []]);
  });

  it('names the people who acted to operations, and to others their own', async () => {
    const people = async (as: string) => well(await api.get(as, `/api/cases/${caseId}/people`)).body;
    expect(await people('P-UNI')).toEqual({ items: [{ userId: 'U-P-UNI', partyId: 'P-UNI', name: 'Sato Hanako' }] });
    expect(await people(ops)).toMatchObject({ items: [{}, {}, {}] });
  });

  it('keeps a history that only grows and follows from its first entry', async () => {
    const { history } = caseOf(await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(history.map(({ act: name }) => name)).toEqual(
      // Reminded 7 and 30 days after the turn began (COCP-REMIND-SIGN).
      'open return correct remind remind record-receipt countersign effect complete-task'.split(' '),
    );
    const verified = await api.get('P-UNI', `/api/cases/${caseId}/history/verify`);
    expect(verified.body).toEqual({ intact: true, entries: 9 });
  });
});

describe('a change of reseller in the Americas, signed on screen', () => {
  it('shows the name each signature was given with, for as long as it stands', async () => {
    const of = anAmericanEnrollment();
    const api = await startApi([of]);
    const caseId = await openedOn(api, of);
    const signed = caseOf(await act(api, 'P-UNI', caseId, 'sign', { name: '髙﨑 𠮷子', noticeToPreviousOn: '2026-01-15' }));
    expect(signed.signers[0]).toEqual({
      role: 'INSTITUTION',
      partyId: 'P-UNI',
      signedOn: '2026-01-15',
      signedBy: 'U-P-UNI',
      name: '髙﨑 𠮷子',
    });
    expect(JSON.stringify(signed.history)).not.toContain('髙﨑');
    well(await act(api, 'P-RES2', caseId, 'return', { reason: 'Another date, please.', paths: ['/form/requestedEffectiveOn'] }));
    const form = { ...aCocpForm('RESELLER', of), requestedEffectiveOn: '2026-03-20' };
    const corrected = caseOf(await act(api, 'P-RES2', caseId, 'correct', { form }));
    expect(corrected.signers[0]).toEqual({ role: 'INSTITUTION', partyId: 'P-UNI', signedOn: null });
    await api.stop();
  });

  it('answers two hundred submissions at once with one case, and names it to the others (COCP-ONE-OPEN)', async () => {
    const of = americanEnrollment('E-1');
    const api = await startApi([of]);
    const sent = { kind: 'COCP', enrollmentId: 'E-1', form: aCocpForm('RESELLER', of) };
    const answers = await Promise.all(Array.from({ length: 200 }, () => api.post('P-RES2', '/api/cases', sent)));
    const opened = answers.filter(({ status }) => status === 201);
    expect(opened).toHaveLength(1);
    const [first] = opened;
    const logNumber = first === undefined ? '' : caseOf(first).logNumber;
    for (const other of answers.filter(({ status }) => status !== 201)) {
      expect([other.status, problemOf(other).rule, problemOf(other).logNumber]).toEqual([409, 'COCP-ONE-OPEN', logNumber]);
    }
    await api.stop();
  });
});

describe('a refusal of several rules', () => {
  it('names all of them with their places, in the language asked for, and never what is on record', async () => {
    const api = await startApi([anEnrollment()]);
    const form = {
      change: 'RESELLER_AND_DISTRIBUTOR',
      newResellerId: 'P-RES2',
      newDistributorId: 'P-ADV',
      current: [{ role: 'RESELLER', name: 'Somebody Else', pcn: '5A4B0009' }],
    };
    const sent = { kind: 'COCP', enrollmentId: 'E-1', form };
    const got = await api.post('P-RES2', '/api/cases', sent, japanese);
    expect([got.status, problemOf(got).type, problemOf(got).rule]).toEqual([422, '/problems/rule-refused', 'COCP-MATCH']);
    expect(problemOf(got).errors).toEqual([
      { path: '/form/current/0/name', rule: 'COCP-MATCH', message: '現在のリセラーの名称が、記録と一致しません。' },
      { path: '/form/current/0/pcn', rule: 'COCP-MATCH', message: '現在のリセラーのパブリック顧客番号 (PCN) が、記録と一致しません。' },
      { path: '/form/current', rule: 'COCP-MATCH', message: '現在のディストリビューターを記入してください。' },
      {
        path: '/form/newDistributorId',
        rule: 'COCP-NEW-PCN',
        message: '新しいパートナーは、ディストリビューターとして登録されていません。',
      },
    ]);
    expect(got.text).not.toMatch(/Sakura|さくら|5A4B0001/);
    await api.stop();
  });

  it('says dates as people read them', async () => {
    const of = americanEnrollment('E-1');
    const api = await startApi([of]);
    const caseId = await openedOn(api, of);
    api.goesTo('2026-01-26T15:00:00.000Z');
    const late = {
      receivedOn: '2026-01-26',
      signedOn: { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-16' },
      noticeToPreviousOn: '2026-01-15',
    };
    const inEnglish = await act(api, 'OPS-AMERICAS', caseId, 'record-receipt', late);
    expect(problemOf(inEnglish)).toMatchObject({
      rule: 'COCP-RECEIPT-10',
      detail: 'The form had to be received by 25 January 2026 (Sun).',
    });
    const inJapanese = await act(api, 'OPS-AMERICAS', caseId, 'record-receipt', late, japanese);
    expect(problemOf(inJapanese).detail).toBe('フォームの受領期限は 2026年1月25日(日) でした。');
    await api.stop();
  });
});

describe('the list of cases', () => {
  let api: Api;
  const phases = ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'CLOSED'] as const;
  const caseIds: Record<string, string> = {};
  beforeAll(async () => {
    api = await startApi(phases.map(enrollmentFor));
    for (const [index, phase] of phases.entries()) {
      api.goesTo(`2026-01-15T1${index}:00:00.000Z`);
      caseIds[phase] = await caseIn(api, phase);
    }
  });
  afterAll(() => api.stop());

  const every = async (as: string, query = ''): Promise<string[]> => {
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const got = await api.get(as, `/api/cases?${query}${next === undefined ? '' : `&cursor=${next}`}`);
      const page = shown(schemas.caseList, got);
      ids.push(...page.items.map(({ enrollmentId }) => enrollmentId));
      ({ next } = page);
    } while (next !== undefined);
    return ids;
  };
  const newest = ['E-CLOSED', 'E-LATE', 'E-REVIEW', 'E-RECEIPT', 'E-SIGNING'];

  it('is newest opened first, open and closed, in pages of any size', async () => {
    for (const as of ['P-UNI', 'P-RES', 'P-RES2', 'P-DIS', 'OPS-AMERICAS']) {
      expect(await every(as)).toEqual(newest);
      expect(await every(as, 'limit=2')).toEqual(newest);
    }
    for (const as of ['P-RES3', 'P-ADV', 'P-UNI2', 'OPS-INTERNATIONAL']) expect(await every(as)).toEqual([]);
  });

  it('is narrowed by status, kind, phase, enrollment, due date and whom it waits for', async () => {
    expect(await every('P-UNI', 'status=CLOSED')).toEqual(['E-CLOSED']);
    expect(await every('P-UNI', 'status=OPEN&kind=COCP&limit=1')).toEqual(newest.slice(1));
    expect(await every('P-UNI', 'phase=REVIEW')).toEqual(['E-REVIEW']);
    expect(await every('P-UNI', 'enrollmentId=E-LATE')).toEqual(['E-LATE']);
    expect(await every('P-UNI', 'enrollmentId=E-NONE')).toEqual([]);
    expect(await every('P-UNI', 'waitingOn=me')).toEqual(['E-SIGNING']);
    expect(await every('P-RES2', 'waitingOn=me')).toEqual(['E-LATE']);
    expect(await every('OPS-AMERICAS', 'waitingOn=me')).toEqual(['E-REVIEW', 'E-RECEIPT']);
    // The receipt window of the form in RECEIPT ends on the 25th (COCP-RECEIPT-10).
    expect(await every('P-UNI', 'dueBefore=2026-01-25')).toEqual([]);
    expect(await every('P-UNI', 'dueBefore=2026-01-26')).toEqual(['E-RECEIPT']);
  });

  it('says whom and what its rows name, each once, where the names are asked for', async () => {
    const { items, names } = shown(schemas.caseList, await api.get('P-RES2', '/api/cases?with=names&limit=3'));
    expect(names?.enrollments.map(({ enrollmentId }) => enrollmentId)).toEqual(items.map(({ enrollmentId }) => enrollmentId));
    const { number, institutionId } = shown(schemas.enrollmentShown, await api.get('OPS-AMERICAS', '/api/enrollments/E-LATE'));
    expect(names?.enrollments).toContainEqual(expect.objectContaining({ enrollmentId: 'E-LATE', number, institutionId, sight: 'HEADER' }));
    const ids = names?.parties.map(({ partyId }) => partyId) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['P-UNI', 'P-RES2', 'OPS-AMERICAS']));
    // Of another party no more than its page would tell this reader.
    for (const party of names?.parties ?? []) {
      expect(party).toEqual(shown(schemas.partyShown, await api.get('P-RES2', `/api/parties/${party.partyId}`)));
    }
    expect(shown(schemas.caseList, await api.get('P-RES2', '/api/cases')).names).toBeUndefined();
  });

  it('shows each row as the case itself, but for its form and history', async () => {
    const row = shown(schemas.caseList, await api.get('P-UNI', '/api/cases?phase=SIGNING')).items[0];
    const { form: _, history: __, ...rest } = caseOf(await api.get('P-UNI', `/api/cases/${caseIds.SIGNING}`));
    expect(row).toEqual(rest);
  });
});
