export { callerOf, holderIdOf, holderOf, linkHeldBy, type ActingCaller } from './caller.ts';
export type * from './cases.ts';
export { createCases } from './create-cases.ts';
export { applyAct } from './decide.ts';
export { verifyHistory } from './history.ts';
export type { CaseRow, LoadedCase } from './loaded-case.ts';
export { untilSavedFor } from './until-saved.ts';
export type { VerifiedContact } from './verify-contact.ts';
