import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { parties, register, resellerForm } from '../acceptance/records.ts';
import { expect, isHealthy, openAs, test, texts, type Language } from './portal.ts';

/** As a spreadsheet has it: headings and values in words, organisations by name, id or customer number; no ids of enrollments, no region. */
const csv = [
  '登録番号,Master agreement number,Programme,契約のバージョン,国,timeZone,channelModel,最初の期間の開始日,1 期間の年数,Institution,リセラー',
  `71000020,S7100020,EES (キャンパス),3.2,日本,Asia/Tokyo,1 層,令和8年4月1日,3 年,北都大学,${parties['P-RES'].pcn}`,
  '71000021,S7100021,EES,3.2,JP,Asia/Tokyo,ONE_TIER,2026-02-30,3,P-UNI,P-RES',
  '71000022,S7100022,EES,3.2,Japan,Asia/Tokyo,TWO_TIER,1 April 2026,3,Kita University,P-NOBODY',
].join('\n');

for (const language of ['ja', 'en'] as const satisfies readonly Language[]) {
  test(`from signing in to the import: every page, by its ways (${language})`, async ({ browser, client }) => {
    const t = texts[language];
    await register(client, 'E-1');
    const reseller = await client.as('P-RES2');
    await reseller.open('E-1', resellerForm());
    const page = await openAs(browser, client, { language, device: 'desktop' });
    await expect(page.getByRole('heading', { name: t.signIn.title })).toBeVisible();
    await expect(page.getByText(t.signIn.demonstration)).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: t.words.operations.INTERNATIONAL }).first().click();
    await expect(page.getByRole('heading', { name: t.worklist.title })).toBeVisible();
    await isHealthy(page);

    // Everything that is put on record begins in one place.
    await page.getByRole('navigation').getByRole('link', { name: t.shell.register }).click();
    await expect(page.getByRole('link', { name: t.registry.registerParty })).toBeVisible();
    await expect(page.getByRole('link', { name: t.registry.registerEnrollment })).toBeVisible();
    await isHealthy(page);
    await page.getByRole('link', { name: t.enrollments.import }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: t.csvImport.dryRun }).click();
    await expect(page.getByText(t.csvImport.checked({ accepted: 1, refused: 2 }))).toBeVisible();
    await expect(page.getByRole('row', { name: /^3/ })).toContainText(
      `${t.registry.enrollment.startsOn}: ${t.dates.noSuchDay({ year: 2026, month: 2, day: 30 })}`,
    );
    await expect(page.getByRole('row', { name: /^4/ })).toContainText(t.registry.enrollment.distributorId);
    // What would be made, named as the portal knows it, though the file says less.
    const right = page.getByRole('row', { name: /^2/ });
    await expect(right).toContainText(t.csvImport.becomes.REGISTERED);
    await expect(right).toContainText(language === 'ja' ? '北都大学' : 'Kita University');
    await isHealthy(page);
    await page.getByLabel(t.csvImport.show).selectOption(t.csvImport.shows.ACCEPTED(1));
    await expect(page.getByRole('row', { name: /^3/ })).toHaveCount(0);
    await expect(right).toBeVisible();
    await page.getByRole('button', { name: t.csvImport.run, exact: true }).click();
    await expect(page.getByText(t.csvImport.imported({ accepted: 1, refused: 2 }))).toBeVisible();
    await expect(right).toContainText(t.csvImport.becomes.REGISTERED);

    // In the other language the same outcome, each reason in it.
    const other = texts[language === 'ja' ? 'en' : 'ja'];
    const languages = language === 'ja' ? (['English', '日本語'] as const) : (['日本語', 'English'] as const);
    await page.getByRole('button', { name: languages[0] }).click();
    await expect(page.getByText(other.csvImport.imported({ accepted: 1, refused: 2 }))).toBeVisible();
    await expect(page.getByRole('row', { name: /^3/ })).toContainText(
      `${other.registry.enrollment.startsOn}: ${other.dates.noSuchDay({ year: 2026, month: 2, day: 30 })}`,
    );
    await page.getByRole('button', { name: languages[1] }).click();

    await page.getByRole('navigation').getByRole('link', { name: t.shell.enrollments, exact: true }).click();
    await page.getByLabel(t.enrollments.search).fill(language === 'ja' ? '７１００００２０' : 'kita 71000020');
    await expect(page.locator('.enrollment-row')).toHaveCount(1);
    await isHealthy(page);

    // A number that is on record already is pointed out while it is typed.
    await page.getByRole('link', { name: t.enrollmentList.register, exact: true }).click();
    await page.getByLabel(t.registry.enrollment.number, { exact: true }).fill('7100-0020');
    await expect(page.getByText(t.registry.enrollment.sameNumber)).toBeVisible();
    await expect(page.getByRole('link', { name: 'S7100020' })).toBeVisible();
    await isHealthy(page);

    await page.getByRole('navigation').getByRole('link', { name: t.shell.deadlines }).click();
    await expect(page.getByText(t.kinds.cocp.dates['COCP-LEAD-INTL-EES-30'] ?? '')).toBeVisible();
    await page.getByText(t.case.why).first().click();
    await page.getByRole('button', { name: t.feed.feedMake }).click();
    await expect(page.getByLabel(t.feed.feedAddress)).toHaveValue(/\/api\/feeds\/.+\.ics$/);
    await isHealthy(page);

    // An organisation found by how it sounds; its record corrected.
    const said = t.registry;
    await page.getByRole('navigation').getByRole('link', { name: t.shell.find }).click();
    const sought = page.getByLabel(said.find.label);
    await sought.fill('きた');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await page.getByRole('navigation').getByRole('link', { name: t.shell.find }).click();
    await expect(sought).toHaveValue('');
    await page.goBack();
    await expect(sought).toHaveValue('きた');
    // What is found by one name is told apart by its number, its reseller and its day.
    const withReseller = `${t.words.partyRole.RESELLER} ${language === 'ja' ? '株式会社さくらライセンス' : 'Sakura Licensing'}`;
    const foundCase = page.getByRole('listitem').filter({ hasText: /COCP-/ });
    await expect(foundCase).toContainText(` · ${withReseller}`);
    await expect(foundCase.locator('.clock-pill time')).toBeVisible();
    const foundEnrollment = page
      .getByRole('listitem')
      .filter({ hasText: t.worklist.enrollment('71000020') })
      .filter({ hasNotText: /COCP-/ });
    await expect(foundEnrollment).toContainText(t.enrollments.endsOn(dateText(asDate('2029-03-31'), language)));
    await expect(foundEnrollment).toContainText(withReseller);
    await page.getByRole('link', { name: language === 'ja' ? '北都大学' : 'Kita University', exact: true }).click();
    await expect(page.getByRole('heading', { name: said.members.title })).toBeVisible();
    await isHealthy(page);

    // What is missing is said in the language of now; where the form goes away, focus stays with the button that opens it.
    const add = page.getByRole('button', { name: said.members.add });
    await add.click();
    await page.getByRole('button', { name: said.members.save, exact: true }).click();
    await expect(page.getByText(t.faults.required, { exact: true })).toHaveCount(3);
    const [there, back] = language === 'ja' ? (['English', '日本語'] as const) : (['日本語', 'English'] as const);
    await page.getByRole('button', { name: there }).click();
    await expect(page.getByText(texts[language === 'ja' ? 'en' : 'ja'].faults.required, { exact: true })).toHaveCount(3);
    await page.getByRole('button', { name: back }).click();
    await page.getByLabel(said.members.name).fill('北野 花');
    await expect(page.getByText(t.faults.required, { exact: true })).toHaveCount(2);
    await page.getByRole('button', { name: t.shell.cancel, exact: true }).click();
    await expect(add).toBeFocused();
    await page.getByRole('link', { name: said.correct }).click();
    const mail = page.getByLabel(said.party.email, { exact: true });
    const address = await mail.inputValue();
    await page.getByLabel(said.party.nameKana).fill('北都');
    await mail.fill('');
    await page.getByRole('button', { name: t.cocp.continue }).click();
    await expect(page.getByLabel(said.party.nameKana)).toBeFocused();
    await isHealthy(page);
    // All that is wrong is said at once, each by its field, and is a press away.
    const missing = page.getByRole('button', { name: `${said.party.email}: ${t.faults.required}` });
    await missing.click();
    await expect(mail).toBeFocused();
    await mail.fill(address);
    await expect(missing).toHaveCount(0);
    await expect(mail).toBeFocused();
    await page.getByLabel(said.party.nameKana).fill('ﾎｸﾄだいがく');
    await page.getByRole('button', { name: t.cocp.continue }).click();
    // Every answer once more, what is new beside what was, each with the way back to it.
    await expect(page.getByRole('heading', { name: t.cocp.check })).toBeFocused();
    await expect(page.getByText(said.before(said.nothing))).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: t.cocp.changeAnswerOf(said.party.email), exact: true }).click();
    await expect(mail).toBeFocused();
    await page.getByRole('button', { name: t.cocp.continue }).click();
    await page.getByRole('button', { name: said.correct }).click();
    await expect(page.locator('#saved')).toBeFocused();
    await expect(page.getByText(said.saved)).toBeVisible();
    await expect(page.getByText('ホクトダイガク', { exact: true })).toBeVisible();
    await isHealthy(page);

    await page.getByRole('link', { name: t.shell.rules }).click();
    await page.getByLabel(t.rules.find).fill('COCP-COPIES');
    await expect(page.locator('.rules-list > li')).toHaveCount(1);
    await isHealthy(page);

    await page.getByRole('button', { name: t.shell.switchPerson }).click();
    await page
      .getByRole('button', { name: language === 'ja' ? '北都大学' : 'Kita University' })
      .first()
      .click();
    await page.getByRole('link', { name: t.demonstration.mailbox }).click();
    await page.locator('.mail summary').first().click();
    await isHealthy(page);
    await page.locator('.mail-text a').first().click();
    await expect(page.getByRole('link', { name: t.kinds.cocp.acts.sign.name, exact: true })).toBeVisible();
  });
}

