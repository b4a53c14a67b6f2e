import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../functions/cases/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

const image = `data:image/png;base64,iVBORw0KGgo${'A'.repeat(400)}`;

describe('a change of reseller in the Americas, from the form to the day it takes effect', () => {
  const enrollment = anAmericanEnrollment();
  let portal: Portal;
  let caseId: string;
  beforeAll(async () => {
    portal = await startPortal([enrollment]);
  });
  afterAll(() => portal.stop());

  it('is opened with its log number, its history begun and the lock on the enrollment', async () => {
    const loaded = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment)));
    ({ caseId } = loaded.case);
    expect(loaded.case).toMatchObject({ status: 'OPEN', version: 1 });
    expect(loaded.history.map(({ seq, act }) => [seq, act])).toEqual([[1, 'open']]);
    const read = await portal.cases.read(loaded.case.logNumber);
    expect(read).toMatchObject({ case: loaded.case, history: loaded.history });
    expect(await portal.store.getEnrollment('E-1')).toMatchObject({
      version: 2,
      openCases: [{ caseId, kind: 'COCP', logNumber: loaded.case.logNumber }],
      namedPartnerIds: ['P-RES2'],
    });
  });

  it('leaves one outbox row with what is to be told', async () => {
    const [outboxId] = portal.outboxIds;
    expect(await portal.store.takeOutbox(outboxId ?? '')).toMatchObject({
      writtenAt: portal.now(),
      tells: [{ caseId, message: 'YOUR_TURN', to: ['P-UNI'] }],
    });
    await portal.store.removeOutbox(outboxId ?? '');
    expect(await portal.store.takeOutbox(outboxId ?? '')).toBeNull();
  });

  it('keeps what a signature shows of a person out of the history', async () => {
    savedOf(
      await portal.acts('P-UNI', caseId, 'sign', {
        name: 'Sato Hanako',
        signature: { kind: 'DRAWN', image },
        noticeToPreviousOn: '2026-01-15',
      }),
    );
    savedOf(await portal.acts('P-RES2', caseId, 'sign', { name: 'Hoshi Taro' }));
    const items = await everyItem(portal.client, portal.tableName);
    const rows = items.filter(({ PK, SK }) => PK === `CASE#${caseId}` && !String(SK).startsWith('SIGNATURE#'));
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(JSON.stringify(row)).not.toMatch(/Sato Hanako|Hoshi Taro|iVBORw0KGgo/);
    expect((await portal.cases.read(caseId))?.signatures).toMatchObject([
      { seq: 2, role: 'INSTITUTION', name: 'Sato Hanako', image, erasedOn: null },
      { seq: 3, role: 'NEW_RESELLER', name: 'Hoshi Taro', image: null, erasedOn: null },
    ]);
  });

  it('takes effect by the clock alone, with its own instant in the history, whenever it is read', async () => {
    savedOf(await portal.acts('OPS-AMERICAS', caseId, 'countersign'));
    portal.goesTo('2026-02-20T00:00:00.000Z');
    const loaded = await portal.cases.read(caseId);
    expect(loaded?.case).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
    expect(loaded?.history.at(-1)).toMatchObject({
      act: 'effect',
      at: '2026-02-14T05:00:00.000Z',
      recordedAt: '2026-02-20T00:00:00.000Z',
      by: null,
    });
    expect(await portal.store.getEnrollment('E-1')).toMatchObject({ resellerId: 'P-RES2', openCases: [] });
  });

  it('keeps a chain that breaks with any byte of it', async () => {
    const loaded = await portal.cases.read(caseId);
    if (loaded === null) throw new Error('it was opened');
    expect(verifyHistory(loaded.history, loaded.signatures)).toEqual({ intact: true, entries: loaded.history.length });
  });

  it('goes on with its tasks when it is closed', async () => {
    const before = await portal.cases.read(caseId);
    const task = before?.case.tasks.find(({ partyId }) => partyId === 'P-UNI');
    const loaded = savedOf(await portal.acts('P-UNI', caseId, 'complete-task', { taskId: task?.taskId }));
    expect(loaded.case.tasks.find(({ taskId }) => taskId === task?.taskId)).toMatchObject({ state: 'DONE', doneBy: 'U-P-UNI' });
    expect(await portal.cases.read(caseId)).toMatchObject({ case: loaded.case, history: loaded.history });
  });
});
