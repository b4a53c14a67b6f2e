import { createHash } from 'node:crypto';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const builtFrom = join(root, 'web/dist/.built-from');

/** Name, size and time of everything the page is made of; reading the bytes would take longer than it is worth. */
const fingerprint = async (): Promise<string> => {
  const sources: string[] = [];
  for await (const entry of glob(['web/**/*', 'shared/**/*', 'package-lock.json'], { cwd: root, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(root, 'web/dist'))) continue;
    const { size, mtimeMs } = await stat(path);
    sources.push(`${path} ${size} ${mtimeMs}`);
  }
  return createHash('sha256').update(sources.toSorted().join('\n')).digest('hex');
};

const fingerprintOfBuild = async (): Promise<string | null> => {
  try {
    return await readFile(builtFrom, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Builds web/dist when it is missing or of other sources. Seconds when it builds, an instant when not. */
export const buildWebIfStale = async (): Promise<void> => {
  const now = await fingerprint();
  if (now === (await fingerprintOfBuild())) return;
  const { buildWeb } = await import('./build-web.ts');
  await buildWeb();
  await writeFile(builtFrom, now);
};

if (import.meta.main) await buildWebIfStale();
