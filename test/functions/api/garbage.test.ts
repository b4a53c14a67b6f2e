import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEnrollment } from '../../builders/index.ts';
import { size } from '../../size.ts';
import { enrollmentFor, openedOn } from './a-case.ts';
import { startApi, type Api } from './an-api.ts';
import { aLook, samples, type Sample } from './samples.ts';

let api: Api;
let all: readonly (readonly [string, Sample])[];
beforeAll(async () => {
  api = await startApi([anEnrollment(), anEnrollment({ enrollmentId: 'E-2', tasks: [aLook] }), enrollmentFor('SIGNING')]);
  const caseId = await openedOn(api, enrollmentFor('SIGNING'));
  const act = (as: string, body: object): readonly [string, Sample] => [
    'POST /api/cases/{caseId}/acts',
    { as, path: `/api/cases/${caseId}/acts`, body },
  ];
  all = [
    ...Object.entries(samples(caseId)),
    act('P-UNI', {
      act: 'sign',
      name: 'Mary Major',
      signature: { kind: 'DRAWN', image: 'data:image/png;base64,iVBORw0KGgo=' },
      noticeToPreviousOn: '2026-01-15',
    }),
    act('P-UNI', { act: 'return', reason: 'Another date, please.', paths: ['/form/requestedEffectiveOn'] }),
    act('P-RES2', { act: 'request-override', justification: 'The institution was closed.', requestedEffectiveOn: '2026-02-01' }),
    act('OPS-AMERICAS', {
      act: 'record-receipt',
      receivedOn: '2026-01-15',
      signedOn: { INSTITUTION: '2026-01-15' },
      noticeToPreviousOn: '2026-01-15',
    }),
    act('OPS-AMERICAS', { act: 'decide-override', decision: 'APPROVE', note: 'Agreed.', approvalReference: 'PBD-1' }),
    act('P-UNI', { act: 'complete-task', taskId: 'T-1', note: 'Done.' }),
  ];
});
afterAll(() => api.stop());

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The same value with the leaf that `at` falls on replaced. */
const replaced = (value: Json, at: { left: number }, by: Json): Json => {
  if (value !== null && typeof value === 'object') {
    const isTurn = at.left === 0;
    at.left -= 1;
    if (isTurn) return by;
    if (Array.isArray(value)) return value.map((each: Json) => replaced(each, at, by));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, at, by)]));
  }
  at.left -= 1;
  return at.left === -1 ? by : value;
};

const dates = fc.constantFrom('1899-12-31', '1900-01-01', '2999-12-31', '3000-01-01', '2026-02-29', '0000-00-00', '2026-1-1');
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u0000', '𠮷', '/', '~', '"', ' ') }),
  dates,
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
);

describe('whatever stands in the place of one part of a request', () => {
  it('is carried out or refused, and never a fault of the portal’s own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(12), anything, async (which, at, by) => {
        const [address, sample] = all[which % all.length] ?? ['', { as: '', path: '', body: {} }];
        const body = replaced(JSON.parse(JSON.stringify(sample.body)) as Json, { left: at }, by as Json);
        const got = await api.send(sample.as, address.slice(0, address.indexOf(' ')), sample.path, { body });
        expect([got.status < 500, address, JSON.stringify(body), got.text]).toEqual([true, address, JSON.stringify(body), got.text]);
      }),
      { numRuns: size.propertyRuns },
    );
    expect(api.logged).toEqual([]);
  });
});
