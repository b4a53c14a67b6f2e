import { afterEach, describe, expect, it } from 'vitest';
import { createCases, type Decided } from '../../../functions/cases/index.ts';
import type { CaseWrite, Store, WriteResult } from '../../../functions/store/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aParty, countedIds, parties } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { aMember, savedOf, startPortal, type Portal } from './a-portal.ts';

let portal: Portal;
afterEach(() => portal.stop());

const enrollment = anAmericanEnrollment();
const form = aCocpForm('RESELLER', enrollment);

/** The service on a store to which something happens right before it saves. */
const meddledWith = (before: (write: CaseWrite, saves: number) => Promise<WriteResult | void>) => {
  let saves = 0;
  const store: Store = {
    ...portal.store,
    save: async (write) => {
      saves += 1;
      return (await before(write, saves)) ?? portal.store.save(write);
    },
  };
  return { cases: createCases({ ...portal.settings, store }), saves: () => saves };
};

const outcomes = (all: readonly Decided[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of all) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

describe('fifty who open a change of partner on one enrollment at once', () => {
  it('get one case: the others are refused with its log number (COCP-ONE-OPEN)', async () => {
    portal = await startPortal([enrollment]);
    const all = await Promise.all(Array.from({ length: 50 }, () => portal.opens('P-RES2', form)));
    expect(outcomes(all)).toEqual({ SAVED: 1, REFUSED: 49 });
    const [winner] = all.filter(({ outcome }) => outcome === 'SAVED').map(savedOf);
    for (const decided of all) {
      if (decided.outcome !== 'REFUSED') continue;
      expect(decided.refusals[0]).toMatchObject({ rule: 'COCP-ONE-OPEN', facts: { logNumber: winner?.case.logNumber } });
    }
    const items = await everyItem(portal.client, portal.tableName);
    expect(items.filter(({ SK }) => SK === 'CASE')).toHaveLength(1);
    expect(items.filter(({ SK }) => SK === 'LOG')).toHaveLength(1);
  });
});

describe('acts that race for one case', () => {
  it('are each in the history once, or not accepted', async () => {
    portal = await startPortal([enrollment]);
    const { caseId } = savedOf(await portal.opens('P-RES2', form)).case;
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        index % 2 === 0
          ? portal.acts('P-UNI', caseId, 'sign', { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' })
          : portal.acts('P-UNI', caseId, 'return', { reason: 'The name differs.', paths: ['/current/0/name'] }),
      ),
    );
    const accepted = all.filter(({ outcome }) => outcome === 'SAVED').length;
    expect(accepted).toBeGreaterThan(0);
    const loaded = await portal.cases.read(caseId);
    expect(loaded?.history).toHaveLength(1 + accepted);
    expect(loaded?.case.version).toBe(1 + accepted);
    expect(loaded?.history.map(({ seq }) => seq)).toEqual(Array.from({ length: 1 + accepted }, (_, index) => index + 1));
  });
});

describe('a decision whose ground has changed before it is saved', () => {
  const start = async () => {
    portal = await startPortal([enrollment]);
    return savedOf(await portal.opens('P-RES2', form)).case.caseId;
  };
  const signs = async (by: ReturnType<typeof meddledWith>, caseId: string) =>
    by.cases.act({
      caseId,
      act: 'sign',
      input: { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' },
      caller: await portal.caller('P-UNI'),
      maySee: () => true,
    });

  it('is decided again, on what is there now', async () => {
    const caseId = await start();
    const by = meddledWith(async (_, saves) => {
      if (saves === 1) savedOf(await portal.acts('P-UNI', caseId, 'decline', { reason: 'Not this year.' }));
    });
    expect(await signs(by, caseId)).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'NOT_POSSIBLE_NOW' }] });
    expect(by.saves()).toBe(1);
  });

  it('is decided three times in all, then it is said that things changed meanwhile', async () => {
    const caseId = await start();
    const by = meddledWith(() => Promise.resolve({ outcome: 'LOST_RACE' }));
    expect(await signs(by, caseId)).toEqual({ outcome: 'CHANGED_MEANWHILE' });
    expect(by.saves()).toBe(3);
    expect((await portal.cases.read(caseId))?.history).toHaveLength(1);
  });

  it('holds no more when its caller may do less meanwhile', async () => {
    const caseId = await start();
    const by = meddledWith(async (_, saves) => {
      if (saves === 1) await portal.store.putMember(aMember('P-UNI', { may: ['SUBMIT'], version: 2 }), null);
    });
    expect(await signs(by, caseId)).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'NOT_ALLOWED_TO_YOU' }] });
  });

  it('finds nothing when its caller was put out meanwhile', async () => {
    const caseId = await start();
    const by = meddledWith(async (_, saves) => {
      if (saves === 1) await portal.store.deleteMember(aMember('P-UNI'), null);
    });
    expect(await signs(by, caseId)).toEqual({ outcome: 'NOT_FOUND' });
  });

  it('does not compare with the version its caller gave any more', async () => {
    const caseId = await start();
    const by = meddledWith(async (_, saves) => {
      if (saves === 1) savedOf(await portal.acts('P-UNI', caseId, 'return', { reason: 'The name differs.', paths: ['/current'] }));
    });
    const decided = await by.cases.act({
      caseId,
      act: 'decline',
      input: { reason: 'Not this year.' },
      caller: await portal.caller('P-UNI'),
      maySee: () => true,
      ifMatch: 1,
    });
    expect(decided).toEqual({ outcome: 'STALE', version: 2 });
  });

  it('is made with new ids when the log number is taken', async () => {
    portal = await startPortal([enrollment, anAmericanEnrollment({ enrollmentId: 'E-2' })]);
    savedOf(await portal.opens('P-RES2', form));
    // Ids that begin again give the second case the number of the first, and new ones only when it is decided again.
    const cases = createCases({ ...portal.settings, newId: countedIds() });
    const second = savedOf(await portal.opens('P-RES2', form, { enrollmentId: 'E-2', by: cases }));
    expect(second.case.logNumber).not.toBe((await portal.store.getEnrollment('E-1'))?.openCases[0]?.logNumber);
  });
});

