export { offering } from './offering.ts';
export { asksForNoFile, mostUploadMinutes, prefixes, type File, type FileFacts, type Files, type Prefix } from './files.ts';
