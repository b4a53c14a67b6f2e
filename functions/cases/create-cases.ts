import { dueAtOfUnit } from '../../shared/cases/settle.ts';
import type { Cases, CasesSettings } from './cases.ts';
import { act, decideOn, foresee, open } from './decide.ts';
import { asOfNow, list, listEnrollments, listHeads, listOpen, rowsNow, standingNow } from './lists.ts';
import { withAllParties } from './load.ts';
import { putEnrollment } from './put-enrollment.ts';
import { settledCase, settledUnit } from './settled.ts';
import { note } from './note.ts';
import { loadedOf } from './standing.ts';
import { verifyContact } from './verify-contact.ts';

/** Load, settle, decide, save: the service through which every case and every enrollment changes. */
export const createCases = (settings: CasesSettings): Cases => {
  const { store, clock, newId } = settings;
  return {
    read: async (caseIdOrLogNumber) => {
      const settled = await settledCase(settings, caseIdOrLogNumber);
      if (settled === null) return null;
      const standing = settled.isSaved ? settled.standing : await asOfNow(settings, settled.standing);
      return loadedOf(standing, standing.main ?? settled.main);
    },
    readEnrollment: async (enrollmentId) => {
      const { standing, isSaved } = await settledUnit(settings, { enrollmentIds: [enrollmentId] });
      const { enrollments } = isSaved ? standing : await asOfNow(settings, standing);
      return enrollments.get(enrollmentId) ?? null;
    },
    open: (opening) => open(settings, opening),
    act: (acting) => act(settings, acting),
    foresee: (acting) => foresee(settings, acting),
    decideOn: (deciding) => decideOn(settings, deciding),
    putEnrollment: (put) => putEnrollment(settings, put),
    note: (caseId, decide) => note(settings, caseId, decide),
    verifyContact: (verifying) => verifyContact(settings, verifying),
    worldOf: async (enrollmentIds, partyIds) => {
      const standing = await withAllParties(store, await standingNow(settings, { enrollmentIds, partyIds }));
      const { enrollments, parties, unit } = standing;
      return { now: clock(), newId, enrollments, parties, cases: unit.cases };
    },
    rowsNow: (caseIds) => rowsNow(settings, caseIds),
    list: (query) => list(settings, query),
    listOpen: (of) => listOpen(settings, of),
    listHeads: (query) => listHeads(settings, query),
    listEnrollments: (query) => listEnrollments(settings, query),
    settleEnrollment: async (enrollmentId) => {
      await settledUnit(settings, { enrollmentIds: [enrollmentId] });
    },
    settleCase: async (caseId) => {
      const { standing } = await settledUnit(settings, { caseIds: [caseId] });
      const head = standing.heads.get(caseId);
      return head === undefined ? null : { case: head.case, nextAt: dueAtOfUnit(standing.unit) };
    },
    settleDue: async (row) => {
      const wanted = row.of === 'CASE' ? { caseIds: [row.caseId] } : { enrollmentIds: [row.enrollmentId] };
      const { steps, isSaved } = await settledUnit(settings, wanted);
      // Nothing was due and yet the row was found: it says otherwise than its record.
      if (isSaved && steps === 0) await store.alignDue(row);
    },
  };
};
