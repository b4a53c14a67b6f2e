import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * The browser the tests drive: the one `CHROMIUM_PATH` names, else Playwright's own where it is there, else the system's.
 * Throws, with the command that installs one, where there is none.
 */
export const chromiumPath = (): string => {
  const named = process.env.CHROMIUM_PATH ?? '';
  const candidates = named === '' ? [chromium.executablePath(), ...installed] : [named];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    named === ''
      ? 'The browser tests need Chromium: apt-get install -y chromium fonts-ipaexfont-gothic (or: npx playwright install chromium)'
      : `CHROMIUM_PATH is ${named}, and there is no such file`,
  );
};
