export { createCaseClock, missedAfter, type CaseClock } from './case-clock.ts';
export type { Machines } from './machines.ts';
