import * as z from 'zod';
import { idShape } from './shapes.ts';

const id = z.string().regex(idShape);

export const enrollmentId = id.meta({ description: 'Id of an enrollment' });
export const partyId = id.meta({ description: 'Id of a party' });
export const caseId = id.meta({ description: 'Id of a case' });
export const userId = id.meta({ description: 'Id of a person' });
export const taskId = id.meta({ description: 'Id of a task' });
export const packageId = id.meta({ description: 'Id of a package' });

export type EnrollmentId = z.infer<typeof enrollmentId>;
export type PartyId = z.infer<typeof partyId>;
export type CaseId = z.infer<typeof caseId>;
export type UserId = z.infer<typeof userId>;
export type PackageId = z.infer<typeof packageId>;

export const isId = (text: string): boolean => id.safeParse(text).success;
