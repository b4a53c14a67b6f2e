/** What the API takes and answers: validated by it, and known to the web page by their types. Source: docs/contract.md. */
export * from './advice.ts';
export * from './cases.ts';
export { completeListOf, day, listOf, moment, pageQuery, rule } from './common.ts';
export * from './deadlines.ts';
export * from './enrollments.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './rules.ts';
