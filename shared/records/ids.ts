import * as z from 'zod';

/** 1 to 64 of `A–Z a–z 0–9 _ -`. Source: contract. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

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
export type TaskId = z.infer<typeof taskId>;
export type PackageId = z.infer<typeof packageId>;

export const isId = (text: string): boolean => id.safeParse(text).success;
