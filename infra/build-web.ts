import { join } from 'node:path';
import { build } from 'vite';

const web = join(import.meta.dirname, '../web');

/** Builds web/dist anew: the portal, then beside it the page of a link to sign. */
export const buildWeb = async (): Promise<void> => {
  for (const config of ['vite.config.ts', 'vite.sign.config.ts']) {
    await build({ root: web, configFile: join(web, config), logLevel: 'warn' });
  }
};

if (import.meta.main) await buildWeb();
