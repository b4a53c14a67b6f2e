import type { Case } from '../acceptance/contract.ts';
import { enrollmentFields, resellerForm } from '../acceptance/records.ts';
import { shared, type BenchPortal } from './stage.ts';

/** Begins of every measurement: 10:00 on 12 January 2027 in Tokyo. */
export const begins = '2027-01-12T01:00:00.000Z';

export type Opened = { readonly caseId: string; readonly enrollmentId: string };

export type ActOnCase = { readonly by: string; readonly body: Readonly<Record<string, unknown>> };

/** The acts that take an electronic form from its opening to the countersignature. */
export const acts = {
  institutionSigns: { by: 'P-UNI', body: { act: 'sign', name: 'Jo Doe', noticeToPreviousOn: '2027-01-12' } },
  newResellerSigns: { by: 'P-RES2', body: { act: 'sign', name: 'Haruka Mori' } },
  countersign: { by: 'OPS-INTERNATIONAL', body: { act: 'countersign' } },
} as const satisfies Record<string, ActOnCase>;

export const actOn = async ({ http, tokenOf }: BenchPortal, caseId: string, { by, body }: ActOnCase): Promise<Case> =>
  http.expect<Case>('POST', `/api/cases/${caseId}/acts`, { token: await tokenOf(by), body });

/** Registers so many enrollments under `name`. */
export const registerMany = async ({ http, tokenOf }: BenchPortal, name: string, count: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`);
  const token = await tokenOf('OPS-INTERNATIONAL');
  await shared(ids, 16, async (id) => {
    await http.expect('PUT', `/api/enrollments/${id}`, { token, body: enrollmentFields({ number: `N-${id}` }) });
  });
  return ids;
};

/** Opens a change of reseller on each, asked for a day that leaves every lead time. */
export const openMany = async (
  { http, tokenOf }: BenchPortal,
  enrollmentIds: readonly string[],
  requestedEffectiveOn: string,
): Promise<readonly Opened[]> => {
  const token = await tokenOf('P-RES2');
  const opened: Opened[] = [];
  await shared(enrollmentIds, 16, async (enrollmentId, index) => {
    const { caseId } = await http.expect<Case>('POST', '/api/cases', {
      token,
      body: { kind: 'COCP', enrollmentId, form: resellerForm({ requestedEffectiveOn }) },
    });
    opened[index] = { caseId, enrollmentId };
  });
  return opened;
};
