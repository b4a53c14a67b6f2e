import { constants, existsSync } from 'node:fs';
import { access, mkdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { keep, readKept } from './kept-file.ts';
import { lockDataDir } from './lock.ts';

/** Where everything is that must survive, locked for this portal. */
export type DataFolder = {
  /** The folder's own path; `memory` where nothing is kept. */
  readonly path: string;
  /** Where a file of this name is kept; null keeps none. */
  readonly file: (name: string) => string | null;
  /** A portal was killed before it had set its data up for the first time: nobody has seen any of it, and it was taken away. */
  readonly begin: () => Promise<void>;
  /** From now on what is here was seen and is never taken away. */
  readonly isSetUp: () => Promise<void>;
  readonly release: () => void;
};

const inMemory: DataFolder = {
  path: 'memory',
  file: () => null,
  begin: () => Promise.resolve(),
  isSetUp: () => Promise.resolve(),
  release: () => undefined,
};

const marker = 'being-set-up';
/** What a portal writes before it has answered anybody. */
const written = ['engine.db', 'engine.db-wal', 'engine.db-shm', 'mail.db', 'mail.db-wal', 'mail.db-shm', 'files', 'clock.json'];

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** Not mkdir's own `recursive`: where a file system makes no folders (/proc) that never ends. */
const ensureFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || parent === path || existsSync(parent)) throw error;
    await ensureFolder(parent);
    await mkdir(path);
  }
};

const writable = async (dataDir: string): Promise<string> => {
  try {
    await ensureFolder(resolve(dataDir));
    const path = await realpath(dataDir);
    if (!(await stat(path)).isDirectory()) throw new CannotStart(`DATA_DIR is ${JSON.stringify(dataDir)}, which is not a folder.`);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return path;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`DATA_DIR is ${JSON.stringify(dataDir)}, which can not be written (${codeOf(error)}).`);
  }
};

/** Opens and locks the data folder. Refuses one that can not be written, or that another portal has. */
export const openDataFolder = async (dataDir: string): Promise<DataFolder> => {
  if (dataDir === 'memory') return inMemory;
  const path = await writable(dataDir);
  const lock = lockDataDir(path);
  return {
    path,
    file: (name) => join(path, name),
    begin: async () => {
      if (readKept(join(path, marker)) !== null)
        await Promise.all(written.map((name) => rm(join(path, name), { force: true, recursive: true })));
      else if (readKept(join(path, 'clock.json')) !== null) return;
      keep(join(path, marker), '', { durable: true });
    },
    isSetUp: () => rm(join(path, marker), { force: true }),
    release: lock.release,
  };
};
