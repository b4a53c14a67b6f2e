import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSigningKeys } from '../../../functions/api/signing-keys.ts';

const issuer = 'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Example01';
type Pair = { readonly kid: string; readonly publicKey: JWK; readonly token: () => Promise<string> };

const newPair = async (kid: string): Promise<Pair> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    kid,
    publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    token: () => new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid }).setIssuer(issuer).setExpirationTime('1h').sign(privateKey),
  };
};

const published = (...pairs: readonly Pair[]): string => JSON.stringify({ keys: pairs.map(({ publicKey }) => publicKey) });

describe('the keys of the identity provider', () => {
  let [first, second]: Pair[] = [];
  beforeAll(async () => {
    [first, second] = [await newPair('first'), await newPair('second')];
  });

  const someKeys = (kept: string | null, fetched: string | null) => {
    const table = { kept };
    const seen: string[] = [];
    const newProcess = () =>
      createSigningKeys({
        issuer,
        store: {
          getSigningKeys: () => {
            seen.push('table');
            return Promise.resolve(table.kept);
          },
          putSigningKeys: (_issuer, keys) => {
            table.kept = keys;
            return Promise.resolve();
          },
        },
        fetchKeys: () => {
          seen.push('provider');
          return fetched === null ? Promise.reject(new Error('the provider is away')) : Promise.resolve(fetched);
        },
      });
    return { table, seen, newProcess };
  };
  const verifies = async (keys: ReturnType<typeof createSigningKeys>, pair: Pair | undefined) => {
    if (pair === undefined) throw new Error('there are two pairs');
    return (await jwtVerify(await pair.token(), keys, { issuer })).payload.iss;
  };
  const both = () => {
    if (first === undefined || second === undefined) throw new Error('there are two pairs');
    return { first, second };
  };

  it('are fetched once, kept in the table, and then known', async () => {
    const { table, seen, newProcess } = someKeys(null, published(both().first));
    const keys = newProcess();
    expect(await verifies(keys, first)).toBe(issuer);
    expect(await verifies(keys, first)).toBe(issuer);
    expect(seen).toEqual(['table', 'provider']);
    expect(createLocalJWKSet(JSON.parse(table.kept ?? '') as { keys: JWK[] }).jwks().keys).toHaveLength(1);
  });

  it('kept in the table are enough while the provider is away: a new process asks nobody else', async () => {
    const { seen, newProcess } = someKeys(published(both().first), null);
    expect(await verifies(newProcess(), first)).toBe(issuer);
    expect(seen).toEqual(['table']);
  });

  it('are fetched anew for a key nobody has seen, and the old ones still hold', async () => {
    const { seen, newProcess } = someKeys(published(both().first), published(both().first, both().second));
    const keys = newProcess();
    await verifies(keys, first);
    expect(await verifies(keys, second)).toBe(issuer);
    expect(await verifies(keys, first)).toBe(issuer);
    expect(seen).toEqual(['table', 'table', 'provider']);
  });

  it('do not verify a key the provider does not know either', async () => {
    const { newProcess } = someKeys(published(both().first), published(both().first));
    await expect(verifies(newProcess(), second)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  });

  it('say so where the provider is needed and away', async () => {
    const { newProcess } = someKeys(published(both().first), null);
    await expect(verifies(newProcess(), second)).rejects.toThrow('the provider is away');
  });
});
