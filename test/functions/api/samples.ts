import type { Address } from '../../../functions/api/addresses.ts';
import { enrollmentFields, type Enrollment } from '../../../shared/records/index.ts';
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

/** A request that would be carried out, for every address that takes JSON: who sends it, where, and what. */
export type Sample = { readonly as: string; readonly path: string; readonly body: object };

/** `caseId`: a case of P-RES2 on E-1, on paper. */
export const samples = (caseId: string) =>
  ({
    'PUT /api/parties/{partyId}': { as: 'OPS-INTERNATIONAL', path: '/api/parties/P-NEW', body: aPartyInput() },
    'POST /api/parties/{partyId}/members': {
      as: 'P-UNI',
      path: '/api/parties/P-UNI/members',
      body: { userId: 'U-NEW', name: 'Ito Ken', email: 'ito@example.com', may: ['SIGN'] },
    },
    'PUT /api/enrollments/{enrollmentId}': { as: 'OPS-INTERNATIONAL', path: '/api/enrollments/E-NEW', body: anEnrollmentInput() },
    'POST /api/advice/cocp': { as: 'P-UNI', path: '/api/advice/cocp', body: { enrollmentIds: ['E-1'], change: 'RESELLER' } },
    'POST /api/cases': {
      as: 'P-RES3',
      path: '/api/cases',
      body: { kind: 'COCP', enrollmentId: 'E-2', form: { ...aCocpForm(), newResellerId: 'P-RES3' } },
    },
    'POST /api/cases/{caseId}/acts': { as: 'P-RES2', path: `/api/cases/${caseId}/acts`, body: { act: 'withdraw', reason: 'Filed twice.' } },
    'POST /api/deadlines/feed': { as: 'P-UNI', path: '/api/deadlines/feed', body: {} },
  }) satisfies { readonly [address in Address]?: Sample };
