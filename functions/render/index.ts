export type { AcceptedMail } from './case-file.ts';
export { createRender, type RenderSettings } from './carry-out.ts';
export { fileKeyOf } from './file-key.ts';
export { createIssuing, type IssueDocuments, type IssuingSettings } from './issue.ts';
export type { Printed, Printer } from './printer.ts';
