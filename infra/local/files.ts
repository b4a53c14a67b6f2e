import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { asksForNoFile, mostUploadMinutes, prefixes, type FileFacts, type Files } from '../../functions/files/index.ts';
import { inFolder, inMemory, type CameIn } from './keeping.ts';

/** What became of bytes that were sent to an upload's address. */
export type Received = CameIn | 'NOT_AN_UPLOAD' | 'OVER' | 'OTHER_TYPE';

/** In place of a bucket: a folder, or memory. What S3 does at the address of an upload, `receive` does here. */
export type LocalFiles = Files & {
  /** An address takes one file, once. */
  readonly receive: (token: string, chunks: AsyncIterable<Uint8Array>, mediaType: string) => Promise<Received>;
};

type LocalFilesSettings = {
  /** The folder they are kept in; null keeps them in memory. */
  readonly folder: string | null;
  /** Where the portal is, without a slash at its end. */
  readonly baseUrl: string;
  /** Signs the addresses of uploads. */
  readonly key: Uint8Array;
  /** Real time, in milliseconds since 1970: an upload is not made in the portal's time. */
  readonly real: () => number;
};

const upload = z.strictObject({ key: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), until: z.int() });

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const openFiles = ({ folder, baseUrl, key: secret, real }: LocalFilesSettings): LocalFiles => {
  const keeping = folder === null ? inMemory() : inFolder(folder, prefixes.comingIn);
  const signatureOf = (told: string): Buffer => createHmac('sha256', secret).update(`upload ${told}`).digest();

  const readToken = (token: string): z.infer<typeof upload> | null => {
    const [told = '', signature = ''] = token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = signatureOf(told);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return upload.parse(JSON.parse(Buffer.from(told, 'base64url').toString('utf8')));
  };

  const put = async (key: string, bytes: Uint8Array, { mediaType, sha256 }: Omit<FileFacts, 'size'>): Promise<void> => {
    asksForNoFile(key);
    if (sha256Of(bytes) !== sha256) throw new Error(`file ${key} has not the SHA-256 it is put with`);
    await keeping.write(key, { bytes, mediaType, sha256 });
  };

  return {
    put,
    get: async (key) => {
      asksForNoFile(key);
      const found = await keeping.read(key);
      if (found !== null && sha256Of(found.bytes) !== found.sha256) throw new Error(`file ${key} is not what was put there`);
      return found;
    },
    remove: async (key) => {
      asksForNoFile(key);
      await keeping.remove(key);
    },
    uploadTarget: (key, { mediaType, size, sha256 }) => {
      asksForNoFile(key);
      const until = real() + mostUploadMinutes * 60_000;
      const told = Buffer.from(JSON.stringify({ key, mediaType, size, sha256, until })).toString('base64url');
      const url = `${baseUrl}/local/files/${told}.${signatureOf(told).toString('base64url')}`;
      return Promise.resolve({ url, headers: { 'content-type': mediaType } });
    },
    address: () => Promise.resolve(null),
    receive: async (token, chunks, mediaType) => {
      const wanted = readToken(token);
      if (wanted === null) return 'NOT_AN_UPLOAD';
      if (real() > wanted.until) return 'OVER';
      if (await keeping.isSpent(wanted.key)) return 'SPENT';
      return mediaType === wanted.mediaType ? keeping.writeAsItComes(wanted.key, chunks, wanted) : 'OTHER_TYPE';
    },
  };
};
