import { describe, expect, it } from 'vitest';
import { caseId, enrollmentId, isId, partyId, taskId, userId } from '../../../shared/records/index.ts';

describe('an id', () => {
  it.each(['E', 'P-UNI_2', '0', 'a'.repeat(64), '-', '_'])('may be %s', (id) => {
    expect(isId(id)).toBe(true);
    for (const schema of [caseId, enrollmentId, partyId, taskId, userId]) expect(schema.parse(id)).toBe(id);
  });

  it.each(['', 'a'.repeat(65), 'E 1', 'E/1', 'E.1', 'É', 'E-1\n', '大学'])('may not be "%s"', (id) => {
    expect(isId(id)).toBe(false);
    for (const schema of [caseId, enrollmentId, partyId, taskId, userId]) expect(schema.safeParse(id).success).toBe(false);
  });
});
