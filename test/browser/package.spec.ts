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
    await page.getByRole('radio').first().check();
    await goOn.click();
    await expect(page.getByText(said.forSeveral(2))).toBeVisible();
    await isHealthy(page);
    await page.getByRole('button', { name: said.foresee }).click();
    await expect(page.getByText(said.foreseen({ opened: 2, refused: 0 }))).toBeVisible();
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
}
