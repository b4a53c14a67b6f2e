import type { Address } from '../../../functions/api/addresses.ts';
import { anEnrollmentInput, aPartyInput } from './samples.ts';

/** Who asks: each party towards a case of P-RES2 in the Americas, and people who are nobody here. */
export const callers = {
  NOBODY: null,
  EXPIRED: 'P-UNI',
  STRANGER: 'P-UNI',
  INSTITUTION: 'P-UNI',
  CURRENT_RESELLER: 'P-RES',
  NEW_RESELLER: 'P-RES2',
  ANOTHER_RESELLER: 'P-RES3',
  DISTRIBUTOR: 'P-DIS',
  ADVISOR: 'P-ADV',
  ANOTHER_INSTITUTION: 'P-UNI2',
  ITS_OPERATIONS: 'OPS-AMERICAS',
  OTHER_OPERATIONS: 'OPS-INTERNATIONAL',
} as const;
export type Caller = keyof typeof callers;
export const everyCaller = Object.keys(callers).filter((caller): caller is Caller => caller in callers);

export const insiders = everyCaller.filter((caller) => !['NOBODY', 'EXPIRED', 'STRANGER'].includes(caller));
export const onTheCase: readonly Caller[] = ['INSTITUTION', 'CURRENT_RESELLER', 'NEW_RESELLER', 'DISTRIBUTOR', 'ITS_OPERATIONS'];
// A software advisor is on the enrollment, but takes no part in a change of reseller.
const onTheEnrollment: readonly Caller[] = [...onTheCase, 'ADVISOR'];
const operations: readonly Caller[] = ['ITS_OPERATIONS', 'OTHER_OPERATIONS'];
const partners: readonly Caller[] = ['CURRENT_RESELLER', 'NEW_RESELLER', 'ANOTHER_RESELLER', 'DISTRIBUTOR', 'ADVISOR'];

export type Where = { readonly caseId: string; readonly enrollmentId: string };
export type Row = {
  /** What is asked; one that would be carried out where the caller may. */
  readonly ask: (where: Where) => { readonly path: string; readonly body?: object; readonly text?: string; readonly file?: boolean };
  /** What comes of it for those who are signed in and members. The first row that names the caller counts. */
  readonly answers: readonly (readonly [readonly Caller[], number])[];
  /** It changes something: asked only of those who may not. */
  readonly changes?: true;
};

const everybody: Row['answers'] = [[insiders, 200]];

