import * as z from 'zod';
import { caseId, issuedDocument, verifyCode, type CaseId, type IssuedDocument } from '../../../shared/records/index.ts';
import type { DocumentRows } from '../../store/index.ts';
import { casePartition, documentCodeKey, documentKey, documentPrefix, verifyKey } from './keys.ts';
import { getItem, queryPartition, type RawItem } from './reads.ts';
import type { Table } from './table.ts';
import { transact, type Condition } from './transaction.ts';

const documentItem = z.object({ schema: z.literal(1), record: issuedDocument });
const documentFrom = (item: RawItem): IssuedDocument => documentItem.parse(item).record;

const codeItem = z.object({ schema: z.literal(1), code: verifyCode });
const pointer = z.object({ schema: z.literal(1), caseId });

const absent = { condition: { is: 'ABSENT' } satisfies Condition, loss: 'LOST_RACE' } as const;

const codeOf = async (table: Table, id: CaseId, seq: number): Promise<string | null> => {
  const item = await getItem(table, documentCodeKey(id, seq));
  return item === null ? null : codeItem.parse(item).code;
};

export const documentRows = (table: Table): DocumentRows => ({
  putDocument: async (id, record) => {
    const outcome = await transact(table, [
      { type: 'PUT', item: { ...documentKey(id, record.seq, record.part), schema: 1, record }, guard: absent, isProof: true },
      { type: 'PUT', item: { ...verifyKey(record.sha256), schema: 1, caseId: id } },
    ]);
    return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
  },
  listDocuments: async (id) => (await queryPartition(table, casePartition(id), documentPrefix)).map(documentFrom),
  keepDocumentCode: async (id, seq, code) => {
    const known = await codeOf(table, id, seq);
    if (known !== null) return known;
    const outcome = await transact(table, [
      { type: 'PUT', item: { ...documentCodeKey(id, seq), schema: 1, code }, guard: absent, isProof: true },
      { type: 'PUT', item: { ...verifyKey(code), schema: 1, caseId: id }, guard: absent },
    ]);
    if (outcome === 'COMMITTED') return code;
    const kept = await codeOf(table, id, seq);
    if (kept === null) throw new Error(`code ${code} for documents of case ${id} is another's`);
    return kept;
  },
  caseOfDocument: async (codeOrSha256) => {
    const item = await getItem(table, verifyKey(codeOrSha256));
    return item === null ? null : pointer.parse(item).caseId;
  },
});
