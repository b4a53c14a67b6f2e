import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { everyItem, startTable } from './a-table.ts';

type Table = Awaited<ReturnType<typeof startTable>>;
let table: Table;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const at = asInstant;
const claim = { key: 'a'.repeat(64), bodyDigest: 'b'.repeat(64) };
const answer = { status: 201, headers: { location: '/api/cases/1' }, body: { caseId: '1', tasks: [] } };

describe('the answer to a request with an idempotency key', () => {
  it('is given again for 24 hours, to the instant', async () => {
    const { store } = table;
    expect(await store.findAnswer(claim, at('2026-01-15T06:00:00.000Z'))).toBeNull();
    expect(await store.keepAnswer(claim, answer, at('2026-01-15T06:00:00.000Z'))).toEqual({ answer });
    expect(await store.findAnswer(claim, at('2026-01-16T05:59:59.999Z'))).toEqual({ answer });
    expect(await store.findAnswer(claim, at('2026-01-16T06:00:00.000Z'))).toBeNull();
  });

  it('is the first one, whoever was second', async () => {
    const other = { ...answer, status: 200 };
    expect(await table.store.keepAnswer(claim, other, at('2026-01-15T07:00:00.000Z'))).toEqual({ answer });
  });

  it('is none for another body', async () => {
    const other = { ...claim, bodyDigest: 'c'.repeat(64) };
    expect(await table.store.findAnswer(other, at('2026-01-15T07:00:00.000Z'))).toBe('KEY_MISUSED');
    expect(await table.store.keepAnswer(other, answer, at('2026-01-15T07:00:00.000Z'))).toBe('KEY_MISUSED');
  });

  it('makes room once its time is over, tidied away or not', async () => {
    const later = { ...answer, status: 200 };
    expect(await table.store.keepAnswer(claim, later, at('2026-01-16T06:00:00.000Z'))).toEqual({ answer: later });
  });

  it('may be long: it is kept compressed', async () => {
    const long = { ...answer, body: { text: 'a long history '.repeat(60_000) } };
    const other = { ...claim, key: 'd'.repeat(64) };
    expect(await table.store.keepAnswer(other, long, at('2026-01-15T06:00:00.000Z'))).toEqual({ answer: long });
  });

  it('carries when DynamoDB may tidy it away, in seconds', async () => {
    const items = await everyItem(table.client, table.tableName);
    expect(items.find(({ PK }) => PK === `KEY#${'d'.repeat(64)}`)?.expiresAt).toBe(Date.parse('2026-01-16T06:00:00Z') / 1000);
  });
});

describe('failed look-ups of a person', () => {
  it('are counted from an instant on, that one included, also when several fall on it', async () => {
    const { store } = table;
    await store.countMiss('U-1', at('2026-01-15T06:00:00.000Z'));
    await Promise.all(Array.from({ length: 5 }, () => store.countMiss('U-1', at('2026-01-15T06:30:00.000Z'))));
    await store.countMiss('U-2', at('2026-01-15T06:30:00.000Z'));
    expect(await store.missesSince('U-1', at('2026-01-15T06:00:00.000Z'))).toBe(6);
    expect(await store.missesSince('U-1', at('2026-01-15T06:00:00.001Z'))).toBe(5);
    expect(await store.missesSince('U-1', at('2026-01-15T06:30:00.001Z'))).toBe(0);
    expect(await store.missesSince('U-3', at('2026-01-15T00:00:00.000Z'))).toBe(0);
  });
});
