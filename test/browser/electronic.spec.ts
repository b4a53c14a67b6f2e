import { dateText } from '../../shared/texts/dates.ts';
import { asDate } from '../../shared/calendar/index.ts';
import { parties, register } from '../acceptance/records.ts';
import { documents as documentsEn } from '../../shared/texts/en/page/documents.ts';
import { documents as documentsJa } from '../../shared/texts/ja/page/documents.ts';
import { expect, isHealthy, openAs, test, texts, type Device, type Language } from './portal.ts';

const stories: readonly { readonly language: Language; readonly reseller: Device; readonly institution: Device }[] = [
  { language: 'ja', reseller: 'desktop', institution: 'phone' },
  { language: 'en', reseller: 'phone', institution: 'desktop' },
];

for (const { language, reseller, institution } of stories) {
  test(`a change of reseller, filed and signed on screen, takes effect by itself (${language}, reseller at a ${reseller})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const change = t.words.changeInSentence.RESELLER;
    const date = (on: string) => dateText(asDate(on), language);
    const name = (id: 'P-UNI' | 'P-RES' | 'P-RES2') => (language === 'ja' ? (parties[id].nameLocal ?? parties[id].name) : parties[id].name);
    await register(client, 'E-1');

    // The new reseller finds the enrollment by the numbers on the institution's papers.
    const page = await openAs(browser, client, { as: 'P-RES2', language, device: reseller });
    await expect(page.getByText(t.worklist.nothingMine)).toBeVisible();
    await page.getByRole('link', { name: t.enrollments.startChange }).click();
    await page.getByLabel(t.lookup.number).fill('N-E-2');
    await page.getByLabel(t.lookup.masterAgreement).fill('S1234567');
    await page.getByRole('button', { name: t.lookup.find, exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(t.lookup.notFound);
    await isHealthy(page);
    await page.getByLabel(t.lookup.number).fill('N-E-1');
    await page.getByRole('button', { name: t.lookup.find, exact: true }).click();
    await expect(page.getByRole('heading', { name: name('P-UNI'), exact: true })).toBeVisible();
    await page.getByRole('link', { name: t.lookup.start, exact: true }).click();

    // The form, with the advice beside it.
    const goOn = page.getByRole('button', { name: t.cocp.continue });
    // There is one thing a reseller can ask for here: it is chosen.
    await expect(page.getByRole('radio', { name: t.words.change.RESELLER })).toBeChecked();
    await expect(page.getByRole('complementary', { name: t.cocp.advice })).toContainText(
      reseller === 'desktop' ? t.cocp.route.ELECTRONIC : t.words.route.ELECTRONIC,
    );
    await isHealthy(page);
    await goOn.click();
    await page.getByLabel(t.cocp.name).fill('Sakura Licences');
    await page.getByLabel(t.cocp.pcn).fill(parties['P-RES'].pcn.toLowerCase());
    await isHealthy(page);
    await goOn.click();
    // Who comes on is whoever files, so that is not asked. A date that does not exist is said on its field, and the first click arrives although the field was just left.
    await page.getByRole('radio', { name: t.cocp.dateAsked }).check();
    const wished = page.getByRole('textbox');
    await wished.fill('2027/2/30');
    await goOn.click();
    await expect(wished).toBeFocused();
    await expect(wished).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('radio', { name: t.cocp.dateRegular({ date: date('2027-04-01') }) }).check();
    await isHealthy(page);
    await goOn.click();
    await expect(page.getByText('Sakura Licences').first()).toBeVisible();
    await isHealthy(page);
    const submit = page.getByRole('button', { name: t.cocp.submit });
    await submit.click();

    // COCP-MATCH: refused on the field that differs, with focus there and everything else kept.
    const currentName = page.getByLabel(t.cocp.name);
    await expect(currentName).toBeFocused();
    await expect(currentName).toHaveAttribute('aria-invalid', 'true');
    await expect(currentName).toHaveValue('Sakura Licences');
    await isHealthy(page);
    await currentName.fill(' ｓａｋｕｒａ  licensing ');
    await goOn.click();
    await goOn.click();
    await submit.click();
    const filed = page.getByRole('status').filter({ hasText: 'COCP-' });
    await expect(filed).toContainText(t.cocp.doneWatch);
    await expect(page.getByText(t.kinds.cocp.steps.SIGN.standing({ who: name('P-UNI'), by: date('2027-03-02') }))).toBeVisible();
    await isHealthy(page);
    const logNumber = /COCP-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await filed.innerText())?.[0] ?? '';

    // The institution signs.
    const uni = await openAs(browser, client, { as: 'P-UNI', language, device: institution });
    await isHealthy(uni);
    await uni.getByRole('link', { name: t.kinds.cocp.steps.SIGN.toDo(change) }).click();
    await expect(uni.getByRole('link', { name: t.kinds.cocp.acts.sign.name, exact: true })).toBeInViewport();
    await isHealthy(uni);
    await uni.getByRole('link', { name: t.kinds.cocp.acts.sign.name, exact: true }).click();
    const sign = uni.getByRole('button', { name: t.kinds.cocp.acts.sign.button, exact: true });
    await expect(sign).toBeInViewport();
    await sign.click();
    const notice = uni.getByRole('textbox', { name: t.cocpForms.notice });
    await expect(notice).toBeFocused();
    await notice.fill('令和9年1月11日');
    await expect(uni.getByText(date('2027-01-11'))).toBeVisible();
    await sign.click();
    await expect(notice).toHaveAttribute('aria-invalid', 'true');
    await expect(notice).toBeFocused();
    await isHealthy(uni);
    await notice.fill('2027/1/9');
    await uni.getByLabel(t.actForms.signName).fill('𠮷田 髙﨑');
    await sign.click();
    await expect(uni.getByRole('heading', { name: t.kinds.cocp.acts.sign.done, exact: true })).toBeVisible();

    // The reseller sees it without reloading, and signs.
    await expect(page.getByText(t.kinds.cocp.steps.SIGN.standing({ who: name('P-RES2'), by: date('2027-03-02') }))).toBeVisible();
    await expect(page.getByText(t.case.signedBy({ name: '𠮷田 髙﨑', date: date('2027-01-10') }))).toBeVisible();
    await page.getByRole('link', { name: t.kinds.cocp.acts.sign.name, exact: true }).click();
    await page.getByRole('button', { name: t.kinds.cocp.acts.sign.button, exact: true }).click();
    await expect(page.getByRole('heading', { name: t.kinds.cocp.acts.sign.done, exact: true })).toBeVisible();

    // Operations countersign, form and records in sight.
    const operations = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device: 'desktop' });
    await operations.getByRole('link', { name: t.kinds.cocp.steps.REVIEW.toDo(change) }).click();
    await operations.getByRole('link', { name: t.kinds.cocp.acts.countersign.name, exact: true }).click();
    const { heldToday, heldNext, agrees } = t.cocpForms;
    const role = t.words.partyRole.RESELLER;
    for (const [line, pcn] of [
      [heldToday({ role, number: null }), parties['P-RES'].pcn],
      [heldNext(role), parties['P-RES2'].pcn],
    ] as const) {
      const row = operations.getByRole('row', { name: line });
      await expect(row).toContainText(pcn);
      await expect(row).toContainText(agrees);
    }
    await isHealthy(operations);
    await operations.getByRole('button', { name: t.kinds.cocp.acts.countersign.button, exact: true }).click();
    // From the worklist on to the next; there is none.
    await expect(operations.getByRole('status').filter({ hasText: logNumber })).toBeVisible();
    await operations.goto(`/cases/${logNumber}`);
    await expect(operations.getByText(t.kinds.cocp.steps.SCHEDULED.standing({ who: '', by: date('2027-04-01') }))).toBeVisible();
    await isHealthy(operations);

    // Time passes.
    await operations.getByRole('button', { name: new RegExp(t.demonstration.move) }).click();
    await operations.getByRole('button', { name: t.demonstration.nextDue(date('2027-04-01')) }).click();
    await expect(operations.getByText(t.kinds.cocp.ended.EFFECTIVE({ on: date('2027-04-01') }))).toBeVisible();
    await expect(page.getByText(t.kinds.cocp.ended.EFFECTIVE({ on: date('2027-04-01') }))).toBeVisible();

    // The final document, in one press.
    const documents = { en: documentsEn, ja: documentsJa }[language];
    const final = operations.getByRole('button', { name: documents.openOf(documents.states.FINAL) });
    await expect(final).toBeVisible({ timeout: 45_000 });
    const [file] = await Promise.all([operations.waitForResponse(/\/documents\/[\w-]+$/), final.click()]);
    expect(file.headers()['content-type']).toBe('application/pdf');
    await uni.goto('/enrollments/E-1');
    await expect(uni.getByText(name('P-RES2'))).toBeVisible();
    await expect(uni.getByText(name('P-RES'), { exact: true })).toHaveCount(0);
    await isHealthy(uni);

    // What is left to do stands in the worklist of whoever has to do it.
    await uni.goto('/');
    await uni.locator('.ask').getByRole('link').click();
    await uni.getByRole('link', { name: t.case.completeTask.name, exact: true }).first().click();
    await uni.getByRole('button', { name: t.case.completeTask.button, exact: true }).click();
    await expect(uni.getByRole('heading', { name: t.case.completeTask.done, exact: true })).toBeVisible();
    expect(logNumber).not.toBe('');
  });
}
