/** What is kept, and what a store of it gives and takes. The table (adapters/dynamodb) implements it. */
export { answersKeptMilliseconds, type Answer, type Claim, type KeptAnswer } from './answer.ts';
export type * from './case.ts';
export type * from './code.ts';
export type * from './digest.ts';
export { isUnreadable, readable, type DueRow, type SetAside, type Unreadable } from './due.ts';
export type * from './machine.ts';
export { mailStates, partsOfMailId, type MailRow, type MailState } from './mail.ts';
export { letterKinds, type Letter, type OutboxRow, type OutboxTell } from './outbox.ts';
export type * from './page.ts';
export type * from './records.ts';
export type * from './render.ts';
export type * from './store.ts';
export type * from './ways-in.ts';
export type * from './what-follows.ts';
export type * from './write.ts';
