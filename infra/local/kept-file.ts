import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const sync = (path: string): void => {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** The text of a file, or null where there is none. */
export const readKept = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/**
 * Replaces a file at once: whoever reads it, also after a kill, finds the old text or the new one.
 * `durable`: also after the machine lost its power.
 */
export const keep = (path: string, text: string, { durable }: { readonly durable: boolean }): void => {
  const beside = `${path}.new`;
  const opened = openSync(beside, 'w', 0o600);
  try {
    writeSync(opened, text);
    if (durable) fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(beside, path);
  if (durable) sync(dirname(path));
};
