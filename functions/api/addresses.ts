import type { PartyRole } from '../../shared/records/index.ts';

const everybody = ['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'ADVISOR', 'OPERATIONS'] as const satisfies readonly PartyRole[];
const operations = ['OPERATIONS'] as const satisfies readonly PartyRole[];
const partnersAndOperations = ['RESELLER', 'DISTRIBUTOR', 'ADVISOR', 'OPERATIONS'] as const satisfies readonly PartyRole[];

/**
 * Every address, and the roles that may ever use it; whoever is not named is refused before the body is read.
 * PUBLIC ones ask for no sign-in. What a caller may do beyond that depends on the records.
 */
const addresses = {
  'GET /api/health': 'PUBLIC',
  'GET /api/openapi.json': 'PUBLIC',
  'GET /api/docs': 'PUBLIC',
  'GET /api/docs/{file}': 'PUBLIC',
  'GET /api/rules': 'PUBLIC',
  'GET /api/feeds/{file}': 'PUBLIC',
  'GET /api/verify/{code}': 'PUBLIC',
  'GET /api/links/{secret}': 'PUBLIC',
  'POST /api/links/{secret}': 'PUBLIC',
  'POST /api/links/{secret}/forward': 'PUBLIC',
  'POST /api/links/{secret}/not-me': 'PUBLIC',
  'POST /api/links/{secret}/renew': 'PUBLIC',
  'GET /api/links/{secret}/documents': 'PUBLIC',
  'GET /api/links/{secret}/documents/{documentId}': 'PUBLIC',
  'POST /api/contacts/verify': 'PUBLIC',

  'GET /api/me': everybody,
  'GET /api/me/desk': everybody,
  'PUT /api/me/desk': everybody,
  'GET /api/parties': everybody,
  'GET /api/parties/{partyId}': everybody,
  'PUT /api/parties/{partyId}': operations,
  'GET /api/parties/{partyId}/members': everybody,
  'POST /api/parties/{partyId}/members': everybody,
  'DELETE /api/parties/{partyId}/members/{userId}': everybody,

  'GET /api/enrollments': everybody,
  'GET /api/enrollments/lookup': partnersAndOperations,
  'POST /api/enrollments/import': operations,
  'GET /api/enrollments/{enrollmentId}': everybody,
  'PUT /api/enrollments/{enrollmentId}': operations,
  'POST /api/enrollments/{enrollmentId}/tasks/{taskId}/complete': everybody,

  'POST /api/advice/cocp': everybody,
  'POST /api/advice/expiry': everybody,
  'POST /api/advice/transfer': everybody,
  'POST /api/advice/cicr': everybody,
  'POST /api/advice/termination': everybody,

  'GET /api/cases': everybody,
  'POST /api/cases': everybody,
  'GET /api/cases/{caseId}': everybody,
  'GET /api/cases/{caseId}/history/verify': everybody,
  'GET /api/cases/{caseId}/people': everybody,
  'POST /api/cases/{caseId}/acts': everybody,
  'POST /api/cases/{caseId}/acts/mails': everybody,
  'GET /api/cases/{caseId}/documents': everybody,
  'POST /api/cases/{caseId}/documents/retry': operations,
  'GET /api/cases/{caseId}/documents/{documentId}': everybody,
  'GET /api/cases/{caseId}/links': everybody,
  'POST /api/cases/{caseId}/links': everybody,
  'DELETE /api/cases/{caseId}/links/{linkId}': everybody,
  'POST /api/cases/{caseId}/documents': everybody,
  'POST /api/cases/{caseId}/documents/{documentId}/received': everybody,
  'GET /api/cases/{caseId}/mails': everybody,
  'POST /api/cases/{caseId}/mails/{mailId}/again': everybody,

  'POST /api/packages': everybody,
  'GET /api/packages/{packageId}': everybody,
  'POST /api/packages/{packageId}/withdraw': everybody,

  'POST /api/reminders': everybody,

  'GET /api/reports/desk': operations,
  'GET /api/parties/{partyId}/overrides': operations,
  'GET /api/parties/{partyId}/corrections': everybody,
  'GET /api/enrollments/{enrollmentId}/corrections': everybody,

  'GET /api/deadlines': everybody,
  'POST /api/deadlines/feed': everybody,
} as const satisfies Record<string, 'PUBLIC' | readonly PartyRole[]>;

export type Address = keyof typeof addresses;

export const addressList = Object.keys(addresses).filter((address): address is Address => address in addresses);

/** May anybody of this role ever use this address? Null: it asks for no sign-in. */
export const rolesOf = (address: Address): readonly PartyRole[] | null => {
  const roles: 'PUBLIC' | readonly PartyRole[] = addresses[address];
  return roles === 'PUBLIC' ? null : roles;
};

const methodOf = (address: Address): string => address.slice(0, address.indexOf(' '));
export const pathOf = (address: Address): string => address.slice(address.indexOf(' ') + 1);

/** Public without being built yet, or not an address of its own: no sign-in is asked for before "not found". */
const publicPlaces = /^\/api\/(?:docs|feeds|links|verify)(?:\/|$)/;

type Place = { readonly path: string; readonly pattern: RegExp; readonly methods: ReadonlyMap<string, Address> };

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'file' ? '[A-Za-z0-9._-]{1,100}' : '[A-Za-z0-9_-]{1,64}'))}$`);

// An address written out goes before one with a parameter in that place.
const places: readonly Place[] = [...new Set(addressList.map(pathOf))]
  .toSorted((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
  .map((path) => ({
    path,
    pattern: patternOf(path),
    methods: new Map(addressList.filter((address) => pathOf(address) === path).map((address) => [methodOf(address), address])),
  }));

/** Ids an enrollment can not have, because its address would be another's. */
export const reservedEnrollmentIds: readonly string[] = ['lookup', 'import'];

type Found = { readonly address: Address } | { readonly allow: readonly string[] } | null;

/** The address of a request; where only the method is wrong, the methods there are; null where there is none. An id out of shape is no address. */
export const findAddress = (method: string, path: string): Found => {
  const place = places.find(({ pattern }) => pattern.test(path));
  if (place === undefined) return null;
  const address = place.methods.get(method === 'HEAD' ? 'GET' : method);
  if (address !== undefined) return { address };
  return { allow: [...place.methods.keys()].flatMap((known) => (known === 'GET' ? ['GET', 'HEAD'] : [known])) };
};

/** Is this path open to people who have not signed in? */
export const isPublic = (path: string): boolean => {
  const place = places.find(({ pattern }) => pattern.test(path));
  if (place === undefined) return publicPlaces.test(path);
  return [...place.methods.values()].every((address) => rolesOf(address) === null);
};
