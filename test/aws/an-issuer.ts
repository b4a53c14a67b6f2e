import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { startService } from './a-service.ts';

/** A user pool as far as tokens go: it publishes its keys, and signs with them what the trigger before a token made of the claims. */
export const startIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }];
  const service = await startService(({ path }) =>
    path === '/.well-known/jwks.json' ? { status: 200, body: { keys } } : { status: 404, body: null, error: 'NotFound' },
  );
  return {
    ...service,
    clientId: 'client-1',
    token: (userId: string, claims: Readonly<Record<string, unknown>>): Promise<string> =>
      new SignJWT({ token_use: 'access', client_id: 'client-1', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
        .setIssuer(service.url)
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
  };
};
export type Issuer = Awaited<ReturnType<typeof startIssuer>>;