describe('a decision that rests on the record of a party', () => {
  it('is decided again when the new partner is registered for another role meanwhile (COCP-NEW-PCN)', async () => {
    portal = await startPortal([enrollment]);
    const by = meddledWith(async (_, saves) => {
      if (saves === 1) await portal.registers(aParty({ ...parties().get('P-RES2'), role: 'ADVISOR' }));
    });
    expect(await portal.opens('P-UNI', form, { by: by.cases })).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ rule: 'COCP-NEW-PCN', code: 'NEW_PARTNER_NOT_REGISTERED' }],
    });
  });

  it('is decided again when the current partner gets another name meanwhile (COCP-MATCH)', async () => {
    portal = await startPortal([enrollment]);
    const by = meddledWith(async (_, saves) => {
      if (saves === 1) await portal.registers(aParty({ ...parties().get('P-RES'), name: 'Another Name', nameLocal: null }));
    });
    expect(await portal.opens('P-RES2', form, { by: by.cases })).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ rule: 'COCP-MATCH', code: 'CURRENT_PARTNER_NAME_DIFFERS' }],
    });
  });

  it('is decided again when a partner it missed is registered meanwhile', async () => {
    portal = await startPortal([enrollment]);
    const toNew = aCocpForm('RESELLER', enrollment, { newResellerId: 'P-NEW' });
    const by = meddledWith(() => Promise.resolve());
    expect(await portal.opens('P-UNI', toNew, { by: by.cases })).toMatchObject({ outcome: 'REFUSED' });
    await portal.registers(aParty({ partyId: 'P-NEW', pcn: '5A4B0009' }));
    expect(await portal.opens('P-UNI', toNew, { by: by.cases })).toMatchObject({ outcome: 'SAVED' });
  });
});

describe('a form over twenty enrollments', () => {
  it('is one write, opened and closed', async () => {
    const enrollments = Array.from({ length: 20 }, (_, index) => anEnrollment({ enrollmentId: `E-${index + 1}`, advisorId: 'P-ADV' }));
    portal = await startPortal(enrollments);
    const many = aCocpForm('RESELLER_AND_DISTRIBUTOR', enrollments[0], {
      enrollmentIds: enrollments.slice(1).map(({ enrollmentId }) => enrollmentId),
      requestedEffectiveOn: '2026-04-01',
    });
    const { caseId } = savedOf(await portal.opens('P-RES2', many)).case;
    savedOf(
      await portal.acts('OPS-INTERNATIONAL', caseId, 'record-receipt', {
        receivedOn: '2026-01-15',
        signedOn: { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15', NEW_DISTRIBUTOR: '2026-01-15' },
        noticeToPreviousOn: '2026-01-15',
      }),
    );
    savedOf(await portal.acts('OPS-INTERNATIONAL', caseId, 'countersign'));
    portal.goesTo('2026-04-01T00:00:00.000Z');
    expect((await portal.cases.read(caseId))?.case).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
    const { enrollments: after } = await portal.store.getRecords({ enrollmentIds: enrollments.map(({ enrollmentId }) => enrollmentId) });
    expect([...after.values()].every(({ resellerId, distributorId }) => resellerId === 'P-RES2' && distributorId === 'P-DIS2')).toBe(true);
  });
});
