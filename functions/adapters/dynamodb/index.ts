import { correctionRows } from './correction-rows.ts';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DecidingStore, Store } from '../../store/index.ts';
import { answerRows } from './answer-rows.ts';
import { caseRows } from './case-rows.ts';
import { certificateRows } from './certificate-rows.ts';
import { codeRows } from './code-rows.ts';
import { deskRows } from './desk-rows.ts';
import { digestRows } from './digest-rows.ts';
import { documentRows } from './document-rows.ts';
import { dueRows } from './due-rows.ts';
import { enrollmentRows } from './enrollment-rows.ts';
import { feedRows } from './feed-rows.ts';
import { linkRows } from './link-rows.ts';
import { scanRows } from './scan-rows.ts';
import { machineRows } from './machine-rows.ts';
import { mailRows } from './mail-rows.ts';
import { memberRows } from './member-rows.ts';
import { missRows } from './miss-rows.ts';
import { outboxRows } from './outbox-rows.ts';
import { packageRows } from './package-rows.ts';
import { partyRows } from './party-rows.ts';
import { getRecords } from './records.ts';
import { renderRows } from './render-rows.ts';
import { signingKeyRows } from './signing-key-rows.ts';
import type { Table } from './table.ts';

export type StoreSettings = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** 64 on AWS, 1 on one machine. */
  readonly dueShards: number;
} & Partial<Pick<Table, 'wait' | 'random' | 'newToken'>>;

/** The table, for a function that needs some of its rows only: what it does not name is not in its bundle. */
export const openTable = ({ client, tableName, dueShards, wait, random, newToken }: StoreSettings): Table => ({
  client,
  name: tableName,
  dueShards,
  wait: wait ?? ((milliseconds) => delay(milliseconds)),
  random: random ?? Math.random,
  newToken: newToken ?? randomUUID,
});

const deciding = (table: Table): DecidingStore => ({
  getRecords: getRecords(table),
  ...partyRows(table),
  ...correctionRows(table),
  ...memberRows(table),
  ...enrollmentRows(table),
  ...caseRows(table),
  ...dueRows(table),
  ...documentRows(table),
  ...renderRows(table),
  ...linkRows(table),
  ...scanRows(table),
  ...answerRows(table),
  ...packageRows(table),
  ...missRows(table),
  ...codeRows(table),
  ...feedRows(table),
  ...deskRows(table),
  ...mailRows(table),
  ...signingKeyRows(table),
});

/** The only room that writes to the table. */
export const createDecidingStore = (settings: StoreSettings): DecidingStore => deciding(openTable(settings));

export const createStore = (settings: StoreSettings): Store => {
  const table = openTable(settings);
  return { ...deciding(table), ...outboxRows(table), ...digestRows(table), ...machineRows(table), ...certificateRows(table) };
};

export { createClient } from './client.ts';
export { mailFrom } from './mail-items.ts';
export { outboxIdFrom } from './outbox-items.ts';
export { machineRows, mailRows, memberRows };
export { renderIdFrom } from './render-items.ts';
export { tableDefinition } from './table.ts';
