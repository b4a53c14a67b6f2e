import type { Client } from '../client.ts';
import type { Case } from '../contract.ts';
import { register } from '../records.ts';
import { at, type Start } from './telling.ts';

export const id = 'E-KITA';
export const opened = at('2027-01-12T10:00+09:00');
export const office = { product: 'Office Standard', quantity: 50, saActiveUntil: '2027-02-01' };
/** Its Software Assurance ended the day before the transfer. */
export const project = { product: 'Project', quantity: 5, saActiveUntil: '2027-01-31' };
export const form = { transfereeId: 'P-COL', transferOn: '2027-02-01', products: [office, project] };
export const lastDay = { orderedOn: '2027-03-03', products: [{ product: 'Office Standard', quantity: 50 }] };

export const peopleOf = async (portal: Client) => ({
  transferor: await portal.as('P-UNI'),
  transferee: await portal.as('P-COL'),
  reseller: await portal.as('P-RES'),
  stranger: await portal.as('P-RES2'),
  operations: await portal.as('OPS-INTERNATIONAL'),
});
type People = Awaited<ReturnType<typeof peopleOf>>;

export const files = ({ reseller }: People, told: object = {}): Promise<Case> =>
  reseller.post<Case>('/api/cases', { kind: 'TRANSFER', enrollmentId: id, form: { ...form, ...told } }, 201);

export const bothSign = async ({ transferor, transferee }: People, caseId: string): Promise<Case> => {
  await transferor.act(caseId, 'sign', { name: '佐藤 花子' });
  return transferee.act(caseId, 'sign', { name: 'Jane Bay' });
};

/** A transfer filed on 12 January, signed by both the same day. */
export const signedOn12January = async (start: Start, told: object = {}) => {
  const portal = await start(opened);
  await register(portal, id);
  const people = await peopleOf(portal);
  const { caseId } = await files(people, told);
  return { portal, people, of: await bothSign(people, caseId) };
};
