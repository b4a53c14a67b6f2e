export type * from './answer-items.ts';
export type { CaseHead, HistoryEntry, Signature, StoredCase } from './case-items.ts';
export type { DueRow } from './due-items.ts';
export type { CaseWrite, EnrollmentWrite, ReadRecords, RecordedCase, WriteResult } from './one-write.ts';
export type { OutboxRow } from './outbox-items.ts';
export type { Page, PageRequest } from './page.ts';
export type { ListedParty, ListOwner, OnBehalfOf, Saved, Store, WorklistQuery } from './store.ts';
