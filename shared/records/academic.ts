import type { Program } from './enrollment.ts';

/** The programmes the rules are about (COCP-PROGRAM). An enrollment of another simply expires. */
export const academicPrograms = ['EES', 'SCHOOL'] as const satisfies readonly Program[];

export const isAcademic = (program: Program): boolean => academicPrograms.some((academic) => academic === program);
