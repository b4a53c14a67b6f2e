import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyCase } from '../../../shared/cases/kinds.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

const enrollment = anAmericanEnrollment();
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal([enrollment]);
});
afterAll(() => portal.stop());

describe('a case that comes near what DynamoDB takes', () => {
  it('is a bug that throws before anything is written', async () => {
    const { caseId } = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment))).case;
    const stored = await portal.store.getCase(caseId);
    if (stored === null) throw new Error('it was opened');
    const { history, signatures: _, ...before } = stored;
    const [first] = history;
    if (first === undefined) throw new Error('a case has a history');
    const resolved = Array.from({ length: 8_000 }, () => ({ rule: 'COCP-SIGN-90', on: '2026-04-15', state: 'MET' }));
    const of = { ...before.case, version: 2, resolved } as AnyCase;
    const save = portal.store.save({
      cases: [{ before, after: { ...before, case: of, lastSeq: 2 }, entries: [{ ...first, seq: 2 }], signatures: [], render: null }],
      enrollments: [],
      tells: [],
      links: [],
      scans: [],
      letters: [],
      read: { enrollments: new Map(), parties: new Map() },
      by: null,
      recordedAt: portal.now(),
      kept: null,
    });
    await expect(save).rejects.toThrow(/case \w+ has \d+ bytes; 307200 at most/);
    expect((await portal.store.getCase(caseId))?.case.version).toBe(1);
  });
});
