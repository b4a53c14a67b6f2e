export { createSweep, type Reach, type Sweep } from './sweep.ts';
export type { Failure } from './sweep-rows.ts';
