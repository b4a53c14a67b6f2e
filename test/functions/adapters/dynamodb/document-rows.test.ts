import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asInstant } from '../../../../shared/calendar/index.ts';
import type { IssuedDocument } from '../../../../shared/records/index.ts';
import { startTable } from './a-table.ts';

const aDocument = (of: Partial<IssuedDocument> = {}): IssuedDocument => ({
  documentId: 'C-1-1-0',
  seq: 1,
  part: 0,
  revision: 1,
  state: 'FILLED',
  issuedAt: asInstant('2027-01-10T00:00:00Z'),
  sha256: '1'.repeat(64),
  size: 30_000,
  mediaType: 'application/pdf',
  code: '7K3M-9QX1-0000-ZZZZ',
  missing: [],
  ...of,
});

describe('the rows of documents', () => {
  let table: Awaited<ReturnType<typeof startTable>>;
  beforeAll(async () => {
    table = await startTable();
  });
  afterAll(() => table.stop());

  it('are put once for each entry and part, whatever comes later', async () => {
    expect(await table.store.putDocument('C-1', aDocument())).toBe('SAVED');
    expect(await table.store.putDocument('C-1', aDocument({ sha256: '2'.repeat(64) }))).toBe('LOST_RACE');
    expect(await table.store.listDocuments('C-1')).toEqual([aDocument()]);
    expect(await table.store.caseOfDocument('2'.repeat(64))).toBeNull();
  });

  it('are listed oldest first, and apart from what else stands with the case', async () => {
    const later = [
      aDocument({ documentId: 'C-2-1-1', part: 1, sha256: '3'.repeat(64), revision: 2 }),
      aDocument({ documentId: 'C-2-2-0', seq: 2, sha256: '4'.repeat(64), revision: 3 }),
      aDocument({ documentId: 'C-2-10-0', seq: 10, sha256: '5'.repeat(64), revision: 4 }),
    ];
    for (const record of later.toReversed()) await table.store.putDocument('C-2', record);
    await table.store.keepDocumentCode('C-2', 1, '0000-0000-0000-0001');
    expect((await table.store.listDocuments('C-2')).map(({ documentId }) => documentId)).toEqual(['C-2-1-1', 'C-2-2-0', 'C-2-10-0']);
  });

  it('are found by their SHA-256 and by their code', async () => {
    expect(await table.store.caseOfDocument('1'.repeat(64))).toBe('C-1');
    await table.store.keepDocumentCode('C-3', 1, '0000-0000-0000-0003');
    expect(await table.store.caseOfDocument('0000-0000-0000-0003')).toBe('C-3');
    expect(await table.store.caseOfDocument('0000-0000-0000-0004')).toBeNull();
  });
});

describe('the code of documents', () => {
  let table: Awaited<ReturnType<typeof startTable>>;
  beforeAll(async () => {
    table = await startTable();
  });
  afterAll(() => table.stop());

  it('stays the one that was kept first', async () => {
    expect(await table.store.keepDocumentCode('C-1', 1, '0000-0000-0000-0001')).toBe('0000-0000-0000-0001');
    expect(await table.store.keepDocumentCode('C-1', 1, '0000-0000-0000-0002')).toBe('0000-0000-0000-0001');
    expect(await table.store.caseOfDocument('0000-0000-0000-0002')).toBeNull();
  });

  it('is another for those that begin with a later entry', async () => {
    expect(await table.store.keepDocumentCode('C-1', 5, '0000-0000-0000-0005')).toBe('0000-0000-0000-0005');
  });

  it('is never that of another case', async () => {
    await expect(table.store.keepDocumentCode('C-9', 1, '0000-0000-0000-0001')).rejects.toThrow("another's");
  });
});
