import type { MailRows } from '../../store/index.ts';
import { mailPartition } from './keys.ts';
import { itemOfMail, keyOfMail, mailFrom } from './mail-items.ts';
import { getItem, queryPartition } from './reads.ts';
import type { Table } from './table.ts';
import { guardBefore, transact } from './transaction.ts';

export const mailRows = (table: Table): MailRows => ({
  getMail: async (mailId) => {
    const item = await getItem(table, keyOfMail(mailId));
    return item === null ? null : mailFrom(item);
  },
  putMail: async (after) => {
    const outcome = await transact(table, [{ type: 'PUT', item: itemOfMail(after), guard: guardBefore(after), isProof: true }]);
    return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
  },
  listMails: async (caseId) => (await queryPartition(table, mailPartition(caseId))).map(mailFrom),
});
