import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinkSecrets } from '../../../functions/links/index.ts';
import * as schemas from '../../../shared/api/index.ts';
import { enrollmentNamed, openedOn, well } from './a-case.ts';
import { problemOf, shown, startApi, type Api } from './an-api.ts';

const linkKey = new Uint8Array(32).fill(7);
const secrets = createLinkSecrets(linkKey);
const link = (linkId: string) => ({ linkId, generation: 1 });

/** Something that happens between what a decision read and its write. */
let meanwhile: (() => Promise<unknown>) | null = null;
const prepare = (client: DynamoDBClient): void =>
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const happens = commandName === 'TransactWriteItemsCommand' ? meanwhile : null;
        if (happens !== null) {
          meanwhile = null;
          await happens();
        }
        return next(args);
      },
    { step: 'initialize', name: 'meanwhile' },
  );

const ids = ['E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6'];
let api: Api;
beforeAll(async () => {
  api = await startApi(
    ids.map((enrollmentId) => enrollmentNamed(enrollmentId, 'SIGNING')),
    { prepare, more: { linkKey } },
  );
});
afterAll(() => api.stop());

const invited = async (enrollmentId: string) => {
  const caseId = await openedOn(api, enrollmentNamed(enrollmentId, 'SIGNING'));
  const body = { role: 'INSTITUTION', name: 'Ito Ken', email: 'ito@example.com', codeBy: 'INVITER' };
  const { linkId, code = '' } = shown(schemas.linkCreated, well(await api.post('P-UNI', `/api/cases/${caseId}/links`, body)));
  const path = `/api/links/${secrets.secretOf(link(linkId))}`;
  const signs = (typed = code) => api.post(null, path, { code: typed, act: 'sign', name: 'Ito Ken', noticeToPreviousOn: '2026-01-15' });
  const wrong = code === '00000000' ? '00000001' : '00000000';
  return { caseId, linkId, path, signs, wrong: () => signs(wrong) };
};

describe('a link is decided with as it stands when it is decided', () => {
  it('LINK-CODE: a wrong code at the same instant is counted, and the right one signs all the same', async () => {
    const { caseId, signs, wrong } = await invited('E-1');
    let other = 0;
    meanwhile = async () => ({ status: other } = await wrong());
    expect([(await signs()).status, other]).toEqual([200, 422]);
    const { signers } = shown(schemas.caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(signers.map(({ signedOn }) => signedOn)).toEqual(['2026-01-15', null]);
  });

  it('LINK-CODE: locked by wrong codes at the same instant, it signs nothing', async () => {
    const { caseId, signs, wrong } = await invited('E-2');
    meanwhile = async () => {
      for (let tried = 0; tried < 5; tried += 1) await wrong();
    };
    const answered = await signs();
    expect([answered.status, problemOf(answered).type]).toEqual([409, '/problems/link-over']);
    const { signers } = shown(schemas.caseShown, await api.get('P-UNI', `/api/cases/${caseId}`));
    expect(signers.map(({ signedOn }) => signedOn)).toEqual([null, null]);
  });

  it('LINK-FORWARD, LINK-NOT-ME: handed over, given back and taken back all the same', async () => {
    const { path, wrong } = await invited('E-3');
    meanwhile = wrong;
    const forwarded = await api.post(null, `${path}/forward`, { name: 'Sato Hanako', email: 'sato@example.com', reason: 'She signs.' });
    expect(forwarded.status).toBe(200);
    const other = await invited('E-4');
    meanwhile = other.wrong;
    expect((await api.post(null, `${other.path}/not-me`, { reason: 'I left.' })).status).toBe(200);
    const taken = await invited('E-5');
    meanwhile = taken.wrong;
    expect((await api.send('P-UNI', 'DELETE', `/api/cases/${taken.caseId}/links/${taken.linkId}`)).status).toBe(204);
  });

  it('LINK-EXPIRES: sent anew at the same instant, the one before is over', async () => {
    const { path, signs } = await invited('E-6');
    meanwhile = async () => well(await api.post(null, `${path}/renew`));
    const signed = await signs();
    expect([signed.status, problemOf(signed).type]).toEqual([409, '/problems/link-over']);
  });
});
