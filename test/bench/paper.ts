import type { Case } from '../acceptance/contract.ts';
import { enrollmentFields, resellerForm } from '../acceptance/records.ts';
import type { ActOnCase, Opened } from './cases.ts';
import { shared, type BenchPortal } from './stage.ts';

/** Registers so many enrollments whose term is over, and opens a change of reseller on each: a paper form with no lead time to wait for. */
export const parkPaper = async (
  { http, tokenOf }: BenchPortal,
  { count, termFrom, requestedEffectiveOn }: { readonly count: number; readonly termFrom: string; readonly requestedEffectiveOn: string },
): Promise<readonly Opened[]> => {
  const operations = await tokenOf('OPS-INTERNATIONAL');
  const coming = await tokenOf('P-RES2');
  const opened: Opened[] = [];
  await shared(
    Array.from({ length: count }, (_, index) => `PAPER-${index}`),
    8,
    async (enrollmentId, index) => {
      const fields = enrollmentFields({ number: `N-${enrollmentId}`, startsOn: termFrom, years: 1, firstOrderOn: termFrom });
      await http.expect('PUT', `/api/enrollments/${enrollmentId}`, { token: operations, body: fields });
      const { caseId } = await http.expect<Case>('POST', '/api/cases', {
        token: coming,
        body: { kind: 'COCP', enrollmentId, form: resellerForm({ requestedEffectiveOn }) },
      });
      opened[index] = { caseId, enrollmentId };
    },
  );
  return opened;
};

/** Operations record the paper form as signed and received on a day. */
export const receiptOn = (day: string): ActOnCase => ({
  by: 'OPS-INTERNATIONAL',
  body: { act: 'record-receipt', receivedOn: day, signedOn: { INSTITUTION: day, NEW_RESELLER: day }, noticeToPreviousOn: day },
});
