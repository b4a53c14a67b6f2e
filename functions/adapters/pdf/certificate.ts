import { createHash } from 'node:crypto';

import * as der from './der.ts';

/** The portal's key: signs a SHA-256 digest with RSASSA-PKCS1-v1_5 (KMS: `RSASSA_PKCS1_V1_5_SHA_256`, `DIGEST`). The key itself never leaves its keeper. */
export type SignDigest = (digest: Uint8Array) => Promise<Uint8Array>;

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const rsaWithSha256 = der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nothing);

const nameOf = (commonName: string): Uint8Array => der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.text(commonName))));

const extension = (id: string, value: Uint8Array): Uint8Array => der.sequence(der.oid(id), der.truth, der.octets(value));

type CertificateFacts = {
  readonly commonName: string;
  /** SubjectPublicKeyInfo in DER, as KMS and Node export it. */
  readonly publicKey: Uint8Array;
  readonly from: Date;
  readonly until: Date;
  readonly sign: SignDigest;
};

/** A certificate the key issues for itself (DER), for signing documents only. Its serial number follows from the key and the first day. */
export const selfSigned = async ({ commonName, publicKey, from, until, sign }: CertificateFacts): Promise<Uint8Array> => {
  const serial = Uint8Array.from(sha256(Buffer.concat([publicKey, Buffer.from(from.toISOString())])).subarray(0, 16));
  // Positive, and no leading zero byte.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const body = der.sequence(
    der.explicit(0, der.integer(Uint8Array.of(2))),
    der.integer(serial),
    rsaWithSha256,
    nameOf(commonName),
    der.sequence(der.time(from), der.time(until)),
    nameOf(commonName),
    publicKey,
    // Key usage: digitalSignature and nonRepudiation.
    der.explicit(3, der.sequence(extension('2.5.29.15', Uint8Array.of(0x03, 2, 6, 0xc0)))),
  );
  return der.sequence(body, rsaWithSha256, der.bits(await sign(sha256(body))));
};

/** Issuer and serial number, by which a signature names its certificate. */
export const issuerAndSerial = (certificate: Uint8Array): Uint8Array => {
  const body = der.readValue(der.readValue(certificate).content).content;
  const parts: Uint8Array[] = [];
  for (let at = 0; parts.length < 4;) {
    const { whole } = der.readValue(body, at);
    parts.push(whole);
    at += whole.length;
  }
  const [, serial, , issuer] = parts;
  if (serial === undefined || issuer === undefined) throw new Error('not an X.509 certificate of version 3');
  return der.sequence(issuer, serial);
};