/** One row for every address that asks for a sign-in. */
const table = {
  'GET /api/me/desk': { ask: () => ({ path: '/api/me/desk' }), answers: everybody },
  'PUT /api/me/desk': { ask: () => ({ path: '/api/me/desk', body: { views: [], singleKeys: false } }), answers: everybody, changes: true },
  'GET /api/me': { ask: () => ({ path: '/api/me' }), answers: everybody },
  'GET /api/parties': { ask: () => ({ path: '/api/parties' }), answers: everybody },
  'GET /api/parties/{partyId}': { ask: () => ({ path: '/api/parties/P-DIS' }), answers: everybody },
  'PUT /api/parties/{partyId}': {
    ask: () => ({ path: '/api/parties/P-NEW', body: aPartyInput() }),
    answers: [
      [operations, 200],
      [insiders, 403],
    ],
    changes: true,
  },
  'GET /api/parties/{partyId}/members': {
    ask: () => ({ path: '/api/parties/P-DIS/members' }),
    answers: [
      [['DISTRIBUTOR', ...operations], 200],
      [insiders, 403],
    ],
  },
  'POST /api/parties/{partyId}/members': {
    ask: () => ({
      path: '/api/parties/P-DIS/members',
      body: { userId: 'U-P-DIS', name: 'Sato Hanako', email: 'sato@example.com', may: ['SIGN'] },
    }),
    answers: [
      [['DISTRIBUTOR', ...operations], 200],
      [insiders, 403],
    ],
    changes: true,
  },
  'DELETE /api/parties/{partyId}/members/{userId}': {
    ask: () => ({ path: '/api/parties/P-DIS/members/U-NONE' }),
    answers: [
      [['DISTRIBUTOR', ...operations], 404],
      [insiders, 403],
    ],
  },
  'GET /api/enrollments': { ask: () => ({ path: '/api/enrollments' }), answers: everybody },
  'GET /api/enrollments/lookup': {
    ask: () => ({ path: '/api/enrollments/lookup?number=90&masterAgreement=S1234567' }),
    answers: [
      [['OTHER_OPERATIONS'], 404],
      [[...partners, 'ITS_OPERATIONS'], 200],
      [insiders, 403],
    ],
  },
  'POST /api/enrollments/import': {
    ask: () => ({ path: '/api/enrollments/import?dryRun=true', text: 'enrollmentId\nE-1\n' }),
    answers: [
      [operations, 200],
      [insiders, 403],
    ],
  },
  'GET /api/enrollments/{enrollmentId}': {
    ask: ({ enrollmentId }) => ({ path: `/api/enrollments/${enrollmentId}` }),
    answers: [
      [onTheEnrollment, 200],
      [insiders, 404],
    ],
  },
  'PUT /api/enrollments/{enrollmentId}': {
    ask: ({ enrollmentId }) => ({ path: `/api/enrollments/${enrollmentId}`, body: anEnrollmentInput({ region: 'AMERICAS' }) }),
    answers: [
      [['OTHER_OPERATIONS'], 404],
      [operations, 200],
      [insiders, 403],
    ],
    changes: true,
  },
  'POST /api/advice/cocp': {
    ask: ({ enrollmentId }) => ({ path: '/api/advice/cocp', body: { enrollmentIds: [enrollmentId], change: 'RESELLER' } }),
    // Any partner of the role that the change names may ask.
    answers: [
      [[...onTheEnrollment, 'ANOTHER_RESELLER'], 200],
      [insiders, 404],
    ],
  },
  'POST /api/advice/cicr': {
    ask: ({ enrollmentId }) => ({
      path: '/api/advice/cicr',
      body: { enrollmentId, changes: [{ what: 'ADDRESS', address: '1-1 Mihama' }] },
    }),
    answers: [
      [onTheEnrollment, 200],
      [insiders, 404],
    ],
  },
  'POST /api/advice/termination': {
    ask: ({ enrollmentId }) => ({ path: '/api/advice/termination', body: { enrollmentIds: [enrollmentId], reason: 'BREACH' } }),
    answers: [
      [onTheEnrollment, 200],
      [insiders, 404],
    ],
  },
  'POST /api/enrollments/{enrollmentId}/tasks/{taskId}/complete': {
    ask: ({ enrollmentId }) => ({ path: `/api/enrollments/${enrollmentId}/tasks/T-NONE/complete`, body: {} }),
    answers: [[insiders, 404]],
  },
  'POST /api/advice/expiry': {
    ask: ({ enrollmentId }) => ({ path: '/api/advice/expiry', body: { enrollmentId } }),
    answers: [
      [onTheEnrollment, 200],
      [insiders, 404],
    ],
  },
  'POST /api/advice/transfer': {
    ask: ({ enrollmentId }) => ({
      path: '/api/advice/transfer',
      body: { enrollmentId, transferOn: '2026-02-01', products: [{ product: 'Office Standard', quantity: 50 }] },
    }),
    answers: [
      [[...onTheEnrollment], 200],
      [insiders, 404],
    ],
  },
  'GET /api/cases': { ask: () => ({ path: '/api/cases' }), answers: everybody },
  'POST /api/cases': {
    ask: ({ enrollmentId }) => ({
      path: '/api/cases',
      body: { kind: 'COCP', enrollmentId, form: { change: 'SOFTWARE_ADVISOR', current: [], newAdvisorId: 'P-ADV2' } },
    }),
    answers: [
      // COCP-MATCH: the current advisor is not named.
      [['INSTITUTION'], 422],
      [onTheEnrollment, 403],
      [insiders, 404],
    ],
  },
  'GET /api/cases/{caseId}': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}` }),
    answers: [
      [onTheCase, 200],
      [insiders, 404],
    ],
  },
  'GET /api/cases/{caseId}/documents': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/documents` }),
    answers: [
      [onTheCase, 200],
      [insiders, 404],
    ],
  },
  // None is issued here: whoever may see it is told so as well. What its people get is told in test/acceptance/documents.test.ts.
  'GET /api/cases/{caseId}/documents/{documentId}': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/documents/${caseId}-1-1` }),
    answers: [[insiders, 404]],
  },
  'POST /api/cases/{caseId}/documents/retry': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/documents/retry`, body: {} }),
    answers: [
      [['ITS_OPERATIONS'], 200],
      [['OTHER_OPERATIONS'], 404],
      [insiders, 403],
    ],
  },
  'GET /api/cases/{caseId}/history/verify': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/history/verify` }),
    answers: [
      [onTheCase, 200],
      [insiders, 404],
    ],
  },
  'GET /api/cases/{caseId}/people': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/people` }),
    answers: [
      [onTheCase, 200],
      [insiders, 404],
    ],
  },
  // Which acts, in which phase: below.
  'POST /api/cases/{caseId}/acts': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/acts`, body: { act: 'complete-task', taskId: 'T-NONE' } }),
    answers: [
      [onTheCase, 422],
      [insiders, 404],
    ],
  },
  'POST /api/cases/{caseId}/acts/mails': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/acts/mails`, body: { act: 'complete-task', taskId: 'T-NONE' } }),
    answers: [
      [onTheCase, 422],
      [insiders, 404],
    ],
  },
  'POST /api/packages': {
    ask: ({ enrollmentId }) => ({
      path: '/api/packages',
      body: {
        kind: 'COCP',
        enrollmentIds: [enrollmentId],
        form: { change: 'SOFTWARE_ADVISOR', current: [], newAdvisorId: 'P-ADV2' },
      },
    }),
    answers: [
      // COCP-MATCH: the current advisor is not named, and that is the outcome.
      [['INSTITUTION'], 201],
      [[...onTheEnrollment, 'ADVISOR'], 403],
      [insiders, 404],
    ],
    changes: true,
  },
  'GET /api/packages/{packageId}': { ask: () => ({ path: '/api/packages/NONE' }), answers: [[insiders, 404]] },
  'POST /api/packages/{packageId}/withdraw': {
    ask: () => ({ path: '/api/packages/NONE/withdraw', body: { reason: 'Filed twice.' } }),
    answers: [[insiders, 404]],
  },
  'POST /api/reminders': { ask: () => ({ path: '/api/reminders', body: { caseIds: ['NONE'] } }), answers: everybody, changes: true },
  'GET /api/reports/desk': {
    ask: () => ({ path: '/api/reports/desk?days=30' }),
    answers: [
      [operations, 200],
      [insiders, 403],
    ],
  },
  'GET /api/parties/{partyId}/corrections': {
    ask: () => ({ path: '/api/parties/P-DIS/corrections' }),
    answers: [
      [['DISTRIBUTOR', ...operations], 200],
      [insiders, 403],
    ],
  },
  'GET /api/enrollments/{enrollmentId}/corrections': {
    ask: ({ enrollmentId }) => ({ path: `/api/enrollments/${enrollmentId}/corrections` }),
    answers: [
      // Whom a change names sees the header alone.
      [onTheEnrollment.filter((caller) => caller !== 'NEW_RESELLER'), 200],
      [insiders, 404],
    ],
  },
  'GET /api/parties/{partyId}/overrides': {
    ask: () => ({ path: '/api/parties/P-RES2/overrides' }),
    answers: [
      [operations, 200],
      [insiders, 403],
    ],
  },
  'GET /api/deadlines': { ask: () => ({ path: '/api/deadlines' }), answers: everybody },
  'POST /api/deadlines/feed': { ask: () => ({ path: '/api/deadlines/feed' }), answers: everybody, changes: true },
  'GET /api/cases/{caseId}/links': { ask: () => ({ path: '/api/cases/NONE/links' }), answers: [[insiders, 404]] },
  'POST /api/cases/{caseId}/links': {
    ask: () => ({
      path: '/api/cases/NONE/links',
      body: { role: 'INSTITUTION', name: 'Sato Hanako', email: 'sato@example.com', codeBy: 'INVITER' },
    }),
    answers: [[insiders, 404]],
  },
  'POST /api/cases/{caseId}/documents': {
    ask: ({ caseId }) => ({
      path: `/api/cases/${caseId}/documents`,
      body: { name: 'form.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) },
    }),
    answers: [
      [onTheCase, 201],
      [insiders, 404],
    ],
    changes: true,
  },
  'POST /api/cases/{caseId}/documents/{documentId}/received': {
    ask: ({ caseId }) => ({ path: `/api/cases/${caseId}/documents/NONE/received`, body: {} }),
    answers: [[insiders, 404]],
  },
  'GET /api/cases/{caseId}/mails': { ask: () => ({ path: '/api/cases/NONE/mails' }), answers: [[insiders, 404]] },
  'POST /api/cases/{caseId}/mails/{mailId}/again': {
    ask: () => ({ path: '/api/cases/NONE/mails/NONE/again' }),
    answers: [[insiders, 404]],
  },
  'DELETE /api/cases/{caseId}/links/{linkId}': { ask: () => ({ path: '/api/cases/NONE/links/NONE' }), answers: [[insiders, 404]] },
} satisfies { readonly [address in Address]?: Row };

export const rows = new Map<string, Row>(Object.entries(table));
