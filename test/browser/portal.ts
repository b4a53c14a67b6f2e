import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { freePort } from '../../infra/local/free-port.ts';
import { page as en } from '../../shared/texts/en/page.ts';
import { page as ja } from '../../shared/texts/ja/page.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf, type Client } from '../acceptance/client.ts';
import { registerParties, type PartyId } from '../acceptance/records.ts';

export type Language = 'ja' | 'en';
export const texts = { ja, en };

export const devices = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true },
} as const;
export type Device = keyof typeof devices;

type Who = {
  readonly as?: PartyId | 'OPS-INTERNATIONAL' | 'OPS-AMERICAS';
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
      if (sessionStorage.getItem('kigen.session') === null) sessionStorage.setItem('kigen.session', kept);
    }, session);
  }
  await page.goto(path);
  return page;
};

/** No violation that axe finds, nothing to scroll sideways. */
export const isHealthy = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
};

/** A portal of its own for each test, with everybody of the stories registered. */
export const test = base.extend<{ client: Client }>({
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
