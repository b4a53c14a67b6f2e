import { expect } from 'vitest';
import type { Client, Somebody } from '../client.ts';
import type { Case, HistoryEntry, Mail } from '../contract.ts';
import { mailOf, type PartyId } from '../records.ts';

/** Starts a portal whose clock stands at an instant, with everybody registered. It ends with the test. */
export type Start = (clock: string) => Promise<Client>;

/** An instant told in local time with its offset: `2027-01-20T11:00+09:00`. */
export const at = (localTime: string): string => new Date(localTime).toISOString();

/** What happened, as `instant act rule`; who acted, or that the calendar did, stands in `by`. */
export const toldOf = (of: Case): readonly string[] => of.history.map(({ at: instant, act, rule }) => `${instant} ${act} ${rule ?? '-'}`);

export const lastOf = (of: Case): HistoryEntry => {
  const last = of.history.at(-1);
  if (last === undefined) throw new Error('a case has a history');
  return last;
};

export const deadline = (of: Pick<Case, 'deadlines'>, rule: string): readonly string[] =>
  of.deadlines.filter((each) => each.rule === rule).map(({ on, state }) => `${on} ${state}`);

/** Mails go out after the write they tell of: `count` of them to this party about this case, at this instant, and no more. */
export const expectMails = async (client: Client, to: PartyId, of: Case, instant: string, count = 1): Promise<void> => {
  const found = async (): Promise<number> =>
    (await client.mails(mailOf(to))).filter((mail) => mail.caseId === of.caseId && mail.at === instant).length;
  await expect.poll(found, { message: `mails to ${to} at ${instant}`, timeout: 10_000, interval: 20 }).toBe(count);
};

/** Everything an address was ever sent, once it is `count` mails. Read after the clock was moved, nothing is on its way any more. */
export const mailsTo = async (client: Client, address: string, count: number): Promise<readonly Mail[]> => {
  await expect
    .poll(async () => (await client.mails(address)).length, { message: `mails to ${address}`, timeout: 10_000, interval: 20 })
    .toBe(count);
  return client.mails(address);
};

/** The chain of the history holds, and the numbers of its entries go up by one. */
export const expectIntact = async (somebody: Somebody, of: Case): Promise<void> => {
  expect(of.history.map(({ seq }) => seq)).toEqual(of.history.map((_, index) => index + 1));
  expect(await somebody.get(`/api/cases/${of.caseId}/history/verify`)).toEqual({ intact: true, entries: of.history.length });
};