test('a narrow window with text twice as large needs no sideways scrolling, in light and dark', async ({ browser, client }) => {
  await register(client, 'E-1', { channelModel: 'TWO_TIER', billDates: ['2027-10-01'] });
  const reseller = await client.as('P-RES2');
  const { logNumber } = await reseller.open('E-1', resellerForm());
  const page = await openAs(browser, client, { as: 'P-UNI', language: 'ja', device: 'phone' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of [
    '/',
    '/enrollments',
    '/enrollments/E-1',
    `/cases/${logNumber}`,
    `/cases/${logNumber}/decline`,
    '/deadlines',
    '/rules',
    '/mailbox',
    '/help/signing',
    '/design',
  ]) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(texts.ja.shell.loading)).toHaveCount(0);
    await isHealthy(page);
  }
  const operations = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language: 'en', device: 'phone' });
  await operations.setViewportSize({ width: 320, height: 640 });
  // To be somebody else stands at the end of the ways, on no line of its own.
  const switchBox = async () => operations.getByRole('button', { name: texts.en.shell.switchPerson }).boundingBox();
  const help = operations.getByRole('navigation').getByRole('link', { name: texts.en.shell.help });
  await expect.poll(async () => ((await switchBox())?.y ?? 0) - ((await help.boundingBox())?.y ?? 99)).toBeLessThan(8);
  for (const path of ['/?whose=ALL', '/figures']) {
    await operations.goto(path);
    await operations.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expect(operations.getByRole('table').first()).toBeVisible();
    await isHealthy(operations);
  }
});

