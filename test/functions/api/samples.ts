import type { Address } from '../../../functions/api/addresses.ts';
import { enrollmentFields, type Enrollment, type EnrollmentTask } from '../../../shared/records/index.ts';
import { aCocpForm } from '../../builders/index.ts';

export const aPartyInput = (of: object = {}) => ({
  name: 'Umi Books',
  role: 'RESELLER',
  pcn: '5A4B0099',
  country: 'JP',
  email: 'umi@example.com',
  locale: 'ja',
  ...of,
});

export const anEnrollmentInput = (of: object = {}) => ({
  number: '87654321',
  masterAgreement: 'S7654321',
  program: 'EES',
  agreementVersion: '3.2',
  region: 'INTERNATIONAL',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  channelModel: 'TWO_TIER',
  startsOn: '2024-04-01',
  years: 3,
  billDates: ['2026-10-01'],
  institutionId: 'P-UNI',
  resellerId: 'P-RES',
  distributorId: 'P-DIS',
  advisorId: null,
  firstOrderOn: '2024-04-10',
  qualified: true,
  contacts: { PRIMARY: { name: 'Sato Hanako', email: 'sato@example.com', phone: '+81 3 1234 5678' } },
  olsOrders: [{ product: 'Mail for Faculty', quantity: 10, renewsOn: '2027-04-01' }],
  ...of,
});

/** An enrollment on record as operations would send it. */
export const asInput = (of: Enrollment): Readonly<Record<string, unknown>> => {
  const fields = new Set(Object.keys(enrollmentFields.shape));
  return Object.fromEntries(Object.entries(of).filter(([field]) => fields.has(field)));
};

/** Something operations have left to look at on E-2. */
export const aLook: EnrollmentTask = {
  taskId: 'T-LOOK',
  rule: 'EXPIRY-PAST',
  partyId: 'OPS-INTERNATIONAL',
  enrollmentId: 'E-2',
  facts: { number: '80000002', on: '2025-03-31' },
  dueOn: null,
  state: 'OPEN',
  doneAt: null,
  doneBy: null,
  note: null,
};

/** A request that would be carried out, for every address that takes JSON: who sends it, where, and what. */
export type Sample = { readonly as: string; readonly path: string; readonly body: object };

/** `caseId`: a case of P-RES2 on E-1, on paper. */
export const samples = (caseId: string) =>
  ({
    'PUT /api/me/desk': {
      as: 'OPS-INTERNATIONAL',
      path: '/api/me/desk',
      body: { views: [{ name: 'Late', query: '?late=true' }], singleKeys: false },
    },
    'PUT /api/parties/{partyId}': { as: 'OPS-INTERNATIONAL', path: '/api/parties/P-NEW', body: aPartyInput() },
    'POST /api/parties/{partyId}/members': {
      as: 'P-UNI',
      path: '/api/parties/P-UNI/members',
      body: { userId: 'U-NEW', name: 'Ito Ken', email: 'ito@example.com', may: ['SIGN'] },
    },
    'PUT /api/enrollments/{enrollmentId}': { as: 'OPS-INTERNATIONAL', path: '/api/enrollments/E-NEW', body: anEnrollmentInput() },
    'POST /api/enrollments/{enrollmentId}/tasks/{taskId}/complete': {
      as: 'OPS-INTERNATIONAL',
      path: '/api/enrollments/E-2/tasks/T-LOOK/complete',
      body: {},
    },
    'POST /api/advice/cocp': { as: 'P-UNI', path: '/api/advice/cocp', body: { enrollmentIds: ['E-1'], change: 'RESELLER' } },
    'POST /api/advice/termination': { as: 'P-UNI', path: '/api/advice/termination', body: { enrollmentIds: ['E-1'], reason: 'BREACH' } },
    'POST /api/advice/expiry': { as: 'P-UNI', path: '/api/advice/expiry', body: { enrollmentId: 'E-1' } },
    'POST /api/advice/transfer': {
      as: 'P-RES',
      path: '/api/advice/transfer',
      body: { enrollmentId: 'E-1', transferOn: '2026-02-01', products: [{ product: 'Office Standard', quantity: 50 }] },
    },
    'POST /api/advice/cicr': {
      as: 'P-UNI',
      path: '/api/advice/cicr',
      body: {
        enrollmentId: 'E-1',
        changes: [{ what: 'CONTACT', role: 'PRIMARY', contact: { name: 'Ito Ken', email: 'ito@example.com' } }],
      },
    },
    'POST /api/cases': {
      as: 'P-RES3',
      path: '/api/cases',
      body: { kind: 'COCP', enrollmentId: 'E-2', form: { ...aCocpForm(), newResellerId: 'P-RES3' } },
    },
    // Before the act itself, which ends the case.
    'POST /api/cases/{caseId}/acts/mails': {
      as: 'P-RES2',
      path: `/api/cases/${caseId}/acts/mails`,
      body: { act: 'withdraw', reason: 'Filed twice.' },
    },
    'POST /api/cases/{caseId}/acts': { as: 'P-RES2', path: `/api/cases/${caseId}/acts`, body: { act: 'withdraw', reason: 'Filed twice.' } },
    'POST /api/cases/{caseId}/documents/retry': { as: 'OPS-INTERNATIONAL', path: `/api/cases/${caseId}/documents/retry`, body: {} },
    'POST /api/cases/{caseId}/links': {
      as: 'P-RES2',
      path: `/api/cases/${caseId}/links`,
      body: { role: 'INSTITUTION', name: 'Ito Ken', email: 'ito@example.com', codeBy: 'MAIL' },
    },
    'POST /api/cases/{caseId}/documents': {
      as: 'P-UNI',
      path: `/api/cases/${caseId}/documents`,
      body: {
        name: '署名済み.pdf',
        mediaType: 'application/pdf',
        size: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    },
    'POST /api/cases/{caseId}/documents/{documentId}/received': {
      as: 'P-UNI',
      path: `/api/cases/${caseId}/documents/NONE/received`,
      body: {},
    },
    'POST /api/packages/{packageId}/withdraw': {
      as: 'P-RES3',
      path: '/api/packages/NONE/withdraw',
      body: { reason: 'Filed twice.' },
    },
    'POST /api/packages': {
      as: 'P-RES3',
      path: '/api/packages',
      body: { kind: 'COCP', enrollmentIds: ['E-2'], form: { ...aCocpForm(), newResellerId: 'P-RES3' } },
    },
    'POST /api/reminders': { as: 'OPS-INTERNATIONAL', path: '/api/reminders', body: { caseIds: ['NONE'], dryRun: true } },
    'POST /api/deadlines/feed': { as: 'P-UNI', path: '/api/deadlines/feed', body: {} },
  }) satisfies { readonly [address in Address]?: Sample };
