export { checked, createCheck, incomingKey, scanKey, uploadToCheck, type Checked, type CheckUpload, type UploadToCheck } from './check.ts';
export { inspect } from './inspect.ts';
export { unfitPaths, unfitWords, uploadLimits, type Unfit } from './verdict.ts';
