import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../functions/cases/index.ts';
import { toAttributes } from '../../../functions/adapters/dynamodb/attributes.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

const enrollment = anAmericanEnrollment();
let portal: Portal;
let caseId: string;
beforeAll(async () => {
  portal = await startPortal([enrollment]);
  ({ caseId } = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment))).case);
  savedOf(await portal.acts('P-UNI', caseId, 'sign', { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' }));
});
afterAll(() => portal.stop());

const read = async () => {
  const loaded = await portal.cases.read(caseId);
  if (loaded === null) throw new Error('it was opened');
  return loaded;
};

describe('a person who asks for its name to be erased', () => {
  it('leaves the history whole and nothing of the name in the table', async () => {
    const erasedOn = asInstant('2026-01-20T00:00:00.000Z');
    expect(await portal.store.eraseSignature(caseId, 2, erasedOn)).toBe(true);
    const { history, signatures } = await read();
    expect(signatures).toEqual([{ seq: 2, role: 'INSTITUTION', name: null, image: null, salt: null, erasedOn }]);
    expect(verifyHistory(history, signatures)).toEqual({ intact: true, entries: 2 });
    const rows = (await everyItem(portal.client, portal.tableName)).filter(({ PK }) => PK === `CASE#${caseId}`);
    expect(JSON.stringify(rows)).not.toContain('Sato Hanako');
  });

  it('is told when there is no such row', async () => {
    expect(await portal.store.eraseSignature(caseId, 9, asInstant('2026-01-20T00:00:00.000Z'))).toBe(false);
    expect((await read()).signatures).toHaveLength(1);
  });
});

describe('somebody who changes a history row in the table', () => {
  it('breaks the chain, and the case is still read', async () => {
    await portal.client.send(
      new UpdateItemCommand({
        TableName: portal.tableName,
        Key: toAttributes({ PK: `CASE#${caseId}`, SK: 'HISTORY#000002' }),
        UpdateExpression: 'SET entries[0].detail.signedOn = :on',
        ExpressionAttributeValues: toAttributes({ ':on': '2026-01-14' }),
      }),
    );
    const { history, signatures } = await read();
    expect(verifyHistory(history, signatures)).toEqual({ intact: false, entries: 2 });
  });
});
