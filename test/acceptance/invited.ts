import { expect } from 'vitest';
import type { LinkShown } from '../../shared/api/index.ts';
import type { Client, Reply, Somebody } from './client.ts';
import type { Case, Mail, Problem } from './contract.ts';
import { beginPortal } from './portal.ts';
import { register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

export const clerk = 'c.shiraishi@gakuji.p-uni.example';
export const dean = 'dean@gakuji.p-uni.example';

export type Sent = { readonly linkId: string; readonly expiresAt: string; readonly code?: string };
export type Setting = { readonly portal: Client; readonly university: Somebody; readonly coming: Somebody; readonly case: Case };

export const start = async (): Promise<Setting> => {
  const { client: portal } = await beginPortal({ clock: at('2027-01-12T10:00+09:00') });
  await registerParties(portal);
  await register(portal, 'E-KITA', { number: '87654321' });
  const coming = await portal.as('P-RES2');
  const opened = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
  return { portal, university: await portal.as('P-UNI'), coming, case: opened };
};

export const invites = (by: Somebody, { caseId }: Case, more: object = {}): Promise<Sent> =>
  by.post(`/api/cases/${caseId}/links`, { role: 'INSTITUTION', name: '白石 千尋', email: clerk, codeBy: 'MAIL', ...more }, 201);

/** Letters go out after the write they follow from. Reminders, which come with the days, are not among them. */
export const lettersTo = async (portal: Client, to: string, count: number): Promise<readonly Mail[]> => {
  const letters = async () => (await portal.mails(to)).filter(({ rule }) => rule !== 'COCP-REMIND-SIGN');
  await expect.poll(async () => (await letters()).length, { timeout: 10_000, interval: 20 }).toBe(count);
  return letters();
};
export const secretIn = (mail: Mail | undefined): string => /\/sign\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
export const codeIn = (mail: Mail | undefined): string => /\b(\d{8})\b/.exec(mail?.text ?? '')?.[1] ?? '';

export const ask = async (
  portal: Client,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<Reply> => portal.send(method, path, body, headers);
export const shown = async (portal: Client, secret: string): Promise<LinkShown> =>
  (await ask(portal, 'GET', `/api/links/${secret}`)).body as LinkShown;
export const signing = (code: string) => ({ code, act: 'sign', name: '白石 千尋', noticeToPreviousOn: '2027-01-12' });
export const typeOf = ({ status, body }: Reply): string => `${status} ${(body as Problem).type}`;
