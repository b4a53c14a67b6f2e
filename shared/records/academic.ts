import type { Program } from './enrollment.ts';

/** The programmes the rules are about (COCP-PROGRAM). An enrollment of another simply expires. */
export const isAcademic = (program: Program): boolean => program === 'EES' || program === 'SCHOOL';
