import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressList, rolesOf, type Address } from '../../../functions/api/addresses.ts';
import type { cocpActs } from '../../../shared/cases/cocp/index.ts';
import { act, caseIn, enrollmentFor, enrollmentNamed, phases, type Phase } from './a-case.ts';
import { caseShown } from '../../../shared/api/index.ts';
import { shown, startApi, type Api } from './an-api.ts';
import { callers, everyCaller, insiders, onTheCase, rows, type Caller, type Row, type Where } from './who-may-table.ts';

const expected = (row: Row, caller: Caller): number => {
  if (caller === 'NOBODY' || caller === 'EXPIRED') return 401;
  if (caller === 'STRANGER') return 403;
  const found = row.answers.find(([named]) => named.includes(caller));
  if (found === undefined) throw new Error(`no answer for ${caller}`);
  return found[1];
};

let api: Api;
const caseIds = new Map<Phase, string>();

beforeAll(async () => {
  api = await startApi(phases.map(enrollmentFor));
  for (const phase of phases) caseIds.set(phase, await caseIn(api, phase));
});
afterAll(() => api.stop());

const whereIn = (phase: Phase): Where => ({ caseId: caseIds.get(phase) ?? '', enrollmentId: `E-${phase}` });

const tokenOf = async (caller: Caller): Promise<string | null> => {
  const partyId = callers[caller];
  if (partyId === null) return null;
  if (caller === 'EXPIRED') return api.token(partyId, { claims: { exp: 1_700_000_000 } });
  return api.token(partyId, caller === 'STRANGER' ? { userId: 'U-STRANGER' } : {});
};

const asked = async (caller: Caller, method: string, { path, body, text }: ReturnType<Row['ask']>): Promise<number> => {
  const token = await tokenOf(caller);
  const got = await api.send(null, method, path, {
    token,
    body,
    ...(text === undefined ? {} : { raw: text, headers: { 'content-type': 'text/csv' } }),
  });
  return got.status;
};

describe('every address that asks for a sign-in', () => {
  const asking = addressList.filter((address) => rolesOf(address) !== null);

  it('has a row in the table', () => {
    expect([...rows.keys()].toSorted()).toEqual(asking.toSorted());
  });

  const isOfACase = (address: Address): boolean =>
    JSON.stringify(rows.get(address)?.ask({ caseId: 'C', enrollmentId: 'E' })).includes('"E"') || /\{(caseId|enrollmentId)\}/.test(address);
  // What does not depend on a case is asked once.
  const cells = asking.flatMap((address) => (isOfACase(address) ? phases : phases.slice(0, 1)).map((phase) => ({ address, phase })));

  it.each(cells)('$address, towards a case in $phase', async ({ address, phase }) => {
    const row = rows.get(address);
    if (row === undefined) throw new Error(`no row for ${address}`);
    const method = address.slice(0, address.indexOf(' '));
    const answers: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const caller of everyCaller) {
      wanted[caller] = expected(row, caller);
      // What would change something is carried out elsewhere.
      if (row.changes === true && wanted[caller] < 300) delete wanted[caller];
      else answers[caller] = await asked(caller, method, row.ask(whereIn(phase)));
    }
    expect(answers).toEqual(wanted);
  });

  it.each(asking.filter((address) => rows.get(address)?.changes === true))('%s is carried out for whoever may', async (address) => {
    const row = rows.get(address);
    const method = address.slice(0, address.indexOf(' '));
    const fresh = await startApi([enrollmentFor('SIGNING')]);
    for (const caller of everyCaller.filter((one) => row !== undefined && expected(row, one) === 200)) {
      const { path, body } = row?.ask({ caseId: '', enrollmentId: 'E-SIGNING' }) ?? { path: '' };
      const got = await fresh.send(callers[caller], method, path, { body });
      expect([caller, got.status, got.text]).toEqual([
        caller,
        expect.toSatisfy((status: number) => status === 200 || status === 201),
        got.text,
      ]);
    }
    await fresh.stop();
  });
});