test('the whole signing goes by keyboard alone, with focus in sight', async ({ browser, client }) => {
  const t = texts.ja;
  await register(client, 'E-1');
  const reseller = await client.as('P-RES2');
  await reseller.open('E-1', resellerForm());
  const page = await openAs(browser, client, { as: 'P-UNI', language: 'ja', device: 'desktop' });
  const press = async (target: ReturnType<typeof page.getByRole>) => {
    await target.waitFor();
    for (let steps = 0; steps < 40 && !(await target.evaluate((element) => element === document.activeElement)); steps += 1)
      await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
    await expect(target).toBeInViewport();
    expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
  };
  // A new page has arrived when focus is at its beginning; a key pressed before belongs to neither page. Names that come later move what is below them.
  const follow = async (link: ReturnType<typeof page.getByRole>) => {
    await press(link);
    await expect(page.getByRole('main')).toBeFocused();
    await page.waitForLoadState('networkidle');
  };
  await follow(page.getByRole('link', { name: t.kinds.cocp.steps.SIGN.toDo(t.words.changeInSentence.RESELLER) }));
  await follow(page.getByRole('link', { name: t.kinds.cocp.acts.sign.name, exact: true }));
  const notice = page.getByRole('textbox', { name: t.cocpForms.notice });
  await press(notice);
  await expect(notice).toBeFocused();
  await page.keyboard.type('2027/1/10');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t.kinds.cocp.acts.sign.done })).toBeVisible();
});
