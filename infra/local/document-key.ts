import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';
import { keep, readKept } from './kept-file.ts';

/** The key documents are sealed with on one machine, in PEM (PKCS #8), and the day its certificate begins. */
export type DocumentKey = { readonly pem: string; readonly from: string };

const kept = z.strictObject({ pem: z.string(), from: z.iso.datetime() });

const modulusLength = 3072;

/** The key in `file`, made there if there is none; null keeps none. */
export const openDocumentKey = async (file: string | null, real: () => number): Promise<DocumentKey> => {
  const text = file === null ? null : readKept(file);
  if (text !== null) return kept.parse(JSON.parse(text));
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength });
  const key = { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), from: new Date(real()).toISOString() };
  if (file !== null) keep(file, JSON.stringify(key), { durable: true });
  return key;
};

export const privateKeyOf = ({ pem }: DocumentKey): KeyObject => createPrivateKey(pem);
