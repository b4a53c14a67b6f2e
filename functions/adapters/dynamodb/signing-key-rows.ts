import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { SigningKeyRows } from '../../store/index.ts';
import { toAttributes } from './attributes.ts';
import { signingKeysKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';

const signingKeysItem = z.object({ schema: z.literal(1), keys: z.string() });

export const signingKeyRows = (table: Table): SigningKeyRows => ({
  getSigningKeys: async (issuer) => {
    const item = await getItem(table, signingKeysKey(issuer));
    return item === null ? null : signingKeysItem.parse(item).keys;
  },
  putSigningKeys: async (issuer, keys) => {
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item: toAttributes({ ...signingKeysKey(issuer), schema: 1, keys }) }),
    );
  },
});
