export { createSweep, type Reach, type Sweep, type SweepSettings } from './sweep.ts';
export type { Failure, Swept } from './sweep-rows.ts';
