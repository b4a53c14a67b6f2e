import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { Hono } from 'hono';
import type { JWK } from 'jose';
import decodeQr from 'qr/decode.js';
import { freePort } from '../../infra/local/free-port.ts';
import { serve } from '../../infra/local/server.ts';
import { createSite } from '../../infra/local/site.ts';
import * as en from '../../shared/texts/en/page/sign-in.ts';
import * as ja from '../../shared/texts/ja/page/sign-in.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf, type Client } from '../acceptance/client.ts';
import { register, registerParties } from '../acceptance/records.ts';
import { authenticatorKey, rightCode, startUserPool, type PoolState } from './a-user-pool.ts';
import { expect, isHealthy, startsAt, test as base, texts, type Language } from './portal.ts';

const userId = '7d0c1f1e-4c1a-4f6e-9a52-0b1d6f6f2a11';

type Deployed = {
  /** The page as CloudFront serves it: the API under /api, and no address of one machine. */
  readonly url: string;
  readonly client: Client;
  readonly people: PoolState;
  /** What was asked of the API, and what it is to answer instead. */
  readonly gateway: { refusing: number; readonly asked: string[] };
};

const test = base.extend<{ deployed: Deployed }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  deployed: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kigen-sign-in-'));
    const portal = await startChild({ dataDir, port: await freePort(), clock: startsAt });
    const client = clientOf(portal.url);
    await registerParties(client);
    const key = JSON.parse(readFileSync(join(dataDir, 'identity.json'), 'utf8')) as JWK;
    const people = await startUserPool({ key, issuer: 'https://identity.kigen.invalid', clientId: 'kigen-portal', userId });
    const gateway = { refusing: 0, asked: [] as string[] };
    const site = createSite(join(import.meta.dirname, '../../web/dist'), people.pool);
    const front = new Hono();
    front.all('/api/*', async (c) => {
      const { pathname, search } = new URL(c.req.url);
      gateway.asked.push(`${c.req.method} ${pathname}`);
      if (gateway.refusing > 0) {
        gateway.refusing -= 1;
        return c.json({ message: 'Unauthorized' }, 401);
      }
      const body = c.req.method === 'GET' ? {} : { body: await c.req.text() };
      return fetch(portal.url + pathname + search, { method: c.req.method, headers: c.req.raw.headers, ...body });
    });
    front.all('*', (c) => site.fetch(c.req.raw));
    const serving = await serve(0);
    serving.answer(front.fetch);
    await use({ url: serving.url, client, people: people.state, gateway });
    await serving.close();
    await people.stop();
    await portal.stop();
    rmSync(dataDir, { recursive: true });
  },
});

/** Makes the person a member, in the portal's own rows and for the trigger. */
const joinParties = async ({ client, people }: Deployed, ...partyIds: readonly string[]): Promise<void> => {
  for (const partyId of partyIds) {
    const reply = await client.send('POST', '/local/token', { partyId, userId, name: 'Hanako Yamada' });
    expect(reply.status).toBe(200);
  }
  people.memberOf = partyIds;
};

const openPage = async (browser: Browser, url: string, language: Language = 'en'): Promise<Page> => {
  const context = await browser.newContext({ locale: language === 'ja' ? 'ja-JP' : 'en-GB', baseURL: url });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
};

const signInOn = async (page: Page, language: Language = 'en'): Promise<void> => {
  await page.getByRole('button', { name: signInTexts[language].poolSignIn.begin }).click();
  await page.getByRole('link', { name: 'sign in' }).click();
};

const signInTexts = { ja, en };

/** What the page keeps in this tab; the router keeps where it was scrolled to. */
const keptOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('kigen.')));

/** The text of the QR code in sight, read from its picture. */
const readQr = async (page: Page, label: string): Promise<string> => {
  const svg = page.getByRole('img', { name: label });
  const [size, path] = await svg.evaluate((element) => [
    Number(element.getAttribute('viewBox')?.split(' ')[2]),
    element.querySelector('path')?.getAttribute('d') ?? '',
  ]);
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const row = Number(y) * scale + Math.floor(at / scale);
      const column = Number(x) * scale + (at % scale);
      data.fill(0, (row * width + column) * 3, (row * width + column) * 3 + 3);
    }
  }
  return decodeQr({ width, height: width, data });
};

