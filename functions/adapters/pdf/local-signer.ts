import { constants, createPublicKey, privateEncrypt, type KeyObject } from 'node:crypto';

import { selfSigned, type SignDigest } from './certificate.ts';
import type { Signer } from './cms.ts';

/** DigestInfo of SHA-256 up to the digest itself (RFC 8017, 9.2): what PKCS #1 signs. */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Signs with an RSA key at hand, just as KMS does with one that is not. */
const signDigestWith =
  (key: KeyObject): SignDigest =>
  (digest) =>
    Promise.resolve(privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([digestInfo, digest])));

/** A signer of a key at hand and a certificate it issues for itself, good for ten years from `from`. */
export const localSigner = async (key: KeyObject, from: Date): Promise<Signer> => {
  const sign = signDigestWith(key);
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + 10);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { sign, certificate: await selfSigned({ commonName: 'Kigen', publicKey, from, until, sign }) };
};
