export { createSweep, type Failure, type Reach, type Sweep, type SweepSettings, type Swept } from './sweep.ts';
