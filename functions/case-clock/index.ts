export { createCaseClock, missedAfter, type CaseClock, type CaseClockSettings } from './case-clock.ts';
export type { Machines } from './machines.ts';
