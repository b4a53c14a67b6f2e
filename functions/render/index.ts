export { createRender } from './render.ts';
export { fileKeyOf } from './file-key.ts';
export { createIssuing, type IssueDocuments } from './issue.ts';
export type { Printed, Printer } from './printer.ts';
