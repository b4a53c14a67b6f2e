import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { selfSigned, type SignDigest, type Signer } from '../pdf/index.ts';

/** Bounded waits, and sends spread over time where KMS throttles. */
export const createKmsClient = (): KMSClient =>
  new KMSClient({
    maxAttempts: 5,
    retryMode: 'adaptive',
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  });

type KmsSignerSettings = {
  readonly client: KMSClient;
  readonly keyId: string;
  /** The certificate of a key (DER), made once and kept: every document of ours names the same. */
  readonly certificates: {
    readonly find: (keyId: string) => Promise<Uint8Array | null>;
    /** Keeps it unless one is kept; answers the one that is. */
    readonly keep: (keyId: string, certificate: Uint8Array) => Promise<Uint8Array>;
  };
  readonly now: () => Date;
};

const signWith =
  ({ client, keyId }: Pick<KmsSignerSettings, 'client' | 'keyId'>): SignDigest =>
  async (digest) => {
    const { Signature } = await client.send(
      new SignCommand({ KeyId: keyId, Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' }),
    );
    if (Signature === undefined) throw new Error('KMS signed without a signature');
    return Signature;
  };

/** A signer of a key that never leaves KMS, with a certificate the key has issued for itself: good for ten years. */
export const kmsSigner = async ({ client, keyId, certificates, now }: KmsSignerSettings): Promise<Signer> => {
  const sign = signWith({ client, keyId });
  const known = await certificates.find(keyId);
  if (known !== null) return { sign, certificate: known };
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (PublicKey === undefined) throw new Error('KMS told no public key');
  const from = now();
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + 10);
  const issued = await selfSigned({ commonName: 'Kigen', publicKey: PublicKey, from, until, sign });
  return { sign, certificate: await certificates.keep(keyId, issued) };
};
