import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import type { Store } from '../store/index.ts';

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

type SigningKeysSettings = {
  readonly issuer: string;
  readonly store: Pick<Store, 'getSigningKeys' | 'putSigningKeys'>;
  /** The identity provider's keys as it publishes them: JSON. */
  readonly fetchKeys: (issuer: string) => Promise<string>;
};

/**
 * Finds the key a token says it was signed with: among those this process knows, those kept in the table, and those the provider
 * publishes, in this order. The provider is asked only for a key nobody has seen, so an act does not need it.
 */
export const createSigningKeys = ({ issuer, store, fetchKeys }: SigningKeysSettings): JWTVerifyGetKey => {
  let known: JWTVerifyGetKey | null = null;
  const learn = (text: string): JWTVerifyGetKey => {
    known = createLocalJWKSet(keySet.parse(JSON.parse(text)));
    return known;
  };
  const sources: readonly (() => Promise<JWTVerifyGetKey | null>)[] = [
    () => Promise.resolve(known),
    async () => {
      const kept = await store.getSigningKeys(issuer);
      return kept === null ? null : learn(kept);
    },
    async () => {
      const published = await fetchKeys(issuer);
      const learned = learn(published);
      await store.putSigningKeys(issuer, published);
      return learned;
    },
  ];
  return async (protectedHeader, token) => {
    for (const source of sources) {
      const keys = await source();
      try {
        if (keys !== null) return await keys(protectedHeader, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      }
    }
    throw new errors.JWKSNoMatchingKey();
  };
};
