export { callerOf, type ActingCaller } from './caller.ts';
export type * from './cases.ts';
export type { CaseRow, LoadedCase } from './loaded-case.ts';
