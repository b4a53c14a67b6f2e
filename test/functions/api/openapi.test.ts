import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressList, rolesOf } from '../../../functions/api/addresses.ts';
import { startApi, type Api } from './an-api.ts';

/** Every address of the contract, and the capability that brings it: NOW, or what is still to come. */
const contract = {
  'GET /api/health': 'NOW',
  'GET /api/openapi.json': 'NOW',
  'GET /api/docs': 'NOW',
  'GET /api/rules': 'NOW',
  'GET /api/me': 'NOW',
  'GET /api/parties': 'NOW',
  'GET /api/parties/{partyId}': 'NOW',
  'PUT /api/parties/{partyId}': 'NOW',
  'POST /api/parties/{partyId}/members': 'NOW',
  'DELETE /api/parties/{partyId}/members/{userId}': 'NOW',
  'GET /api/enrollments': 'NOW',
  'GET /api/enrollments/lookup': 'NOW',
  'POST /api/enrollments/import': 'NOW',
  'GET /api/enrollments/{enrollmentId}': 'NOW',
  'PUT /api/enrollments/{enrollmentId}': 'NOW',
  'POST /api/advice/cocp': 'NOW',
  'GET /api/cases': 'NOW',
  'POST /api/cases': 'NOW',
  'GET /api/cases/{caseId}': 'NOW',
  'GET /api/cases/{caseId}/history/verify': 'NOW',
  'POST /api/cases/{caseId}/acts': 'NOW',
  'GET /api/deadlines': 'NOW',
  'POST /api/deadlines/feed': 'NOW',
  // `/api/feeds/<secret>.ics`
  'GET /api/feeds/{file}': 'NOW',
  'POST /api/contacts/verify': 'change of contact information',
  'POST /api/packages': 'packages',
  'GET /api/packages/{packageId}': 'packages',
  'POST /api/packages/{packageId}/withdraw': 'packages',
  'POST /api/cases/{caseId}/links': 'signing links',
  'DELETE /api/cases/{caseId}/links/{linkId}': 'signing links',
  'GET /api/links/{secret}': 'signing links',
  'POST /api/links/{secret}': 'signing links',
  'POST /api/links/{secret}/forward': 'signing links',
  'POST /api/links/{secret}/renew': 'signing links',
  'GET /api/cases/{caseId}/documents': 'documents',
  'POST /api/cases/{caseId}/documents': 'documents',
  'GET /api/cases/{caseId}/documents/{documentId}': 'documents',
  'POST /api/cases/{caseId}/documents/{documentId}/received': 'documents',
  'GET /api/verify/{code}': 'verification of printed documents',
} as const satisfies Record<string, string>;

/** Every act of the contract, by the kinds that have it. */
const acts = {
  sign: 'NOW',
  decline: 'NOW',
  withdraw: 'NOW',
  'record-receipt': 'NOW',
  countersign: 'NOW',
  reject: 'NOW',
  roll: 'NOW',
  'request-override': 'NOW',
  return: 'NOW',
  correct: 'NOW',
  'decide-override': 'NOW',
  'complete-task': 'NOW',
  confirm: 'change of contact information',
  process: 'change of contact information',
  choose: 'expiry',
  'confirm-new': 'expiry',
  'confirm-buyout': 'expiry',
  'attest-removal': 'expiry',
  'record-cure': 'termination',
  approve: 'termination',
  record: 'transfer of licences',
  'acquire-sa': 'transfer of licences',
} as const satisfies Record<string, string>;

const now = (table: Readonly<Record<string, string>>): string[] =>
  Object.entries(table)
    .flatMap(([name, capability]) => (capability === 'NOW' ? [name] : []))
    .toSorted();

type Operation = {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, object>>;
};
type Document = {
  readonly openapi: string;
  readonly servers: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

describe('the OpenAPI document', () => {
  let api: Api;
  let document: Document;
  let operations: readonly (readonly [string, Operation])[];
  beforeAll(async () => {
    api = await startApi();
    document = (await api.get(null, '/api/openapi.json')).body as Document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    );
  });
  afterAll(() => api.stop());

  it('is OpenAPI 3.1, complete from the origin, without anything of one machine', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.servers).toEqual([{ url: '/' }]);
    expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });

  it('has every address of the contract this capability brings, and no other', () => {
    expect(operations.map(([address]) => address).toSorted()).toEqual(now(contract));
  });

  it('agrees with the table of who may use an address; only a part of the page of the docs is in none of the two', () => {
    expect(addressList.toSorted()).toEqual([...now(contract), 'GET /api/docs/{file}'].toSorted());
    for (const [address, { security }] of operations) {
      const isOpen = rolesOf(addressList.find((known) => known === address) ?? 'GET /api/me') === null;
      expect([address, security ?? 'signed in']).toEqual([address, isOpen ? [] : 'signed in']);
    }
  });

  it('has every act of the contract this capability brings, and no other', () => {
    const found = [...JSON.stringify(document).matchAll(/"act":\{"type":"string","enum":\["([a-z-]+)"\]\}/g)].map(([, act = '']) => act);
    expect([...new Set(found)].toSorted()).toEqual(now(acts));
  });

  it('names path parameters as the contract does', () => {
    const names = operations.flatMap(([, { parameters = [] }]) =>
      parameters.filter(({ in: where }) => where === 'path').map(({ name }) => name),
    );
    expect([...new Set(names)].toSorted()).toEqual(['caseId', 'enrollmentId', 'file', 'partyId', 'userId']);
  });

  it('gives every operation a name of its own and says what comes of it', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, { responses }] of operations) expect(Object.keys(responses)).toContain('default');
  });

  it('points to nothing that is not there', () => {
    const at = (pointer: string): unknown =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g)].map(([, pointer]) => pointer ?? '');
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((pointer) => at(pointer) === undefined)).toEqual([]);
  });
});

describe('the page of the document', () => {
  it('is made of parts of this origin only, under a policy without exceptions', async () => {
    const api = await startApi();
    const page = await api.get(null, '/api/docs');
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(page.text).not.toMatch(/https?:|<script>|<style|style=|onload=/);
    for (const [, part = ''] of page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const got = await api.get(null, part);
      expect([part, got.status, got.headers.get('x-content-type-options')]).toEqual([part, 200, 'nosniff']);
    }
    await api.stop();
  });
});
