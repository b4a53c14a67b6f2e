import axe from 'axe-core';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { freePort } from '../../infra/local/free-port.ts';
import { cocpForms as cocpFormsEn } from '../../shared/texts/en/page/cocp-forms.ts';
import { cocpForms as cocpFormsJa } from '../../shared/texts/ja/page/cocp-forms.ts';
import { cicrForm as cicrFormEn } from '../../shared/texts/en/page/cicr-form.ts';
import { cicrForm as cicrFormJa } from '../../shared/texts/ja/page/cicr-form.ts';
import { expiryForms as expiryFormsEn } from '../../shared/texts/en/page/expiry-forms.ts';
import { expiryForms as expiryFormsJa } from '../../shared/texts/ja/page/expiry-forms.ts';
import { transferForms as transferFormsEn } from '../../shared/texts/en/page/transfer-forms.ts';
import { transferForms as transferFormsJa } from '../../shared/texts/ja/page/transfer-forms.ts';
import { csvImport as csvImportEn } from '../../shared/texts/en/page/csv-import.ts';
import { csvImport as csvImportJa } from '../../shared/texts/ja/page/csv-import.ts';
import { terminationForms as terminationFormsEn } from '../../shared/texts/en/page/termination-forms.ts';
import { terminationForms as terminationFormsJa } from '../../shared/texts/ja/page/termination-forms.ts';
import { packages as packagesEn } from '../../shared/texts/en/page/packages.ts';
import { packages as packagesJa } from '../../shared/texts/ja/page/packages.ts';
import { packageForm as packageFormEn } from '../../shared/texts/en/page/package-form.ts';
import { packageForm as packageFormJa } from '../../shared/texts/ja/page/package-form.ts';
import { enrollmentList as enrollmentListEn } from '../../shared/texts/en/page/enrollment-list.ts';
import { enrollmentList as enrollmentListJa } from '../../shared/texts/ja/page/enrollment-list.ts';
import { lookup as lookupEn } from '../../shared/texts/en/page/lookup.ts';
import { lookup as lookupJa } from '../../shared/texts/ja/page/lookup.ts';
import { registry as registryEn } from '../../shared/texts/en/page/registry.ts';
import { registry as registryJa } from '../../shared/texts/ja/page/registry.ts';
import { feed as feedEn } from '../../shared/texts/en/page/feed.ts';
import { feed as feedJa } from '../../shared/texts/ja/page/feed.ts';
import * as demonstrationEn from '../../shared/texts/en/page/demonstration.ts';
import * as demonstrationJa from '../../shared/texts/ja/page/demonstration.ts';
import * as whyEn from '../../shared/texts/en/page/why.ts';
import * as whyJa from '../../shared/texts/ja/page/why.ts';
import { historyPart as historyPartEn } from '../../shared/texts/en/page/history-part.ts';
import { historyPart as historyPartJa } from '../../shared/texts/ja/page/history-part.ts';
import { mailWords as mailsEn } from '../../shared/texts/en/page/mails.ts';
import { mailWords as mailsJa } from '../../shared/texts/ja/page/mails.ts';
import { scans as scansEn } from '../../shared/texts/en/page/scans.ts';
import { scans as scansJa } from '../../shared/texts/ja/page/scans.ts';
import { page as en } from '../../shared/texts/en/page.ts';
import { page as ja } from '../../shared/texts/ja/page.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf, type Client } from '../acceptance/client.ts';
import { registerParties } from '../acceptance/records.ts';

export type Language = 'ja' | 'en';
/** The catalogue, and what stands beside it. */
export const texts = {
  ja: {
    ...ja,
    ...demonstrationJa,
    ...whyJa,
    historyPart: historyPartJa,
    cocpForms: cocpFormsJa,
    cicrForm: cicrFormJa,
    expiryForms: expiryFormsJa,
    transferForms: transferFormsJa,
    csvImport: csvImportJa,
    packages: packagesJa,
    packageForm: packageFormJa,
    feed: feedJa,
    registry: registryJa,
    lookup: lookupJa,
    enrollmentList: enrollmentListJa,
    terminationForms: terminationFormsJa,
    mails: mailsJa,
    scans: scansJa,
  },
  en: {
    ...en,
    ...demonstrationEn,
    ...whyEn,
    historyPart: historyPartEn,
    cocpForms: cocpFormsEn,
    cicrForm: cicrFormEn,
    expiryForms: expiryFormsEn,
    transferForms: transferFormsEn,
    csvImport: csvImportEn,
    packages: packagesEn,
    packageForm: packageFormEn,
    feed: feedEn,
    registry: registryEn,
    lookup: lookupEn,
    enrollmentList: enrollmentListEn,
    terminationForms: terminationFormsEn,
    mails: mailsEn,
    scans: scansEn,
  },
};

