import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerRows } from './answer-rows.ts';
import { caseRows } from './case-rows.ts';
import { dueRows } from './due-rows.ts';
import { enrollmentRows } from './enrollment-rows.ts';
import { feedRows } from './feed-rows.ts';
import { machineRows } from './machine-rows.ts';
import { mailRows } from './mail-rows.ts';
import { memberRows } from './member-rows.ts';
import { missRows } from './miss-rows.ts';
import { outboxRows } from './outbox-rows.ts';
import { partyRows } from './party-rows.ts';
import { getRecords } from './records.ts';
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
    ...memberRows(table),
    ...enrollmentRows(table),
    ...caseRows(table),
    ...dueRows(table),
    ...outboxRows(table),
    ...answerRows(table),
    ...missRows(table),
    ...feedRows(table),
    ...machineRows(table),
    ...mailRows(table),
    ...signingKeyRows(table),
  };
};

export type { Answer, Claim, KeptAnswer } from './answer-items.ts';
export type { CaseHead, HistoryEntry, Signature, StoredCase } from './case-items.ts';
export { createClient } from './client.ts';
export type { DueRow } from './due-items.ts';
export type { Machine, MissedMachine } from './machine-items.ts';
export { partsOfMailId, type MailRow, type MailState } from './mail-items.ts';
export type { CaseWrite, EnrollmentWrite, ReadRecords, RecordedCase, WriteResult } from './one-write.ts';
export { outboxIdFrom, type OutboxRow } from './outbox-items.ts';
export type { Page, PageRequest } from './page.ts';
export { machineRows, mailRows, memberRows };
export type * from './store.ts';
export { tableDefinition, tidyAttribute } from './table.ts';
