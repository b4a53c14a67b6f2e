import { issuerAndSerial, sha256, type SignDigest } from './certificate.ts';
import * as der from './der.ts';

const ids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const;

export type Signer = { readonly certificate: Uint8Array; readonly sign: SignDigest };

const attribute = (id: string, value: Uint8Array): Uint8Array => der.sequence(der.oid(id), der.set(value));

/**
 * A detached CMS signature over a SHA-256 digest, as PAdES wants it (ETSI EN 319 142-1, ETSI.CAdES.detached): it names its
 * certificate by hash, and leaves the time to the signature's dictionary.
 */
export const detachedSignature = async (digest: Uint8Array, { certificate, sign }: Signer): Promise<Uint8Array> => {
  const sha256Algorithm = der.sequence(der.oid(ids.sha256));
  const named = der.sequence(der.sequence(der.sequence(der.octets(sha256(certificate)))));
  const attributes = der.set(
    attribute(ids.contentType, der.oid(ids.data)),
    attribute(ids.messageDigest, der.octets(digest)),
    attribute(ids.signingCertificateV2, named),
  );
  const signature = await sign(sha256(attributes));
  // They are signed as a SET and stand under a tag of their own.
  const attributesHere = Uint8Array.from(attributes);
  attributesHere[0] = 0xa0;
  const one = der.integer(Uint8Array.of(1));
  const signerInfo = der.sequence(
    one,
    issuerAndSerial(certificate),
    sha256Algorithm,
    attributesHere,
    der.sequence(der.oid(ids.rsa), der.nothing),
    der.octets(signature),
  );
  const signedData = der.sequence(
    one,
    der.set(sha256Algorithm),
    der.sequence(der.oid(ids.data)),
    der.explicit(0, certificate),
    der.set(signerInfo),
  );
  return der.sequence(der.oid(ids.signedData), der.explicit(0, signedData));
};
