import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIdentity } from '../../../infra/local/identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kigen-identity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the local identity provider', () => {
  it('signs a token for 12 hours that its public keys verify, saying who acts for which party', async () => {
    const identity = await openIdentity(null);
    const token = await identity.token({ userId: 'U-1', partyId: 'P-UNI' });
    const { payload } = await jwtVerify(token, createLocalJWKSet(identity.jwks), { issuer: identity.issuer });
    expect(payload).toMatchObject({ sub: 'U-1', 'kigen:party': 'P-UNI', token_use: 'access', client_id: identity.clientId });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(12 * 3600);
  });

  it('keeps its key, readable by its owner only, so that tokens outlive a restart', async () => {
    const file = join(folder, 'identity.json');
    const token = await (await openIdentity(file)).token({ userId: 'U-1', partyId: 'P-UNI' });
    expect(statSync(file).mode & 0o077).toBe(0);
    const { payload } = await jwtVerify(token, createLocalJWKSet((await openIdentity(file)).jwks));
    expect(payload.sub).toBe('U-1');
  });

  it('publishes no private half', async () => {
    expect((await openIdentity(null)).jwks.keys.every((key) => !('d' in key))).toBe(true);
  });
});