export const devices = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true },
} as const;
export type Device = keyof typeof devices;

type Who = {
  readonly as?: string;
  readonly userId?: string;
  readonly language: Language;
  readonly device: Device;
};

/** Day and hour at which every story begins: 10 January 2027, 09:00 in Tokyo. */
export const startsAt = '2027-01-10T00:00:00.000Z';

/** Opens the page as somebody, in a browser of their own. Nobody: not signed in. */
export const openAs = async (browser: Browser, client: Client, { as, userId, language, device }: Who, path = '/'): Promise<Page> => {
  const context = await browser.newContext({ ...devices[device], locale: language === 'ja' ? 'ja-JP' : 'en-GB', baseURL: client.url });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  if (as !== undefined) {
    const somebody = await client.as(as, userId);
    const reply = await client.send('POST', '/local/token', { partyId: as, userId: somebody.userId });
    const { token } = reply.body as { token: string };
    const session = JSON.stringify({ token, partyId: as, userId: somebody.userId });
    await page.addInitScript((kept) => {
      // What shows a PDF within a page is a frame of its own, without storage.
      if (globalThis.self !== globalThis.top) return;
      if (sessionStorage.getItem('kigen.session') === null) sessionStorage.setItem('kigen.session', kept);
    }, session);
  }
  await page.goto(path);
  // It comes above the page and moves it down: a click under way then would miss.
  if (as !== undefined) await page.locator('.demonstration').waitFor();
  return page;
};

const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What stands before the reader: the address and the heading; undefined while the page is on its way. */
const whatStandsThere = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const heading = document.querySelector('h1');
    return heading === null || document.querySelector('main .waiting') !== null ? undefined : `${location.href} ${heading.textContent}`;
  });

/** A navigation takes what was asked of the old document with it. */
const isOfTheOldDocument = (error: unknown): boolean =>
  error instanceof Error && /Execution context was destroyed|Cannot find context/.test(error.message);

/** What axe finds on a page that is at rest; undefined if it moved meanwhile, since then it is neither the old page nor the new one. */
const violationsAtRest = async (page: Page): Promise<readonly string[] | undefined> => {
  try {
    const before = await whatStandsThere(page);
    if (before === undefined) return undefined;
    // Given to each document once: reading it takes longer than a run.
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
    const violations = await page.evaluate(async (rules) => {
      const there = (globalThis as unknown as { readonly axe: typeof axe }).axe;
      // A part may come, fade in and be replaced by what it waits for while axe looks.
      let waited = false;
      const watch = new MutationObserver(() => {
        waited ||= document.querySelector('main .waiting') !== null;
      });
      watch.observe(document, { childList: true, subtree: true });
      const found = await there.run(document, { runOnly: rules, resultTypes: ['violations'] });
      watch.disconnect();
      return waited
        ? undefined
        : found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    }, axeRules);
    return (await whatStandsThere(page)) === before ? violations : undefined;
  } catch (error) {
    if (isOfTheOldDocument(error)) return undefined;
    throw error;
  }
};

/** No violation that axe finds, nothing to scroll sideways. A page that never comes to rest fails. */
export const isHealthy = async (page: Page): Promise<void> => {
  let violations: readonly string[] | undefined;
  await expect.poll(async () => (violations = await violationsAtRest(page)), { message: 'the page comes to rest' }).toBeDefined();
  expect(violations).toEqual([]);
  // Of the device: a phone's window grows with what is too wide for it.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
};

/** From their worklist operations are led on after a decision, to the next case or back: either way what was done is said there. */
export const isLedOn = (page: Page, done: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: done })).toBeVisible();

/** A portal of its own for each test, with everybody of the stories registered. */
export const test = base.extend<{ client: Client; leavesNoPages: void }>({
  // The browser is one for many tests: pages left open would go on asking portals that are gone.
  leavesNoPages: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  client: async ({}, use) => {
    const portal = await startChild({ dataDir: 'memory', port: await freePort(), clock: startsAt });
    const client = clientOf(portal.url);
    await registerParties(client);
    await use(client);
    await portal.stop();
  },
});

export { expect };
