import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { besideRecords } from '../../shared/texts/en/page/beside-records.ts';
import { copyAddress as copyEn } from '../../shared/texts/en/page/copy-address.ts';
import { desk as en } from '../../shared/texts/en/page/desk.ts';
import { desk as ja } from '../../shared/texts/ja/page/desk.ts';
import { nextCase } from '../../shared/texts/ja/page/next-case.ts';
import { reading } from '../../shared/texts/en/page/reading.ts';
import { figures as figuresJa } from '../../shared/texts/ja/page/figures.ts';
import { mailWords as mailsJa } from '../../shared/texts/ja/page/mails.ts';
import type { Client } from '../acceptance/client.ts';
import { mailOf, register, resellerForm } from '../acceptance/records.ts';
import { askedOf } from '../functions/adapters/pdf/ink.ts';
import { expect, isHealthy, openAs, test, texts } from './portal.ts';

/** A change of reseller on an enrollment of its own, signed by both where operations are to countersign. */
const aChange = async (client: Client, enrollmentId: string, isSigned: boolean): Promise<string> => {
  await register(client, enrollmentId);
  const reseller = await client.as('P-RES2');
  const { caseId, logNumber } = await reseller.open(enrollmentId, resellerForm({ requestedEffectiveOn: '2027-04-01' }));
  if (!isSigned) return logNumber;
  const institution = await client.as('P-UNI');
  await institution.act(caseId, 'sign', { name: '山田 花子', noticeToPreviousOn: '2027-01-10' });
  await reseller.act(caseId, 'sign', { name: 'Haruka Mori' });
  return logNumber;
};

test('operations countersign case after case by keyboard, and come back to their list', async ({ browser, client }) => {
  const t = texts.ja;
  const numbers = [await aChange(client, 'E-1', true), await aChange(client, 'E-2', true)];
  const page = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language: 'ja', device: 'desktop' }, '/?phase=REVIEW');
  await expect(page.getByRole('row')).toHaveCount(3);
  // The help says which key does what; where it is open, the keys are not the list's.
  await page.getByRole('button', { name: ja.keys.open }).click();
  await expect(page.getByRole('checkbox', { name: ja.keys.on })).toBeChecked();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([ja.keys.inList, ja.keys.inCase, ja.keys.inBoth]);
  await page.keyboard.press('Escape');
  await isHealthy(page);

  await page.keyboard.press('j');
  await expect(page.locator('tr a:focus')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByText(ja.loop.place({ place: 1, of: 2 }))).toBeVisible();
  await page.keyboard.press('a');
  const note = page.getByRole('textbox', { name: t.actForms.note });
  await expect(note).toBeFocused();
  // Above the bar that sends it, also once all that stands before it has come in.
  await page.waitForLoadState('networkidle');
  await expect(async () => {
    const [field, bar] = await Promise.all([note.boundingBox(), page.locator('.action-bar[data-act]').boundingBox()]);
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    expect(field?.y ?? -1).toBeGreaterThanOrEqual(0);
  }).toPass({ timeout: 5_000 });
  await isHealthy(page);
  // Out of the field the keys act again; on the way back what was typed is there, until it is cancelled.
  await page.keyboard.type('ju');
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('北都大学');
  await page.keyboard.press('a');
  await expect(note).toHaveValue('ju');
  await page.getByRole('link', { name: t.shell.cancel }).click();
  await page.keyboard.press('a');
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('');
  // Sending back has a key too; nothing of it is done by leaving again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1, name: t.kinds.cocp.acts.return.name })).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await page.getByRole('link', { name: t.shell.cancel }).click();
  await page.keyboard.press('a');
  await expect(note).toBeFocused();
  const first = await page.locator('.log-number').first().textContent();
  expect(numbers).toContain(first);
  await page.keyboard.press('Control+Enter');
  // What was done stands apart, by its institution and number, with its mails; reading goes on with the next.
  const decided = page.getByRole('region', { name: ja.loop.decided });
  // Once what was done, then what follows.
  const follows = t.kinds.cocp.steps.SCHEDULED.after?.({ who: '', by: dateText(asDate('2027-04-01'), 'ja') });
  await expect(decided).toContainText(`${t.kinds.cocp.acts.countersign.done}${follows}`);
  await expect(decided).toContainText('北都大学');
  await expect(decided.getByText(/^この処理のメールを \d+ 通送りました/)).toBeVisible();
  await expect(decided.getByRole('link', { name: ja.loop.toDecided({ institution: '北都大学', logNumber: first ?? '' }) })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: nextCase.next('') })).toBeFocused();
  await expect(page.getByText(ja.loop.place({ place: 1, of: 1 }))).toBeVisible();
  await isHealthy(page);

  // A key meant for the one before opens nothing in the first moment.
  await expect(async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('textbox', { name: t.actForms.note })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(ja.loop.over)).toBeVisible();
  await expect(page.getByText(ja.nothing)).toBeVisible();
  expect(new URL(page.url()).searchParams.get('phase')).toBe('REVIEW');

  // What has been done is counted; a key leads there and back.
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: figuresJa.title })).toBeVisible();
  const phases = page.getByRole('table', { name: figuresJa.phases.title });
  await expect(phases.getByRole('row', { name: ja.phases.REVIEW })).toContainText('2');
  await isHealthy(page);
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: t.worklist.title })).toBeVisible();
});

