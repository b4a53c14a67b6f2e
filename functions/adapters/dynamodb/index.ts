import { correctionRows } from './correction-rows.ts';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
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
import type { Store } from './store.ts';
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

/** The only room that writes to the table. */
export const createStore = (settings: StoreSettings): Store => {
  const table = openTable(settings);
  return {
    getRecords: getRecords(table),
    ...partyRows(table),
    ...correctionRows(table),
    ...memberRows(table),
    ...enrollmentRows(table),
    ...caseRows(table),
    ...dueRows(table),
    ...outboxRows(table),
    ...digestRows(table),
    ...documentRows(table),
    ...renderRows(table),
    ...certificateRows(table),
    ...linkRows(table),
    ...scanRows(table),
    ...answerRows(table),
    ...packageRows(table),
    ...missRows(table),
    ...codeRows(table),
    ...feedRows(table),
    ...deskRows(table),
    ...machineRows(table),
    ...mailRows(table),
    ...signingKeyRows(table),
  };
};

export { keptMilliseconds as answersKeptMilliseconds, type Answer, type Claim } from './answer-items.ts';
export type { CaseHead, HistoryEntry, Signature, StoredCase } from './case-items.ts';
export { createClient } from './client.ts';
export type { Code } from './code-items.ts';
export type { Digest, DigestEntry } from './digest-items.ts';
export type { DueRow } from './due-items.ts';
export { isUnreadable, readable, type SetAside, type Unreadable } from './index-rows.ts';
export type { LinkWrite } from './link-items.ts';
export type { ScanWrite } from './scan-items.ts';
export { mailFrom, partsOfMailId, type MailRow, type MailState } from './mail-items.ts';
export type { CaseWrite, Left, RecordedCase, WriteResult } from './one-write.ts';
export { outboxIdFrom, type Letter, type OutboxRow, type OutboxTell } from './outbox-items.ts';
export type { Page, PageRequest } from './page.ts';
export { machineRows, mailRows, memberRows };
export { renderIdFrom, type RenderId, type RenderRow, type RenderWrite } from './render-items.ts';
export type * from './store.ts';
export { tableDefinition } from './table.ts';
