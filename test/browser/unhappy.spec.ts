import { register, resellerForm } from '../acceptance/records.ts';
import { decline as words } from '../../shared/texts/ja/page/decline.ts';
import { mailsAhead } from '../../shared/texts/en/page/mails-ahead.ts';
import { expect, isHealthy, openAs, test, texts } from './portal.ts';

test('a signer who declines ends the change, and everybody sees why', async ({ browser, client }) => {
  const t = texts.ja;
  await register(client, 'E-1');
  const reseller = await client.as('P-RES2');
  const { logNumber } = await reseller.open('E-1', resellerForm());
  const watching = await openAs(browser, client, { as: 'P-RES2', language: 'en', device: 'desktop' }, `/cases/${logNumber}`);
  const page = await openAs(browser, client, { as: 'P-UNI', language: 'ja', device: 'phone' }, `/cases/${logNumber}`);
  await page.getByText(t.case.otherActs).click();
  await isHealthy(page);
  await page.getByRole('link', { name: t.kinds.cocp.acts.decline.name }).click();
  const decline = page.getByRole('button', { name: t.kinds.cocp.acts.decline.button });
  await decline.click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await isHealthy(page);
  // A reason of one's own is typed, and asked for while there is none.
  await page.getByRole('radio', { name: words.own }).check();
  await decline.click();
  await expect(page.getByLabel(words.ownReason)).toBeFocused();
  await isHealthy(page);
  await page.getByLabel(words.ownReason).fill('現在のリセラーとの契約を続けることにしました。');
  await decline.click();
  await expect(page.getByRole('heading', { name: t.kinds.cocp.acts.decline.done })).toBeVisible();
  await isHealthy(page);
  await expect(watching.getByText(texts.en.kinds.cocp.ended.DECLINED({ on: null }))).toBeVisible();
  await expect(watching.getByText('現在のリセラーとの契約を続けることにしました。').first()).toBeVisible();
  await isHealthy(watching);
});

test('an act on a page that went stale says what happened, keeps what was typed, and goes through when sent again', async ({
  browser,
  client,
}) => {
  const t = texts.en;
  await register(client, 'E-1');
  const [uni, reseller, operations] = await Promise.all([
    client.as('P-UNI'),
    client.as('P-RES2'),
    client.as('OPS-INTERNATIONAL', 'U-OTHER'),
  ]);
  const { caseId, logNumber } = await reseller.open('E-1', resellerForm());
  const page = await openAs(browser, client, { as: 'P-RES2', language: 'en', device: 'desktop' }, `/cases/${logNumber}/withdraw`);
  await page.getByLabel(t.actForms.reason).fill('Filed for the wrong enrollment.');
  // Between two looks of the page somebody else acts.
  await uni.act(caseId, 'sign', { name: 'Hanako Kita', noticeToPreviousOn: '2027-01-09' });
  const withdraw = page.getByRole('button', { name: t.kinds.cocp.acts.withdraw.button });
  await withdraw.click();
  await expect(page.getByRole('alert')).toContainText(t.faults.stale);
  await expect(page.getByRole('alert')).toContainText(t.kinds.cocp.signers.INSTITUTION?.inSentence ?? '');
  await expect(page.getByLabel(t.actForms.reason)).toHaveValue('Filed for the wrong enrollment.');
  await isHealthy(page);
  await withdraw.click();
  await expect(page.getByRole('heading', { name: t.kinds.cocp.acts.withdraw.done })).toBeVisible();

  // What is no longer possible says so.
  await register(client, 'E-4');
  const other = await reseller.open('E-4', resellerForm());
  await uni.act(other.caseId, 'sign', { name: 'Hanako Kita', noticeToPreviousOn: '2027-01-09' });
  await reseller.act(other.caseId, 'sign', { name: 'Taro Minato' });
  const review = await openAs(
    browser,
    client,
    { as: 'OPS-INTERNATIONAL', language: 'en', device: 'desktop' },
    `/cases/${other.logNumber}/countersign`,
  );
  await expect(review.getByRole('button', { name: t.kinds.cocp.acts.countersign.button })).toBeVisible();
  const readMails = review.getByRole('button', { name: mailsAhead.show });
  await expect(readMails).toBeVisible();
  await operations.act(other.caseId, 'return', { reason: 'The date is wrong.', paths: ['/requestedEffectiveOn'] });
  await expect(review.getByRole('alert')).toContainText(t.faults.staleOver);
  await expect(review.getByRole('button', { name: t.kinds.cocp.acts.countersign.button })).toHaveCount(0);
  // With the button goes what it would have done.
  await expect(readMails).toHaveCount(0);
  await expect(review.getByText(t.case.undone.NEVER)).toHaveCount(0);
  await isHealthy(review);

  // The submitter corrects what was sent back.
  const correcting = await openAs(browser, client, { as: 'P-RES2', language: 'en', device: 'phone' });
  await correcting.getByRole('link', { name: t.kinds.cocp.steps.CORRECT.toDo(t.words.changeInSentence.RESELLER) }).click();
  await correcting.getByRole('link', { name: t.kinds.cocp.acts.correct.name, exact: true }).click();
  await expect(correcting.getByText(t.actForms.returnedBecause('The date is wrong.'))).toBeVisible();
  await correcting.getByRole('radio', { name: t.cocp.dateAsked }).check();
  await correcting.getByRole('textbox', { name: t.cocp.dateLabel }).fill('15 April 2027');
  await isHealthy(correcting);
  await correcting.getByRole('button', { name: t.kinds.cocp.acts.correct.button, exact: true }).click();
  await expect(correcting.getByRole('heading', { name: t.kinds.cocp.acts.correct.done })).toBeVisible();
});

