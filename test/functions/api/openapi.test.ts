import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressList, rolesOf } from '../../../functions/api/addresses.ts';
import { problemTypes } from '../../../shared/api/index.ts';
import { startApi, type Api } from './an-api.ts';

/** Every address of the contract, and the capability that brings it: NOW, or what is still to come. */
const contract = {
  'GET /api/health': 'NOW',
  'GET /api/openapi.json': 'NOW',
  'GET /api/docs': 'NOW',
  'GET /api/rules': 'NOW',
  'GET /api/me': 'NOW',
  'GET /api/me/desk': 'NOW',
  'PUT /api/me/desk': 'NOW',
  'GET /api/parties': 'NOW',
  'GET /api/parties/{partyId}': 'NOW',
  'PUT /api/parties/{partyId}': 'NOW',
  'GET /api/parties/{partyId}/members': 'NOW',
  'POST /api/parties/{partyId}/members': 'NOW',
  'DELETE /api/parties/{partyId}/members/{userId}': 'NOW',
  'GET /api/enrollments': 'NOW',
  'GET /api/enrollments/lookup': 'NOW',
  'POST /api/enrollments/import': 'NOW',
  'GET /api/enrollments/{enrollmentId}': 'NOW',
  'PUT /api/enrollments/{enrollmentId}': 'NOW',
  'POST /api/enrollments/{enrollmentId}/tasks/{taskId}/complete': 'NOW',
  'POST /api/advice/cocp': 'NOW',
  'POST /api/advice/expiry': 'NOW',
  'POST /api/advice/termination': 'NOW',
  'POST /api/advice/transfer': 'NOW',
  'POST /api/advice/cicr': 'NOW',
  'GET /api/cases': 'NOW',
  'POST /api/cases': 'NOW',
  'GET /api/cases/{caseId}': 'NOW',
  'GET /api/cases/{caseId}/history/verify': 'NOW',
  'GET /api/cases/{caseId}/people': 'NOW',
  'POST /api/cases/{caseId}/acts': 'NOW',
  'POST /api/cases/{caseId}/acts/mails': 'NOW',
  'POST /api/reminders': 'NOW',
  'GET /api/reports/desk': 'NOW',
  'GET /api/parties/{partyId}/overrides': 'NOW',
  'GET /api/parties/{partyId}/corrections': 'NOW',
  'GET /api/enrollments/{enrollmentId}/corrections': 'NOW',
  'GET /api/deadlines': 'NOW',
  'POST /api/deadlines/feed': 'NOW',
  // `/api/feeds/<secret>.ics`
  'GET /api/feeds/{file}': 'NOW',
  'GET /api/cases/{caseId}/links': 'NOW',
  'GET /api/cases/{caseId}/mails': 'NOW',
  'POST /api/cases/{caseId}/mails/{mailId}/again': 'NOW',
  'POST /api/contacts/verify': 'NOW',
  'POST /api/packages': 'NOW',
  'GET /api/packages/{packageId}': 'NOW',
  'POST /api/packages/{packageId}/withdraw': 'NOW',
  'POST /api/cases/{caseId}/links': 'NOW',
  'DELETE /api/cases/{caseId}/links/{linkId}': 'NOW',
  'GET /api/links/{secret}': 'NOW',
  'POST /api/links/{secret}': 'NOW',
  'POST /api/links/{secret}/forward': 'NOW',
  'POST /api/links/{secret}/not-me': 'NOW',
  'POST /api/links/{secret}/renew': 'NOW',
  'GET /api/links/{secret}/documents': 'NOW',
  'GET /api/links/{secret}/documents/{documentId}': 'NOW',
  'GET /api/cases/{caseId}/documents': 'NOW',
  'POST /api/cases/{caseId}/documents/retry': 'NOW',
  'POST /api/cases/{caseId}/documents': 'NOW',
  'GET /api/cases/{caseId}/documents/{documentId}': 'NOW',
  'POST /api/cases/{caseId}/documents/{documentId}/received': 'NOW',
  'GET /api/verify/{code}': 'NOW',
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
  confirm: 'NOW',
  process: 'NOW',
  choose: 'NOW',
  'confirm-new': 'NOW',
  'confirm-buyout': 'NOW',
  'attest-removal': 'NOW',
  'record-cure': 'NOW',
  approve: 'NOW',
  record: 'NOW',
  'acquire-sa': 'NOW',
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
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
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
    expect([...new Set(names)].toSorted()).toEqual([
      'caseId',
      'code',
      'documentId',
      'enrollmentId',
      'file',
      'linkId',
      'mailId',
      'packageId',
      'partyId',
      'secret',
      'taskId',
      'userId',
    ]);
  });

  it('gives every operation a name of its own and says what comes of it', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, { responses }] of operations) expect(Object.keys(responses)).toContain('default');
  });

  it('names every type of problem', () => {
    const { Problem } = document.components.schemas;
    expect(Problem).toMatchObject({ properties: { type: { type: 'string', enum: problemTypes.map((type) => `/problems/${type}`) } } });
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
