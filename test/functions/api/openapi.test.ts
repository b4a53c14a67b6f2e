import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressList, rolesOf } from '../../../functions/api/addresses.ts';
import { problemTypes } from '../../../shared/api/index.ts';
import { kinds } from '../../../shared/cases/kinds.ts';
import { startApi, type Api } from './an-api.ts';

/** What other programs rely on (docs/contract.md): said here once more, so that an address that is renamed or gone is noticed. */
const contractAddresses: readonly string[] = [
  'GET /api/health',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/rules',
  'GET /api/me',
  'GET /api/me/desk',
  'PUT /api/me/desk',
  'GET /api/parties',
  'GET /api/parties/{partyId}',
  'PUT /api/parties/{partyId}',
  'GET /api/parties/{partyId}/members',
  'POST /api/parties/{partyId}/members',
  'DELETE /api/parties/{partyId}/members/{userId}',
  'GET /api/enrollments',
  'GET /api/enrollments/lookup',
  'POST /api/enrollments/import',
  'GET /api/enrollments/{enrollmentId}',
  'PUT /api/enrollments/{enrollmentId}',
  'POST /api/enrollments/{enrollmentId}/tasks/{taskId}/complete',
  'POST /api/advice/cocp',
  'POST /api/advice/expiry',
  'POST /api/advice/termination',
  'POST /api/advice/transfer',
  'POST /api/advice/cicr',
  'GET /api/cases',
  'POST /api/cases',
  'GET /api/cases/{caseId}',
  'GET /api/cases/{caseId}/history/verify',
  'GET /api/cases/{caseId}/people',
  'POST /api/cases/{caseId}/acts',
  'POST /api/cases/{caseId}/acts/mails',
  'POST /api/reminders',
  'GET /api/reports/desk',
  'GET /api/parties/{partyId}/overrides',
  'GET /api/parties/{partyId}/corrections',
  'GET /api/enrollments/{enrollmentId}/corrections',
  'GET /api/deadlines',
  'POST /api/deadlines/feed',
  'GET /api/feeds/{file}',
  'GET /api/cases/{caseId}/links',
  'GET /api/cases/{caseId}/mails',
  'POST /api/cases/{caseId}/mails/{mailId}/again',
  'POST /api/contacts/verify',
  'POST /api/packages',
  'GET /api/packages/{packageId}',
  'POST /api/packages/{packageId}/withdraw',
  'POST /api/cases/{caseId}/links',
  'DELETE /api/cases/{caseId}/links/{linkId}',
  'GET /api/links/{secret}',
  'POST /api/links/{secret}',
  'POST /api/links/{secret}/forward',
  'POST /api/links/{secret}/not-me',
  'POST /api/links/{secret}/renew',
  'GET /api/links/{secret}/documents',
  'GET /api/links/{secret}/documents/{documentId}',
  'GET /api/cases/{caseId}/documents',
  'POST /api/cases/{caseId}/documents/retry',
  'POST /api/cases/{caseId}/documents',
  'GET /api/cases/{caseId}/documents/{documentId}',
  'POST /api/cases/{caseId}/documents/{documentId}/received',
  'GET /api/verify/{code}',
];

/** And every act, of whatever kind. */
const contractActs: readonly string[] = [
  'sign',
  'decline',
  'withdraw',
  'record-receipt',
  'countersign',
  'reject',
  'roll',
  'request-override',
  'return',
  'correct',
  'decide-override',
  'complete-task',
  'confirm',
  'process',
  'choose',
  'confirm-new',
  'confirm-buyout',
  'attest-removal',
  'record-cure',
  'approve',
  'record',
  'acquire-sa',
];

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

  it('has every address of the contract, and no other', () => {
    expect(operations.map(([address]) => address).toSorted()).toEqual(contractAddresses.toSorted());
  });

  it('agrees with the table of who may use an address; only a part of the page of the docs is in none of the two', () => {
    expect([...operations.map(([address]) => address), 'GET /api/docs/{file}'].toSorted()).toEqual(addressList.toSorted());
    for (const [address, { security }] of operations) {
      const isOpen = rolesOf(addressList.find((known) => known === address) ?? 'GET /api/me') === null;
      expect([address, security ?? 'signed in']).toEqual([address, isOpen ? [] : 'signed in']);
    }
  });

  it('has every act there is, of whatever kind, and the contract tells of each', async () => {
    const found = [...JSON.stringify(document).matchAll(/"act":\{"type":"string","enum":\["([a-z-]+)"\]\}/g)].map(([, act = '']) => act);
    const acts = [...new Set(['complete-task', ...Object.values(kinds).flatMap((kind) => Object.keys(kind.acts))])];
    expect([...new Set(found)].toSorted()).toEqual(acts.toSorted());
    expect(acts.toSorted()).toEqual(contractActs.toSorted());
    const contract = await readFile(join(import.meta.dirname, '../../../docs/contract.md'), 'utf8');
    expect(acts.filter((act) => !new RegExp(`\`${act}[\` ]`).test(contract))).toEqual([]);
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
