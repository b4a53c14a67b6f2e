import type { Page } from '@playwright/test';
import { register, resellerForm } from '../acceptance/records.ts';
import { expect, openAs, test, texts } from './portal.ts';

const t = texts.ja;

type LongForm = {
  readonly name: string;
  readonly as: string;
  readonly path: string;
  /** What has to be chosen before there is anything to be typed. */
  readonly open?: (page: Page) => Promise<void>;
};

const forms = (logNumber: string): readonly LongForm[] => [
  {
    name: 'a change of contacts',
    as: 'P-UNI',
    path: '/enrollments/E-2/contacts',
    open: (page) => page.getByRole('checkbox').first().check(),
  },
  { name: 'a licence transfer', as: 'P-RES', path: '/enrollments/E-2/transfer' },
  { name: 'a termination', as: 'OPS-INTERNATIONAL', path: '/enrollments/E-2/termination' },
  { name: 'an organisation', as: 'OPS-INTERNATIONAL', path: '/register/party' },
  { name: 'an enrollment', as: 'OPS-INTERNATIONAL', path: '/register/enrollment' },
  { name: 'an invitation', as: 'P-UNI', path: `/cases/${logNumber}/invite` },
  { name: 'a withdrawal', as: 'P-RES2', path: `/cases/${logNumber}/withdraw` },
];

test('neither leaving and coming back, nor a reload, nor a second tab lose what was typed into any long form', async ({
  browser,
  client,
}) => {
  await register(client, 'E-1');
  await register(client, 'E-2');
  const { logNumber } = await (await client.as('P-RES2')).open('E-1', resellerForm());
  for (const { name, as, path, open } of forms(logNumber)) {
    await test.step(name, async () => {
      const page = await openAs(browser, client, { as, language: 'ja', device: 'desktop' }, path);
      await open?.(page);
      const fields = page.locator('main input:is([type=text], :not([type])):visible, main textarea:visible');
      await expect(fields.first()).toBeVisible();
      const typed = '髙﨑 𠮷野';
      await fields.first().fill(typed);
      await page.getByRole('navigation').getByRole('link', { name: t.shell.deadlines }).click();
      await expect(page).toHaveURL(/\/deadlines/);
      await page.goBack();
      await expect(fields.first()).toHaveValue(typed);
      await page.reload();
      await expect(fields.first()).toHaveValue(typed);
      const second = await page.context().newPage();
      await second.goto(path);
      await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
      await second.close();
      await page.reload();
      await expect(fields.first()).toHaveValue(typed);
      await page.context().close();
    });
  }
});
