import * as z from 'zod';
import type { CertificateRows } from '../../store/index.ts';
import { certificateKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

const certificateItem = z.object({ schema: z.literal(1), certificate: z.instanceof(Uint8Array) });

const findCertificate = async (table: Table, keyId: string): Promise<Uint8Array | null> => {
  const item = await getItem(table, certificateKey(keyId));
  return item === null ? null : certificateItem.parse(item).certificate;
};

export const certificateRows = (table: Table): CertificateRows => ({
  findCertificate: (keyId) => findCertificate(table, keyId),
  keepCertificate: async (keyId, certificate) => {
    const guard = { condition: { is: 'ABSENT' }, loss: 'LOST_RACE' } as const;
    const outcome = await transact(table, [
      { type: 'PUT', item: { ...certificateKey(keyId), schema: 1, certificate }, guard, isProof: true },
    ]);
    const kept = outcome === 'COMMITTED' ? certificate : await findCertificate(table, keyId);
    if (kept === null) throw new Error(`the certificate of key ${keyId} went away`);
    return kept;
  },
});
