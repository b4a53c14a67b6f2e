import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../infra/local/free-port.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf } from '../acceptance/client.ts';
import { test } from '@playwright/test';
import { devices, expect, isHealthy, openAs, texts } from './portal.ts';
import { visitsOf } from './visit-pages.ts';

const pictures = join(import.meta.dirname, '../../docs/pictures');

/** A picture shows as much as a window does, in few bytes. */
const asPicture = { type: 'jpeg', quality: 60, animations: 'disabled' } as const;

/** Written with `npm run pictures` only: Japanese at a desk, English on a phone. */
for (const [language, device] of [
  ['ja', 'desktop'],
  ['en', 'phone'],
] as const) {
  test(`every page has its picture, and no violation (${language})`, async ({ browser }) => {
    test.setTimeout(600_000);
    mkdirSync(pictures, { recursive: true });
    const portal = await startChild({ dataDir: 'memory', port: await freePort(), clock: '2026-11-22T03:00:00Z', demo: true });
    const client = clientOf(portal.url);
    for (const { name, path, as } of await visitsOf(client)) {
      const page = await openAs(browser, client, { language, device, ...(as === null ? {} : { as: as.partyId, userId: as.userId }) }, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(texts[language].shell.loading)).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      await isHealthy(page);
      await page.screenshot({
        ...asPicture,
        path: join(pictures, `${name}.${language}.jpg`),
        clip: { x: 0, y: 0, ...devices[device].viewport },
      });
      await page.context().close();
    }
    await portal.stop();
  });
}
