import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { File, FileFacts } from '../../functions/files/index.ts';

/** What became of bytes as they came in. SPENT: the key has had its file, whether it is still there or not. */
export type CameIn = 'STORED' | 'SPENT' | 'OTHER_SIZE' | 'OTHER_HASH';

/** Where files are kept on one machine. */
type Keeping = {
  readonly write: (key: string, of: File) => Promise<void>;
  readonly read: (key: string) => Promise<File | null>;
  readonly isSpent: (key: string) => Promise<boolean>;
  /** Kept once all of it is there and is what was announced; nothing of it is kept before. */
  readonly writeAsItComes: (key: string, chunks: AsyncIterable<Uint8Array>, of: FileFacts) => Promise<CameIn>;
  /** The key stays spent. */
  readonly remove: (key: string) => Promise<void>;
};

/** Hands on what comes, up to what was announced, and says what it was in the end. */
const measured = async (
  chunks: AsyncIterable<Uint8Array>,
  { size, sha256 }: FileFacts,
  take: (chunk: Uint8Array) => Promise<unknown> | undefined,
): Promise<'AS_ANNOUNCED' | 'OTHER_SIZE' | 'OTHER_HASH'> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > size) return 'OTHER_SIZE';
    hash.update(chunk);
    await take(chunk);
  }
  if (bytes !== size) return 'OTHER_SIZE';
  return hash.digest('hex') === sha256 ? 'AS_ANNOUNCED' : 'OTHER_HASH';
};

export const inMemory = (): Keeping => {
  const files = new Map<string, File>();
  const spent = new Set<string>();
  const write = (key: string, of: File): void => {
    spent.add(key);
    files.set(key, { ...of, bytes: Uint8Array.from(of.bytes) });
  };
  return {
    write: (key, of) => Promise.resolve(write(key, of)),
    read: (key) => Promise.resolve(files.get(key) ?? null),
    isSpent: (key) => Promise.resolve(spent.has(key)),
    writeAsItComes: async (key, chunks, of) => {
      const parts: Uint8Array[] = [];
      const outcome = await measured(chunks, of, (chunk) => void parts.push(chunk));
      if (outcome !== 'AS_ANNOUNCED') return outcome;
      if (spent.has(key)) return 'SPENT';
      write(key, { bytes: Buffer.concat(parts), mediaType: of.mediaType, sha256: of.sha256 });
      return 'STORED';
    },
    remove: (key) => Promise.resolve(void files.delete(key)),
  };
};

const kept = z.strictObject({ mediaType: z.string(), sha256: z.string() });

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const isThere = async (path: string): Promise<boolean> => {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
};

const sync = async (path: string): Promise<void> => {
  const opened = await open(path, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};

/** Makes a folder and those above it, each known to the disk before anything is put into it. */
const ensureFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await sync(dirname(made));
};

const besideOf = (path: string): string => `${path}.${randomUUID()}.new`;

/** Whoever reads a file, also after the power went, finds all of it or none. */
const replace = async (path: string, content: Uint8Array | string): Promise<void> => {
  const beside = besideOf(path);
  const opened = await open(beside, 'w', 0o600);
  try {
    await opened.writeFile(content);
    await opened.sync();
  } finally {
    await opened.close();
  }
  await rename(beside, path);
};

/** What a portal that was killed left of files that were coming in. */
const sweepHalfWritten = (folder: string): void => {
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.new')) rmSync(join(folder, name));
    }
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
};

/** `comingIn`: below it are the files that browsers send. */
export const inFolder = (folder: string, comingIn: string): Keeping => {
  sweepHalfWritten(join(folder, comingIn));
  const pathOf = (key: string): string => join(folder, key);
  const factsOf = (key: string): string => `${pathOf(key)}.facts.json`;
  const spentOf = (key: string): string => `${pathOf(key)}.spent`;
  return {
    write: async (key, { bytes, ...facts }) => {
      const path = pathOf(key);
      await ensureFolder(dirname(path));
      // The file itself comes last: where it is, what is said of it is there, too.
      await replace(factsOf(key), JSON.stringify(facts));
      await replace(path, bytes);
      await sync(dirname(path));
    },
    read: async (key) => {
      try {
        const bytes = await readFile(pathOf(key));
        return { bytes, ...kept.parse(JSON.parse(await readFile(factsOf(key), 'utf8'))) };
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return null;
        throw error;
      }
    },
    isSpent: async (key) => (await isThere(spentOf(key))) || isThere(pathOf(key)),
    writeAsItComes: async (key, chunks, of) => {
      const path = pathOf(key);
      await ensureFolder(dirname(path));
      const beside = besideOf(path);
      const opened = await open(beside, 'w', 0o600);
      try {
        const outcome = await measured(chunks, of, (chunk) => opened.appendFile(chunk));
        if (outcome !== 'AS_ANNOUNCED') return outcome;
        await opened.sync();
        await replace(factsOf(key), JSON.stringify({ mediaType: of.mediaType, sha256: of.sha256 }));
        // Fails where another was quicker: of two that come in at once one is the file.
        await link(beside, path);
        await sync(dirname(path));
        return 'STORED';
      } catch (error) {
        if (hasCode(error, 'EEXIST')) return 'SPENT';
        throw error;
      } finally {
        await opened.close();
        await rm(beside, { force: true });
      }
    },
    remove: async (key) => {
      if (!(await isThere(pathOf(key)))) return;
      await replace(spentOf(key), '');
      await rm(pathOf(key), { force: true });
      await rm(factsOf(key), { force: true });
      await sync(dirname(pathOf(key)));
    },
  };
};