/** Who may do which act in which phase of a change of reseller in the Americas. Source: docs/contract.md, COCP. */
const mayAct = {
  sign: { SIGNING: ['INSTITUTION'] },
  decline: { SIGNING: ['INSTITUTION'] },
  withdraw: Object.fromEntries(phases.filter((phase) => phase !== 'CLOSED').map((phase) => [phase, ['NEW_RESELLER']])),
  'record-receipt': { SIGNING: ['ITS_OPERATIONS'], RECEIPT: ['ITS_OPERATIONS'] },
  countersign: { REVIEW: ['ITS_OPERATIONS'] },
  reject: { RECEIPT: ['ITS_OPERATIONS'], REVIEW: ['ITS_OPERATIONS'], LATE: ['ITS_OPERATIONS'], OVERRIDE: ['ITS_OPERATIONS'] },
  roll: { LATE: ['NEW_RESELLER'] },
  'request-override': { LATE: ['NEW_RESELLER'] },
  return: { SIGNING: ['INSTITUTION', 'ITS_OPERATIONS'], RECEIPT: ['ITS_OPERATIONS'], REVIEW: ['ITS_OPERATIONS'] },
  // Only after a return.
  correct: {},
  'decide-override': { OVERRIDE: ['ITS_OPERATIONS'] },
} as const satisfies Record<keyof typeof cocpActs, { readonly [phase in Phase]?: readonly Caller[] }>;

const inputs: Readonly<Record<keyof typeof cocpActs, object>> = {
  sign: { name: 'Mary Major', noticeToPreviousOn: '2026-01-15' },
  decline: { reason: 'Not agreed.' },
  withdraw: { reason: 'Filed twice.' },
  'record-receipt': { receivedOn: '2026-01-15' },
  countersign: {},
  reject: { reason: 'Not legible.' },
  roll: {},
  'request-override': { justification: 'The institution was closed over the winter.', requestedEffectiveOn: '2026-02-20' },
  return: { reason: 'Wrong date.', paths: ['/form/requestedEffectiveOn'] },
  correct: {
    form: { change: 'RESELLER', newResellerId: 'P-RES2', current: [{ role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' }] },
  },
  'decide-override': { decision: 'APPROVE', note: 'The subsidiary agrees.' },
};

const actNames = Object.keys(mayAct).filter((name): name is keyof typeof mayAct => name in mayAct);

describe('the acts of a change of reseller', () => {
  const allowedIn = (name: keyof typeof mayAct, phase: Phase): readonly Caller[] =>
    new Map<Phase, readonly Caller[]>(Object.entries(mayAct[name]) as [Phase, readonly Caller[]][]).get(phase) ?? [];

  it.each(phases)('in %s everybody is offered what they may do, and no more', async (phase) => {
    for (const caller of onTheCase) {
      const got = await api.get(callers[caller], `/api/cases/${whereIn(phase).caseId}`);
      expect([caller, shown(caseShown, got).acts]).toEqual([caller, actNames.filter((name) => allowedIn(name, phase).includes(caller))]);
    }
  });

  it.each(actNames)(
    '%s is refused to everybody else: 409 where nobody may, 403 where others may, 404 to those who are not on the case',
    async (name) => {
      for (const phase of phases) {
        const { caseId } = whereIn(phase);
        const allowed = allowedIn(name, phase);
        for (const caller of insiders.filter((each) => !allowed.includes(each))) {
          const got = await act(api, callers[caller] ?? '', caseId, name, inputs[name]);
          const status = !onTheCase.includes(caller) ? 404 : allowed.length === 0 ? 409 : 403;
          expect([name, phase, caller, got.status]).toEqual([name, phase, caller, status]);
        }
      }
    },
  );

  const possible = actNames
    .flatMap((name) => phases.flatMap((phase) => allowedIn(name, phase).map((caller) => ({ name, phase, caller }))))
    .map((cell, index) => ({ ...cell, of: enrollmentNamed(`E-${index}`, cell.phase) }));
  let each: Api;
  beforeAll(async () => {
    each = await startApi(possible.map(({ of }) => of));
  });
  afterAll(() => each.stop());

  it.each(possible)('$caller may $name in $phase', async ({ name, phase, caller, of }) => {
    const caseId = await caseIn(each, phase, of);
    const onPaper = { signedOn: { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15' }, noticeToPreviousOn: '2026-01-15' };
    const more = name === 'record-receipt' && phase === 'SIGNING' ? onPaper : {};
    const got = await act(each, callers[caller] ?? '', caseId, name, { ...inputs[name], ...more });
    expect([got.status, got.text]).toEqual([200, got.text]);
    expect(shown(caseShown, got).history.at(-1)?.act).toBe(name);
  });
});
