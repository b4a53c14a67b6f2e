import { describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import type { Enrollment, ListedCase, Listing, Problem } from './contract.ts';
import { beginPortal } from './portal.ts';
import { enrollmentFields, mailOf, register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

const start = async (clock: string): Promise<Client> => {
  const { client } = await beginPortal({ clock: at(clock) });
  await registerParties(client);
  return client;
};

const caseOf = async (portal: Client, kind: string): Promise<ListedCase> => {
  const operations = await portal.as('OPS-INTERNATIONAL');
  const [listed] = (await operations.get<Listing<ListedCase>>(`/api/cases?kind=${kind}`)).items;
  if (listed === undefined) throw new Error(`there is no ${kind}`);
  return listed;
};

describe('an enrollment registered anew after its term ended in a case', () => {
  const fields = { number: '87654321', startsOn: '2026-02-01', years: 1 as const, firstOrderOn: '2026-02-01' };

  it('EXPIRY-SILENCE: does not come back to life with a longer term', async () => {
    const portal = await start('2027-01-31T10:00+09:00');
    await register(portal, 'E-OVER', fields);
    const { caseId } = await caseOf(portal, 'EXPIRY');
    await portal.moveTo(at('2027-02-01T10:00+09:00'));
    const university = await portal.as('P-UNI');
    await university.act(caseId, 'attest-removal', { computers: 3, attestedBy: '佐藤 花子' });
    const operations = await portal.as('OPS-INTERNATIONAL');
    const body = enrollmentFields({ ...fields, years: 3 });
    expect((await operations.refused(409, 'PUT', '/api/enrollments/E-OVER', body)).type).toBe('/problems/changed-by-case');
    expect((await operations.get<Enrollment>('/api/enrollments/E-OVER')).status).toBe('EXPIRED');
  });

  it('EXPIRY-BUYOUT: what an open case offers stands, and the advice says the same, whatever becomes of the country', async () => {
    const portal = await start('2027-01-10T10:00+09:00');
    const told = { ...fields, country: 'KR' };
    await register(portal, 'E-OVER', told);
    await register(portal, 'E-OVER', { ...told, country: 'JP' });
    const university = await portal.as('P-UNI');
    const { options } = await university.post<{ options: { option: string }[] }>('/api/advice/expiry', { enrollmentId: 'E-OVER' }, 200);
    expect(options.map(({ option }) => option)).toEqual(['EXTEND', 'BUYOUT', 'LAPSE']);
    const { caseId } = await caseOf(portal, 'EXPIRY');
    const twice = {
      option: 'BUYOUT',
      products: [
        { product: 'Office', quantity: 1 },
        { product: ' ｏｆｆｉｃｅ', quantity: 2 },
      ],
    };
    expect((await university.actRefused(422, caseId, 'choose', twice)).errors?.[0]?.path).toBe('/products/1/product');
    const refused = await university.actRefused(409, caseId, 'confirm-new', { number: '1', startsOn: '2027-02-01' });
    expect(refused.detail).toMatch(/^This is not possible while .+\.$/);
  });
});

describe('links to decide with', () => {
  const link = { role: 'INSTITUTION', name: '白石 千尋', email: mailOf('P-UNI'), codeBy: 'INVITER' };
  const ruleOf = ({ rule }: Problem): string | undefined => rule;

  it('LINK-WHO: are not made where nobody signs or confirms, nor by who has neither filed the case nor signs it', async () => {
    const portal = await start('2027-01-31T10:00+09:00');
    await register(portal, 'E-OVER', { number: '1', startsOn: '2026-02-01', years: 1, firstOrderOn: '2026-02-01' });
    await register(portal, 'E-KITA', { number: '2' });
    const university = await portal.as('P-UNI');
    const { caseId } = await caseOf(portal, 'EXPIRY');
    expect(ruleOf(await university.refused(422, 'POST', `/api/cases/${caseId}/links`, link))).toBe('LINK-WHO');
    const change = await (await portal.as('P-RES2')).open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
    const replaced = await portal.as('P-RES');
    expect(ruleOf(await replaced.refused(403, 'POST', `/api/cases/${change.caseId}/links`, link))).toBe('LINK-WHO');
    const unknown = await university.refused(422, 'POST', `/api/cases/${change.caseId}/links`, { ...link, role: 'SOMEBODY' });
    expect(unknown.errors?.[0]?.path).toBe('/role');
  });
});
