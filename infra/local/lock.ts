import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from './cannot-start.ts';

/**
 * Takes a data folder for this process. The lock is the operating system's own on a file (through SQLite),
 * so that two can never both get it, and it goes with its holder, however that ends.
 * Refuses while another portal holds it.
 */
export const lockDataDir = (dataDir: string): { readonly release: () => void } => {
  const file = new DatabaseSync(join(dataDir, 'portal.lock'));
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (error instanceof Error && error.message === 'database is locked') {
      throw new CannotStart(`Another portal is already running on the data in ${dataDir}; stop it, or set DATA_DIR to another folder.`);
    }
    throw error;
  }
  return { release: () => file.close() };
};