for (const language of ['ja', 'en'] as const satisfies readonly Language[]) {
  test(`somebody signs in at the user pool, is back where they wanted to go, and signs out (${language})`, async ({
    browser,
    deployed,
  }) => {
    const t = { ...texts[language], ...signInTexts[language] };
    await joinParties(deployed, 'P-RES2');
    const page = await openPage(browser, deployed.url, language);
    await page.goto('/deadlines');
    await expect(page.getByRole('heading', { name: t.poolSignIn.title })).toBeVisible();
    await isHealthy(page);
    await signInOn(page, language);
    await expect(page.getByRole('heading', { name: t.deadlines.title })).toBeVisible();
    await expect(page).toHaveURL(`${deployed.url}/deadlines`);
    expect(Object.fromEntries(deployed.people.lastAuthorization ?? [])).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid aws.cognito.signin.user.admin',
      lang: language,
    });
    await isHealthy(page);
    expect(deployed.gateway.asked.filter((asked) => asked.includes('/local'))).toEqual([]);

    await page.getByRole('button', { name: t.shell.signOut }).click();
    await expect(page.getByRole('heading', { name: t.poolSignIn.title })).toBeVisible();
    expect(deployed.people.asked).toEqual(['RevokeToken', 'logout']);
    expect(await keptOf(page)).toEqual([]);
  });

  test(`whoever belongs to several organisations chooses one, and changes it (${language})`, async ({ browser, deployed }) => {
    const t = { ...texts[language], ...signInTexts[language] };
    await joinParties(deployed, 'P-RES', 'P-UNI');
    const page = await openPage(browser, deployed.url, language);
    await page.goto('/');
    await signInOn(page, language);
    await expect(page.getByRole('heading', { name: t.actingFor.title })).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: t.words.partyRole.INSTITUTION }).click();
    await expect(page.getByRole('heading', { name: t.worklist.title })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.getItem('kigen.session'))).toContain('"partyId":"P-UNI"');

    await page.locator('a.person').click();
    await page.getByRole('button', { name: t.words.partyRole.RESELLER }).click();
    await expect(page.getByRole('heading', { name: t.worklist.title })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.getItem('kigen.session'))).toContain('"partyId":"P-RES"');

    deployed.people.memberOf = ['P-RES'];
    await page.locator('a.person').click();
    await page.getByRole('button', { name: t.words.partyRole.INSTITUTION }).click();
    await expect(page.getByText(t.actingFor.refused(language === 'ja' ? '北都大学' : 'Kita University'))).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.getItem('kigen.session'))).toContain('"partyId":"P-RES"');
  });

  test(`operations set up the second factor with what the page shows, and act after the next sign-in (${language})`, async ({
    browser,
    deployed,
  }) => {
    const t = { ...texts[language], ...signInTexts[language] };
    await joinParties(deployed, 'OPS-INTERNATIONAL');
    const page = await openPage(browser, deployed.url, language);
    await page.goto('/');
    await signInOn(page, language);
    await expect(page.getByRole('heading', { name: t.secondFactor.title })).toBeVisible();
    await isHealthy(page);
    expect(await readQr(page, t.secondFactor.picture)).toBe(
      `otpauth://totp/${encodeURIComponent(`Kigen:${new URL(deployed.url).host}`)}?secret=${authenticatorKey}&issuer=Kigen`,
    );
    await expect(page.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();

    await page.getByLabel(t.secondFactor.code).fill('12345');
    await page.getByRole('button', { name: t.secondFactor.turnOn }).click();
    await expect(page.getByLabel(t.secondFactor.code)).toBeFocused();
    await expect(page.locator('.field-error')).toHaveText(t.secondFactor.notSixDigits);
    await page.getByLabel(t.secondFactor.code).fill('000000');
    await page.getByRole('button', { name: t.secondFactor.turnOn }).click();
    await expect(page.locator('.field-error')).toHaveText(t.secondFactor.wrongCode);
    await isHealthy(page);
    await page.getByLabel(t.secondFactor.code).fill(language === 'ja' ? '１２３ ４５６' : rightCode);
    await page.getByRole('button', { name: t.secondFactor.turnOn }).click();
    await expect(page.getByRole('heading', { name: t.secondFactor.done })).toBeVisible();
    await isHealthy(page);
    expect(deployed.people.asked.slice(-3)).toEqual(['VerifySoftwareToken', 'SetUserMFAPreference', 'GlobalSignOut']);

    await page.getByRole('button', { name: t.poolSignIn.again }).click();
    await signInOn(page, language);
    await expect(page.getByRole('heading', { name: t.worklist.title })).toBeVisible();
  });

  test(`a sign-in that does not come off is said in plain words (${language})`, async ({ browser, deployed }) => {
    const t = { ...texts[language], ...signInTexts[language] };
    await joinParties(deployed, 'P-RES2');
    const page = await openPage(browser, deployed.url, language);
    deployed.people.meddling = 'x';
    await page.goto('/');
    await signInOn(page, language);
    await expect(page.getByText(t.poolSignIn.failed.NOT_BEGUN_HERE)).toBeVisible();
    await isHealthy(page);
    deployed.people.meddling = '';
    await page.getByRole('link', { name: t.poolSignIn.again }).click();
    await page.getByRole('button', { name: t.poolSignIn.begin }).click();
    await page.getByRole('link', { name: 'give up' }).click();
    await expect(page.getByText(t.poolSignIn.failed.GIVEN_UP)).toBeVisible();
    expect(await keptOf(page)).toEqual([]);
  });

  test(`whoever belongs to no organisation is told so, and let in once one has added them (${language})`, async ({ browser, deployed }) => {
    const t = { ...texts[language], ...signInTexts[language] };
    const page = await openPage(browser, deployed.url, language);
    await page.goto('/');
    await signInOn(page, language);
    await expect(page.getByRole('heading', { name: t.actingFor.nobody })).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: t.actingFor.lookAgain }).click();
    await expect(page.getByText(t.actingFor.stillNobody)).toBeVisible();
    await joinParties(deployed, 'P-RES2');
    await page.getByRole('button', { name: t.actingFor.lookAgain }).click();
    await expect(page.getByRole('heading', { name: t.worklist.title })).toBeVisible();
  });
}

