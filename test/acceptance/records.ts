import type { Client } from './client.ts';
import type { CocpForm, Enrollment, EnrollmentFields, PartyFields } from './contract.ts';

/** A party's PCN, made from its id: 8 hexadecimal digits, always the same ones. */
const pcnOf = (partyId: string): string => {
  let mixed = 0;
  for (const character of partyId) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return mixed.toString(16).toUpperCase().padStart(8, '0');
};

const party = (
  partyId: string,
  role: PartyFields['role'],
  name: string,
  more: Partial<PartyFields> = {},
): PartyFields & { readonly partyId: string } => ({
  partyId,
  name,
  role,
  pcn: pcnOf(partyId),
  country: 'JP',
  email: `${partyId.toLowerCase()}@example.com`,
  locale: 'en',
  ...more,
});

/** Who appears in these stories. `2` is the partner that comes. */
export const parties = {
  'P-UNI': party('P-UNI', 'INSTITUTION', 'Kita University', { nameLocal: '北都大学', locale: 'ja' }),
  'P-COL': party('P-COL', 'INSTITUTION', 'Bay College', { country: 'US' }),
  'P-RES': party('P-RES', 'RESELLER', 'Sakura Licensing', { nameLocal: '株式会社さくらライセンス', locale: 'ja' }),
  'P-RES2': party('P-RES2', 'RESELLER', 'Minato Software', { nameLocal: '港ソフトウェア株式会社', locale: 'ja' }),
  'P-RES3': party('P-RES3', 'RESELLER', 'Harbor Licensing', { country: 'US' }),
  'P-DIS': party('P-DIS', 'DISTRIBUTOR', 'Toyo Distribution'),
  'P-DIS2': party('P-DIS2', 'DISTRIBUTOR', 'Nippon Channel'),
  'P-ADV': party('P-ADV', 'ADVISOR', 'Clear Advice'),
  'P-ADV2': party('P-ADV2', 'ADVISOR', 'New Advice'),
} as const;
export type PartyId = keyof typeof parties;

export const mailOf = (partyId: PartyId): string => parties[partyId].email;

/** How a form names a partner that is on the records. */
export const current = (role: CocpForm['current'][number]['role'], partyId: PartyId): CocpForm['current'][number] => ({
  role,
  name: parties[partyId].name,
  pcn: parties[partyId].pcn,
});

const fields: EnrollmentFields = {
  number: '87654321',
  masterAgreement: 'S1234567',
  program: 'EES',
  agreementVersion: '3.2',
  region: 'INTERNATIONAL',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  channelModel: 'ONE_TIER',
  startsOn: '2025-04-01',
  years: 3,
  billDates: [],
  institutionId: 'P-UNI',
  resellerId: 'P-RES',
  distributorId: null,
  advisorId: null,
  firstOrderOn: '2025-04-10',
  qualified: true,
  contacts: {},
  olsOrders: [],
};

/** An EES enrollment of a Japanese university, one-tier, three years from 1 April 2025; what else matters is said by the test. */
export const enrollmentFields = (told: Partial<EnrollmentFields> = {}): EnrollmentFields => ({
  ...fields,
  ...(told.region === 'AMERICAS' && { country: 'US', timeZone: 'America/New_York', institutionId: 'P-COL', startsOn: '2025-07-01' }),
  ...(told.channelModel === 'TWO_TIER' && { distributorId: 'P-DIS' }),
  ...told,
});

/** Registers everybody who appears. */
export const registerParties = async (client: Client): Promise<void> => {
  const operations = await client.as('OPS-INTERNATIONAL');
  await Promise.all(Object.values(parties).map(({ partyId, ...body }) => operations.put(`/api/parties/${partyId}`, body)));
};

export const register = async (client: Client, enrollmentId: string, told: Partial<EnrollmentFields> = {}): Promise<Enrollment> => {
  const body = enrollmentFields({ number: `N-${enrollmentId}`, ...told });
  const operations = await client.as(body.region === 'AMERICAS' ? 'OPS-AMERICAS' : 'OPS-INTERNATIONAL');
  return operations.put(`/api/enrollments/${enrollmentId}`, body);
};

/** A change of reseller from P-RES to P-RES2. */
export const resellerForm = (told: Partial<CocpForm> = {}): CocpForm => ({
  change: 'RESELLER',
  current: [current('RESELLER', 'P-RES')],
  newResellerId: 'P-RES2',
  ...told,
});

/** A change of distributor from P-DIS to P-DIS2. */
export const distributorForm = (told: Partial<CocpForm> = {}): CocpForm => ({
  change: 'DISTRIBUTOR',
  current: [current('DISTRIBUTOR', 'P-DIS')],
  newDistributorId: 'P-DIS2',
  ...told,
});
