import { createHmac, timingSafeEqual } from 'node:crypto';
import { idInSecret, linkId as linkIdSchema, linkIdLength, linkProofBytes, type Link, type LinkId } from '../../shared/records/index.ts';

type Sent = Pick<Link, 'linkId' | 'generation'>;

/**
 * The secret in a link's address and the code that goes with it. Neither is kept anywhere: both follow from the link's id,
 * how often it was sent, and a key of the portal's own, so that only whoever was sent them has them.
 */
type LinkSecrets = {
  /** What stands in the address: the id, and what proves it. */
  readonly secretOf: (link: Sent) => string;
  /** Eight digits. */
  readonly codeOf: (link: Sent) => string;
  /** The id a secret names; null where it has not the shape of one. What it proves is asked of `isSecretOf`. */
  readonly linkNamed: (secret: string) => LinkId | null;
  /** In constant time. */
  readonly isSecretOf: (link: Sent, secret: string) => boolean;
  readonly isCodeOf: (link: Sent, code: string) => boolean;
};

const codeDigits = 8;

const isSame = (a: string, b: string): boolean => {
  const [given, expected] = [Buffer.from(a), Buffer.from(b)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

export const createLinkSecrets = (key: Uint8Array): LinkSecrets => {
  const macOf = (what: 'secret' | 'code', { linkId, generation }: Sent): Buffer =>
    createHmac('sha256', key).update(`link ${what} ${linkId} ${generation}`).digest();
  const secretOf = (link: Sent): string => `${link.linkId}${macOf('secret', link).subarray(0, linkProofBytes).toString('base64url')}`;
  const codeOf = (link: Sent): string =>
    String(macOf('code', link).readBigUInt64BE() % 10n ** BigInt(codeDigits)).padStart(codeDigits, '0');
  return {
    secretOf,
    codeOf,
    linkNamed: (secret) => {
      const named = linkIdSchema.safeParse(idInSecret(secret));
      return named.success && secret.length > linkIdLength ? named.data : null;
    },
    isSecretOf: (link, secret) => isSame(secret, secretOf(link)),
    isCodeOf: (link, code) => isSame(code.replaceAll(/[\s-]/g, ''), codeOf(link)),
  };
};
