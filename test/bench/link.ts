import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { freePort } from '../../infra/local/free-port.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf, type Client } from '../acceptance/client.ts';
import { register, registerParties, resellerForm } from '../acceptance/records.ts';
import { chromiumPath } from '../browser/chromium.ts';
import { atMost, median, quantile, seconds, withoutGoal, type Figure } from './figures.ts';

const openings = 7;
const clerk = 'c.shiraishi@gakuji.p-uni.example';
/** A mobile network where it is slow: milliseconds for every round trip, bytes a second. */
const network = { offline: false, latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** The address in the mail to somebody who is asked to sign a change of reseller. */
const addressOfLink = async (client: Client): Promise<string> => {
  await registerParties(client);
  await register(client, 'E-KITA', { number: '87654321' });
  const coming = await client.as('P-RES2');
  const of = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
  const university = await client.as('P-UNI');
  await university.post(`/api/cases/${of.caseId}/links`, { role: 'INSTITUTION', name: '白石 千尋', email: clerk, codeBy: 'MAIL' }, 201);
  for (;;) {
    const [invitation] = await client.mails(clerk);
    const path = /\/sign\/[\w-]+/.exec(invitation?.text ?? '')?.[0];
    if (path !== undefined) return path;
    await setTimeout(50);
  }
};

/** Milliseconds from asking for the page to its heading and to the form that signs it, on a phone that has nothing of it yet. */
const opened = async (browser: Browser, url: string): Promise<{ readonly heading: number; readonly form: number }> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: 'ja-JP' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', network);
  const from = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const heading = performance.now() - from;
  await page.locator('.reading').waitFor();
  await page.getByRole('textbox').first().waitFor();
  const form = performance.now() - from;
  await context.close();
  return { heading, form };
};

/** What who got a link to sign waits for, with a slow network. */
export const measureLink = async (): Promise<readonly Figure[]> => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../infra/build-web-if-stale.ts')], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const portal = await startChild({ dataDir: 'memory', port: await freePort(), clock: '2027-01-10T00:00:00.000Z' });
  const path = await addressOfLink(clientOf(portal.url));
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const took: { readonly heading: number; readonly form: number }[] = [];
  for (let time = 0; time < openings; time += 1) took.push(await opened(browser, `${portal.url}${path}`));
  await browser.close();
  await portal.stop();
  const headings = took.map(({ heading }) => heading);
  return [
    atMost('a link opened on a phone, 300 ms and 1.6 Mbit/s: what is asked', median(headings), 2_500, seconds),
    withoutGoal('  the slowest', seconds(quantile(headings, 1))),
    withoutGoal('  the form, to be read and signed', seconds(median(took.map(({ form }) => form)))),
  ];
};
