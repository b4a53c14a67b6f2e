import { randomBytes } from 'node:crypto';
import { crockford } from '../shared/cases/log-number.ts';

/** A new random id of 26 Crockford base32 characters: 130 bits. */
export const newId = (): string => Array.from(randomBytes(26), (byte) => crockford.charAt(byte % 32)).join('');
