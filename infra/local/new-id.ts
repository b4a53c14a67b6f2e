import { createHash, randomBytes } from 'node:crypto';
import { crockford } from '../../shared/cases/log-number.ts';

const length = 26;

/** The first 26 bytes as characters of Crockford base32, each as likely as the next. */
const idFrom = (bytes: Uint8Array): string => [...bytes.subarray(0, length)].map((byte) => crockford.charAt(byte % 32)).join('');

/** A new random id of 26 Crockford base32 characters. */
export const newId = (): string => idFrom(randomBytes(length));

/** Ids that look as random and are the same in every run. */
export const seededIds = (seed: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return idFrom(createHash('sha256').update(`${seed} ${count}`).digest());
  };
};