test('operations keep a view, find a case, and remind several at once', async ({ browser, client }) => {
  await aChange(client, 'E-1', false);
  const sought = await aChange(client, 'E-2', false);
  await aChange(client, 'E-3', true);
  const page = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language: 'en', device: 'desktop' });
  // What waits on operations comes first; a key leads to everything.
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('link', { name: `${en.views.us} 1` })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: `${en.keys.open} (?)` })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByRole('combobox', { name: en.phase }).selectOption('SIGNING');
  await expect(page.getByRole('row')).toHaveCount(3);

  await page.getByText(en.views.keepOrShare).click();
  await page.getByRole('textbox', { name: en.views.name }).fill('Signing');
  await page.getByRole('button', { name: en.views.keep, exact: true }).click();
  await expect(page.getByRole('link', { name: 'Signing 2' })).toHaveAttribute('href', /phase=SIGNING/);

  // A browser that does not copy: the address is there, selected.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: en.views.copy }).click();
  await expect(page.getByText(copyEn.byHand)).toBeVisible();
  await expect(page.getByRole('textbox', { name: copyEn.address })).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/phase=SIGNING$/);
  await isHealthy(page);

  await page.getByRole('checkbox', { name: en.chooseAll }).check();
  // Still chosen after a look at one of them.
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page.getByRole('link', { name: `${en.loop.list} (u)` })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('checkbox', { name: en.chooseAll })).toBeChecked();
  // By its key, for those chosen; where none is chosen, for the row one is at.
  await page.getByRole('button', { name: en.remind.none }).click();
  await page.keyboard.press('k');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: en.remind.title })).toBeFocused();
  await expect(page.getByText(en.remind.summary({ cases: 1, mails: 1, leftOut: 0 }))).toBeVisible();
  await page.getByRole('button', { name: texts.en.shell.cancel, exact: true }).click();
  await page.getByRole('checkbox', { name: en.chooseAll }).check();
  await page.keyboard.press('m');
  await expect(page.getByText(`Kita University · ${en.remind.reminded(null)} · ${en.remind.mail.will.AT_ONCE}`)).toHaveCount(2);
  await expect(page.getByText(en.remind.summary({ cases: 2, mails: 2, leftOut: 0 }))).toBeVisible();
  await isHealthy(page);
  await page.getByRole('button', { name: en.remind.send(2) }).click();
  await expect(page.getByText(`Kita University · ${en.remind.mail.sent.AT_ONCE}`)).toHaveCount(2);
  await page.getByRole('button', { name: en.remind.close }).click();

  // One that waits on operations themselves, one reminded today and one that can be: what is left out stays in the report.
  const another = await aChange(client, 'E-4', false);
  await page.goto(`${client.url}/?whose=ALL`);
  await expect(page.getByRole('row')).toHaveCount(5);
  await page.getByRole('checkbox', { name: en.chooseAll }).check();
  await page.getByRole('button', { name: en.remind.start }).click();
  await page.getByRole('button', { name: en.remind.send(1) }).click();
  await expect(page.getByRole('heading', { name: en.remind.result({ cases: 1, mails: 1, leftOut: 3 }) })).toBeFocused();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: another })
      .filter({ hasText: en.remind.mails(1) }),
  ).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: en.remind.leftOut })).toHaveCount(3);
  await isHealthy(page);
  await page.getByRole('button', { name: en.remind.close }).click();

  // From the page of a case: twice a day nobody is reminded.
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: en.remind.start })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: en.remind.title })).toBeFocused();
  // What is shown is not sent by the same key.
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: en.remind.title })).toBeFocused();
  await expect(page.getByRole('button', { name: en.remind.send(1) })).toHaveCount(0);
  await isHealthy(page);
  await page.getByRole('button', { name: texts.en.shell.cancel, exact: true }).click();
  await page.keyboard.press('u');

  // By its number, from wherever one is on the page.
  await page.getByRole('link', { name: `${en.views.all} 4` }).click();
  await expect(page.getByRole('row')).toHaveCount(5);

  // What could not be read is said, with the way to have it.
  await page.route('**/api/enrollments?openTasks=true*', async (route) => route.fulfill({ status: 500 }));
  // Anew as a whole: what was read seconds ago is not asked for again on the way back to it.
  await page.reload();
  await expect(page.getByText(en.failedClosed)).toBeVisible();
  await isHealthy(page);
  await page.unroute('**/api/enrollments?openTasks=true*');
  await page.getByRole('button', { name: texts.en.shell.tryAgain }).click();
  await expect(page.getByText(en.failedClosed)).toHaveCount(0);
  // By whoever is on a case, not only by whom it waits for; what is not found here may be elsewhere.
  await page.keyboard.press('/');
  await page.keyboard.type(mailOf('P-RES2'));
  await expect(page.getByRole('row')).toHaveCount(5);
  const find = page.getByLabel(en.find);
  await find.fill('nobody at all');
  await expect(page.getByRole('link', { name: en.findEverywhere })).toHaveAttribute('href', /\/find\?q=nobody/);
  // Rows that come again take nobody out of what they are typing.
  await find.fill('');
  await expect(find).toBeFocused();
  await page.keyboard.type(sought);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-key] a[data-log-number]').first()).toBeFocused();
  await isHealthy(page);

  // On paper: the rows and their head, black on white also where the screen is dark; nothing to press, and whence it came.
  await page.emulateMedia({ colorScheme: 'dark' });
  const paper = askedOf('pdftotext', ['-layout'], await page.pdf({ preferCSSPageSize: true }));
  expect(paper).toContain(sought);
  expect(paper).toContain(en.columns.why);
  expect(paper).toContain(client.url);
  expect(paper).not.toContain(en.find);
  expect(paper).not.toContain(en.export);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('a mail that came back stands first in the list of operations, and is sent again from there', async ({ browser, client }) => {
  await aChange(client, 'E-1', true);
  const logNumber = await aChange(client, 'E-2', false);
  const bounce = async () => (await client.send('POST', '/local/mail/bounce', { to: mailOf('P-UNI') })).status;
  await expect.poll(bounce, { message: 'the mail was sent, and comes back' }).toBe(200);
  const page = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language: 'ja', device: 'desktop' });
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText(ja.phases.FAILED);
  await expect(first).toContainText(logNumber);
  await expect(page.getByRole('link', { name: `${ja.views.failed} 1` })).toBeVisible();
  await isHealthy(page);
  await first.getByRole('button', { name: ja.againOf(logNumber) }).click();
  await expect(first.getByRole('status')).toHaveText(mailsJa.sentAgain);
  const { items } = (await (await client.as('OPS-INTERNATIONAL')).get(`/api/cases/${logNumber}/mails`)) as {
    items: { partyId: string; rule: string }[];
  };
  expect(items.filter(({ partyId }) => partyId === 'P-UNI')).toHaveLength(2);
  // Read anew the line still says so, and nobody sends it twice; that it is seen to is said from there.
  await page.reload();
  await expect(first).toContainText(mailsJa.wasSentAgain);
  await expect(first.getByRole('button', { name: ja.againOf(logNumber) })).toHaveCount(0);
  await isHealthy(page);
  await first.getByRole('link', { name: ja.finishOf(logNumber) }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.ja.case.completeTask.name })).toBeVisible();
});

test('beside the form stands what the records hold now, and what was corrected since it was filed is said in words', async ({
  browser,
  client,
}) => {
  const logNumber = await aChange(client, 'E-1', true);
  await client.moveTo('2027-01-21T03:00:00.000Z');
  await register(client, 'E-1', { number: 'N-E-9' });
  const page = await openAs(
    browser,
    client,
    { as: 'OPS-INTERNATIONAL', language: 'en', device: 'desktop' },
    `/cases/${logNumber}/countersign`,
  );
  const table = page.getByRole('table', { name: besideRecords.title });
  const row = (what: string) => table.getByRole('row', { name: what });
  await expect(row(reading.number)).toContainText(besideRecords.marks.DIFFERS);
  await expect(row(reading.number).getByRole('cell')).toHaveText(['N-E-1', 'N-E-9']);
  await expect(row(`${reading.institution} `).first()).toContainText(besideRecords.marks.AGREES);
  await expect(row(reading.effective)).toContainText(besideRecords.marks.IN_TERM);
  await expect(row(besideRecords.contacts)).toContainText(besideRecords.marks.NO_CONTACT);
  await isHealthy(page);
});
