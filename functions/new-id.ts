import { randomBytes } from 'node:crypto';
import { crockford } from '../shared/cases/log-number.ts';

const length = 26;

/** The first 26 bytes as characters of Crockford base32, each as likely as the next. */
export const idFrom = (bytes: Uint8Array): string => [...bytes.subarray(0, length)].map((byte) => crockford.charAt(byte % 32)).join('');

/** A new random id of 26 Crockford base32 characters: 130 bits. */
export const newId = (): string => idFrom(randomBytes(length));
