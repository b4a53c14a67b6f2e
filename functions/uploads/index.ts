export { checked, createCheck, incomingKey, scanKey, type CheckUpload } from './check.ts';
export { inspect } from './inspect.ts';
export { countsFor, mayUpload } from './may-upload.ts';
export { receiveScan } from './receive-scan.ts';
export { unfitPaths, unfitWords, uploadLimits } from './verdict.ts';
