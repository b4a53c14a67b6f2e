import { register } from '../acceptance/records.ts';
import { expect, isHealthy, openAs, test, texts, type Device, type Language } from './portal.ts';

const stories: readonly { readonly language: Language; readonly device: Device }[] = [
  { language: 'ja', device: 'phone' },
  { language: 'en', device: 'desktop' },
];

for (const { language, device } of stories) {
  test(`contacts of several enrollments are changed with one request, an outcome for each, withdrawn in part (${language}, ${device})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const said = t.packages;
    await register(client, 'E-1');
    await register(client, 'E-2', { number: 'N-E-2' });
    // An older agreement does not have the contact asked for (CICR-V32).
    await register(client, 'E-3', { number: 'N-E-3', agreementVersion: '3.1' });

    const page = await openAs(browser, client, { as: 'P-RES', language, device }, '/enrollments');
    for (const number of ['N-E-1', 'N-E-2', 'N-E-3']) await page.getByRole('checkbox', { name: said.choose(number) }).check();
    await expect(page.getByText(said.chosen(3))).toBeVisible();
    await isHealthy(page);
    await page.getByRole('link', { name: said.changeContacts({ count: 3, of: 3 }) }).click();
    await expect(page.getByText(said.forSeveral(3))).toBeVisible();
    await page.getByRole('checkbox', { name: t.cicr.changed.NOTICES, exact: true }).check();
    await page.getByRole('textbox', { name: t.cicrForm.name }).fill('Aoi Sato');
    await page.getByRole('textbox', { name: t.cicrForm.email }).fill('aoi@example.ac.jp');
    await isHealthy(page);
    await page.getByRole('button', { name: t.cocp.check, exact: true }).click();
    await expect(page.getByText('aoi@example.ac.jp')).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: t.cicrForm.submit }).click();

    await expect(page.getByText(said.summary({ opened: 2, refused: 1 }))).toBeVisible();
    await expect(page.getByText('N-E-3')).toBeVisible();
    await isHealthy(page);

    // With none chosen nothing can be withdrawn; all are chosen by saying so.
    await expect(page.getByText(said.withdrawChoose)).toBeVisible();
    await page.getByRole('button', { name: said.chooseAllOpen(2) }).click();
    await expect(page.getByRole('button', { name: said.withdrawChosen({ cases: 2, enrollments: 2 }) })).toBeVisible();
    await page.getByRole('button', { name: said.clear }).click();
    // One of the two is withdrawn; without a reason nothing is.
    await page.getByRole('checkbox').first().check();
    const withdraw = page.getByRole('button', { name: said.withdrawChosen({ cases: 1, enrollments: 1 }) });
    await withdraw.click();
    await expect(page.getByLabel(t.actForms.reason)).toBeFocused();
    await page.getByLabel(t.actForms.reason).fill('Not this one.');
    await withdraw.click();
    await expect(page.getByText(t.words.outcome.WITHDRAWN, { exact: true })).not.toHaveCount(0);
    await isHealthy(page);
    await page.getByRole('link', { name: t.cicr.title }).first().click();
    await page.getByRole('link', { name: t.case.package }).click();
    await expect(page.getByRole('heading', { name: said.title })).toBeVisible();
  });

  test(`a change of reseller for two enrollments is one request (${language}, ${device})`, async ({ browser, client }) => {
    const t = texts[language];
    const said = t.packages;
    await register(client, 'E-1');
    await register(client, 'E-2', { number: 'N-E-2' });
    const page = await openAs(browser, client, { as: 'P-UNI', language, device }, '/enrollments');
    await page.getByText(said.paste.title).click();
    await page.getByLabel(said.paste.label, { exact: true }).fill('N-E-1\nＮ-E-2\n99999');
    await page.getByRole('button', { name: said.paste.read }).click();
    await expect(page.getByText(said.paste.refused.UNKNOWN)).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: said.paste.choose(2) }).click();
    await page.getByRole('link', { name: said.changePartner({ count: 2, of: 2 }) }).click();
    await expect(page.getByText(said.forSeveral(2))).toBeVisible();
    // Back in the list, and after a reload, what was ticked still is.
    await page.goBack();
    await expect(page.getByRole('checkbox', { name: said.choose('N-E-2') })).toBeChecked();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: said.choose('N-E-2') })).toBeChecked();
    await page.getByRole('link', { name: said.changePartner({ count: 2, of: 2 }) }).click();
    const goOn = page.getByRole('button', { name: t.cocp.continue });
    await page.getByRole('radio', { name: t.words.change.RESELLER, exact: true }).check();
    await goOn.click();
    await goOn.click();
    await page.getByLabel(t.cocp.nextSearch).fill('Minato');
    await page.getByRole('button', { name: /Minato|港ソフトウェア/ }).click();
    await goOn.click();
    // Each on its own next regular date, unless it is given another.
    const form = t.packageForm;
    await expect(page.getByRole('radio', { name: form.dateEach })).toBeChecked();
    await page.getByLabel(form.dateOf('N-E-2')).selectOption({ label: form.other });
    await goOn.click();
    const own = page.getByRole('textbox', { name: form.dateOf('N-E-2') });
    await expect(own).toBeFocused();
    await own.fill('2027/7/1');
    await isHealthy(page);
    await goOn.click();
    await expect(page.getByText(form.goesTo({ cases: 2, who: form.institutionOfEach })).or(page.getByText(form.yours(2)))).toBeVisible();
    const onDayOf = (number: string, day: RegExp) => page.getByRole('row').filter({ hasText: number }).getByText(day);
    await expect(onDayOf('N-E-1', /2027-04-01|2027年4月1日|1 April 2027/)).toBeVisible();
    await expect(onDayOf('N-E-2', /2027年7月1日|1 July 2027/)).toBeVisible();
    // A reload in the middle loses nothing.
    await page.reload();
    await expect(onDayOf('N-E-2', /2027年7月1日|1 July 2027/)).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: t.cocp.submit }).click();
    await expect(page.getByRole('heading', { name: said.title })).toBeVisible();
    await expect(page.getByText(t.worklist.enrollment('N-E-2')).first()).toBeVisible();
    await isHealthy(page);
  });

  test(`what cannot be in a change of partner is named in the list, and the change offered for the others (${language}, ${device})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const said = t.packages;
    await register(client, 'E-1');
    await register(client, 'E-2', { number: 'N-E-2' });
    await register(client, 'E-OWN', { number: 'N-OWN', resellerId: 'P-RES2' });
    const page = await openAs(browser, client, { as: 'P-RES2', language, device }, '/enrollments');
    await page.getByText(said.paste.title).click();
    await page.getByLabel(said.paste.label, { exact: true }).fill('N-OWN\nN-E-1\tS1234567\nN-E-2\tS1234567');
    await page.getByRole('button', { name: said.paste.read }).click();
    await page.getByRole('button', { name: said.paste.choose(3) }).click();
    await expect(page.getByText(said.noChange.OWN).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: said.chosenByNumber(2) })).toBeVisible();
    await isHealthy(page);
    // The request is offered for those it can be made for, and says which it leaves out.
    await page.getByText(said.notChanging(1)).click();
    await expect(page.getByRole('group', { name: said.chosen(3) }).getByText('N-OWN')).toBeVisible();
    await isHealthy(page);
    await page.getByRole('link', { name: said.changePartner({ count: 2, of: 3 }) }).click();
    await expect(page.getByText(said.forSeveral(2))).toBeVisible();
    await expect(page.getByText(said.leftOut(1))).toBeHidden();
    await page.goBack();
    await expect(page.getByRole('checkbox', { name: said.choose('N-OWN') })).toBeChecked();
    await page.getByRole('checkbox', { name: said.choose('N-E-1') }).click();
    await expect(page.getByRole('heading', { name: said.chosenByNumber(1) })).toBeVisible();
  });

  test(`fifty enrollments are asked for at once, seen row by row before and after (${language}, ${device})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const said = t.packages;
    const form = t.packageForm;
    const numbers = Array.from({ length: 50 }, (_, index) => `N-${100 + index}`);
    await Promise.all(
      numbers.map((number, index) =>
        register(client, `E-${100 + index}`, {
          number,
          // Agreements of four or five of one institution, so that they go on bulk forms; two have no regular date to come.
          masterAgreement: `S${1000 + (index % 12)}`,
          ...(index >= 48 ? { startsOn: '2026-01-25', years: 1, firstOrderOn: '2026-01-26' } : {}),
          ...(index === 47 ? { resellerId: 'P-RES3' } : {}),
        }),
      ),
    );
    const page = await openAs(browser, client, { as: 'P-UNI', language, device }, '/enrollments');
    await page.getByRole('button', { name: said.chooseShown({ count: 50, shown: 50 }) }).click();
    await page.getByRole('link', { name: said.changePartner({ count: 50, of: 50 }) }).click();
    await expect(page.getByText(said.forSeveral(50))).toBeVisible();
    const goOn = page.getByRole('button', { name: t.cocp.continue });
    await page.getByRole('radio', { name: t.words.change.RESELLER, exact: true }).check();
    await goOn.click();
    await page.getByLabel(t.cocp.name).fill('Sakura Licensing');
    await goOn.click();
    await page.getByLabel(t.cocp.nextSearch).fill('Minato');
    await page.getByRole('button', { name: /Minato|港ソフトウェア/ }).click();
    await goOn.click();
    // The one that another reseller holds is named with why, and left out.
    await page.getByRole('button', { name: form.leaveOut({ out: 1, others: 49 }) }).click();
    await expect(page.getByText(said.forSeveral(49))).toBeVisible();
    // A date typed for one that has no regular one is taken for the other as well.
    await expect(page.getByText(form.needDate(2))).toBeVisible();
    await page.locator('.date-rows input').first().fill('2027/3/1');
    await page.getByRole('button', { name: /as well$|件も.*にする$/ }).click();
    await expect(page.getByText(form.needDate(2))).toBeHidden();
    await isHealthy(page);
    await goOn.click();
    await expect(page.getByRole('row')).toHaveCount(50);
    await isHealthy(page);
    await page.getByRole('button', { name: t.cocp.submit }).click();
    await expect(page.getByRole('heading', { name: said.title })).toBeVisible();
    await expect(page.getByText(t.worklist.enrollment('N-149')).first()).toBeVisible();
    // What was left out is still chosen, for another request.
    await page.goto('/enrollments');
    await expect(page.getByRole('checkbox', { name: said.choose('N-147') })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: said.choose('N-146') })).not.toBeChecked();
  });
}
