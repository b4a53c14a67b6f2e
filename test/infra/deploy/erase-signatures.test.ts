import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../functions/cases/index.ts';
import { eraseSignatures } from '../../../infra/deploy/erase-signatures.ts';
import { UnfitSettings } from '../../../infra/settings/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { savedOf, startPortal, type Portal } from '../../functions/cases/a-portal.ts';

const enrollment = anAmericanEnrollment();
const now = asInstant('2026-01-20T00:00:00.000Z');
let portal: Portal;
let filed: { readonly caseId: string; readonly logNumber: string };
beforeAll(async () => {
  portal = await startPortal([enrollment]);
  filed = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', enrollment))).case;
  savedOf(await portal.acts('P-UNI', filed.caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2026-01-15' }));
});
afterAll(() => portal.stop());

const erase = async (logNumber: string, name: string): Promise<readonly string[]> => {
  const steps: string[] = [];
  await eraseSignatures({ store: portal.store, now, tell: (step) => steps.push(step) }, { logNumber, name });
  return steps;
};

describe('npm run erase', () => {
  it('erases nothing where the case is not there, or nobody signed it under that name', async () => {
    await expect(erase('COCP-0000-0000', '佐藤 花子')).rejects.toThrow(UnfitSettings);
    await expect(erase(filed.logNumber, '佐藤')).rejects.toThrow('as it was signed');
    await expect(erase(filed.logNumber, '')).rejects.toThrow(UnfitSettings);
    expect((await portal.store.getCase(filed.caseId))?.signatures.map(({ name }) => name)).toEqual(['佐藤 花子']);
  });

  it('erases what somebody signed, says which entry, and leaves the history whole', async () => {
    expect(await erase(filed.logNumber, ' 佐藤　花子 ')).toEqual(['Entry 2 (INSTITUTION): name and image are erased.']);
    const after = await portal.store.getCase(filed.caseId);
    expect(after?.signatures).toMatchObject([{ name: null, image: null, erasedOn: now }]);
    expect(verifyHistory(after?.history ?? [], after?.signatures ?? [])).toEqual({ intact: true, entries: 2 });
    await expect(erase(filed.logNumber, '佐藤 花子')).rejects.toThrow('erased already');
  });
});