test('a token that is refused is renewed once, and one about to end before it is used', async ({ browser, deployed }) => {
  const t = texts.en;
  await joinParties(deployed, 'P-RES2');
  const page = await openPage(browser, deployed.url);
  await page.goto('/');
  await signInOn(page);
  await expect(page.getByRole('heading', { name: t.worklist.title })).toBeVisible();
  deployed.gateway.refusing = 1;
  // Two minutes before its end a token is renewed; one of 60 seconds always.
  await expect.poll(() => deployed.people.asked.filter((asked) => asked === 'GetTokensFromRefreshToken').length).toBe(1);
  deployed.people.seconds = 60;
  deployed.gateway.refusing = 1;
  await expect.poll(() => deployed.people.asked.filter((asked) => asked === 'GetTokensFromRefreshToken').length).toBeGreaterThan(2);
  await expect(page.getByText(t.faults.expired)).toBeHidden();
  expect(deployed.people.refreshTokens.size).toBe(1);
});

test('a session that ends in the middle of a form loses nothing: after signing in again it is there as it was', async ({
  browser,
  deployed,
}) => {
  const t = texts.en;
  await joinParties(deployed, 'P-RES2');
  await register(deployed.client, 'E-1');
  const page = await openPage(browser, deployed.url);
  await page.goto('/enrollments/find');
  await signInOn(page);
  await page.getByLabel(t.lookup.number).fill('71000001');
  deployed.people.refreshTokens.clear();
  deployed.gateway.refusing = 1_000;
  await page.getByLabel(t.lookup.masterAgreement).fill('S7100001');
  await page.getByRole('button', { name: t.lookup.find }).click();
  await expect(page.getByRole('alert').getByText(t.faults.expired).first()).toBeVisible();
  await isHealthy(page);
  deployed.gateway.refusing = 0;
  await page.getByRole('button', { name: t.faults.signInAgainAnybody }).click();
  await page.getByRole('link', { name: 'sign in' }).click();
  await expect(page.getByLabel(t.lookup.number)).toHaveValue('71000001');
  await expect(page.getByLabel(t.lookup.masterAgreement)).toHaveValue('S7100001');
});
