import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Chromium without its windows, menus and viewer of PDFs: the same pages take it a quarter less of the processor. */
const shell = '/usr/bin/chromium-headless-shell';

/** Throws, with the command that installs one, where there is none. */
const first = (candidates: readonly string[]): string => {
  const named = process.env.CHROMIUM_PATH ?? '';
  const found = (named === '' ? candidates : [named]).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    named === ''
      ? 'The browser tests need Chromium: apt-get install -y chromium fonts-ipaexfont-gothic (or: npx playwright install chromium)'
      : `CHROMIUM_PATH is ${named}, and there is no such file`,
  );
};

/** The whole browser: the one `CHROMIUM_PATH` names, else Playwright's own where it is there, else the system's. */
export const chromiumPath = (): string => first([chromium.executablePath(), ...installed]);

/** The browser most tests drive: the one `CHROMIUM_PATH` names, else the shell where it is there, else as `chromiumPath`. */
export const shellPath = (): string => first([shell, chromium.executablePath(), ...installed]);