test('neither another language, nor a reload, a lost network or an ended session lose what was typed', async ({ browser, client }) => {
  const { ja, en } = texts;
  await register(client, 'E-1');
  const page = await openAs(browser, client, { as: 'P-UNI', language: 'ja', device: 'phone' }, '/enrollments/E-1/change');
  await page.getByRole('radio', { name: ja.words.change.RESELLER }).check();
  await page.getByRole('button', { name: ja.cocp.continue }).click();
  await page.getByLabel(ja.cocp.name).fill('髙﨑商店 𠮷');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel(en.cocp.name)).toHaveValue('髙﨑商店 𠮷');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await isHealthy(page);

  await page.reload();
  await expect(page.getByLabel(en.cocp.name)).toHaveValue('髙﨑商店 𠮷');

  await page.context().setOffline(true);
  await expect(page.getByText(en.faults.offline)).toBeVisible();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByText(ja.faults.offline)).toBeVisible();
  await expect(page.getByLabel(ja.cocp.name)).toHaveValue('髙﨑商店 𠮷');
  await isHealthy(page);
  // A page whose code is not here yet says so, within the portal; the way back is open.
  await page.getByRole('navigation').getByRole('link', { name: ja.shell.deadlines }).click();
  await expect(page.getByRole('heading', { name: ja.faults.title })).toBeVisible();
  await isHealthy(page);
  await page.getByRole('button', { name: ja.shell.back, exact: true }).click();
  await expect(page.getByLabel(ja.cocp.name)).toHaveValue('髙﨑商店 𠮷');
  await page.context().setOffline(false);
  await expect(page.getByText(ja.faults.offline)).toHaveCount(0);

  // The token is no longer accepted.
  await page.route('**/api/**', async (route) =>
    route.request().headers().authorization === undefined
      ? route.continue()
      : route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: '{"type":"/problems/unauthorized","title":"","status":401,"detail":"","instance":""}',
        }),
  );
  await page.getByRole('button', { name: ja.cocp.continue }).click();
  await page.getByLabel(ja.cocp.nextSearch).fill('港ソフト');
  await expect(page.getByText(ja.faults.expired)).toBeVisible();
  await isHealthy(page);
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: /として続ける/ }).click();
  await expect(page.getByText(ja.faults.expired)).toHaveCount(0);
  await expect(page.getByLabel(ja.cocp.nextSearch)).toHaveValue('港ソフト');
});

test('another organisation’s case is not there', async ({ browser, client }) => {
  await register(client, 'E-1');
  const reseller = await client.as('P-RES2');
  const { logNumber } = await reseller.open('E-1', resellerForm());
  const page = await openAs(browser, client, { as: 'P-COL', language: 'ja', device: 'phone' }, `/cases/${logNumber}`);
  await expect(page.getByRole('heading', { name: texts.ja.faults.notFound })).toBeVisible();
  await isHealthy(page);
});
