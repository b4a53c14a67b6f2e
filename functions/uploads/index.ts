export { checked, createCheck, incomingKey, scanKey, type CheckUpload } from './check.ts';
export { inspect } from './inspect.ts';
export { unfitPaths, unfitWords, uploadLimits } from './verdict.ts';
