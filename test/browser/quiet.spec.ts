import { test } from '@playwright/test';
import { freePort } from '../../infra/local/free-port.ts';
import { startChild } from '../acceptance/child-portal.ts';
import { clientOf } from '../acceptance/client.ts';
import type { ListedCase } from '../acceptance/contract.ts';
import { expect, openAs, texts } from './portal.ts';
import { visitsOf, type Visit } from './visit-pages.ts';

/** A browser writes every refused request into its console, whatever the page makes of it: what is only looked at asks for nothing that is refused. */
test('no page asks for what its reader may not see, and nobody is left to ask when the person is switched', async ({ browser }) => {
  const portal = await startChild({ dataDir: 'memory', port: await freePort(), clock: '2026-11-22T03:00:00Z', demo: true });
  const client = clientOf(portal.url);
  // Sakura has left an enrollment whose case still has a task for it.
  const sakura = { partyId: 'P-SAKURA', userId: 'U-INOUE' };
  const asSakura = await client.as(sakura.partyId, sakura.userId);
  const { items } = await asSakura.get<{ items: readonly ListedCase[] }>('/api/cases?limit=100&enrollmentId=E-HARUMIDAI-1');
  await asSakura.refused(404, 'GET', '/api/enrollments/E-HARUMIDAI-1');
  const [left] = items;
  if (left === undefined) throw new Error('the demonstration has no case of an enrollment that was left');
  const visits: readonly Visit[] = [
    ...(await visitsOf(client)),
    { name: 'worklist-of-who-left', path: '/', as: sakura },
    { name: 'case-of-who-left', path: `/cases/${left.logNumber}`, as: sakura },
  ];
  const refused: string[] = [];
  const visitAll = async (theirs: readonly Visit[]): Promise<void> => {
    const who = theirs[0]?.as ?? null;
    const page = await openAs(browser, client, {
      language: 'ja',
      device: 'desktop',
      ...(who === null ? {} : { as: who.partyId, userId: who.userId }),
    });
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${new URL(page.url()).pathname}: ${response.status()} ${response.url()}`);
    });
    for (const { path } of theirs) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      // Whoever has left an enrollment still reads what it is called.
      if (path === `/cases/${left.logNumber}`) await expect(page.getByRole('heading', { level: 1 })).not.toContainText('…');
    }
    if (who !== null) {
      await page.goto('/');
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: texts.ja.shell.switchPerson }).click();
      await expect(page.getByRole('heading', { name: texts.ja.signIn.title })).toBeVisible();
      await page.waitForLoadState('networkidle');
    }
    await page.context().close();
  };
  // Most of it is waiting until a page asks for nothing any more, so they need not take turns.
  const people = Map.groupBy(visits, ({ as }) => as?.userId);
  await Promise.all([...people.values()].map(visitAll));
  expect(refused).toEqual([]);
  await portal.stop();
});
