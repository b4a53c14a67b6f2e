export { lateFigures, phaseFigures } from './desk-report.ts';
export { formsWithOverrides } from './overrides.ts';
