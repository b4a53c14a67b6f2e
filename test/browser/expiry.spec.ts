import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { choiceNotice as choiceNoticeEn } from '../../shared/texts/en/page/choice-notice.ts';
import { choiceNotice as choiceNoticeJa } from '../../shared/texts/ja/page/choice-notice.ts';
import { register } from '../acceptance/records.ts';
import { expect, isHealthy, isLedOn, openAs, test, texts, type Device, type Language } from './portal.ts';

const stories: readonly { readonly language: Language; readonly country: 'JP' | 'AU'; readonly institution: Device }[] = [
  { language: 'ja', country: 'JP', institution: 'phone' },
  { language: 'en', country: 'AU', institution: 'desktop' },
];

for (const { language, country, institution } of stories) {
  test(`an institution chooses what follows its term, changes its mind, and the calendar does the rest (${language}, at a ${institution})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const words = t.kinds.expiry;
    const said = t.expiryForms;
    const date = (on: string) => dateText(asDate(on), language);
    const what = t.expiry.inSentence(date('2027-02-28'));
    await register(client, 'E-1', { startsOn: '2024-03-01', firstOrderOn: '2024-03-05', country });

    // The page of the enrollment says until when it can be chosen, and leads there.
    const early = await openAs(browser, client, { as: 'P-UNI', language, device: institution }, '/enrollments/E-1');
    const notice = { en: choiceNoticeEn, ja: choiceNoticeJa }[language];
    await expect(early.getByText(notice.open({ to: date('2027-02-28'), distance: t.dates.distance(49) }))).toBeVisible();
    await isHealthy(early);
    await early.getByRole('link', { name: words.acts.choose.name, exact: true }).click();
    await expect(early.getByRole('heading', { level: 1, name: words.acts.choose.name })).toBeVisible();
    await early.context().close();

    // The case was opened by the calendar; each option stands there with what follows from it.
    const page = await openAs(browser, client, { as: 'P-UNI', language, device: institution });
    await page.getByRole('link', { name: words.steps.CHOOSE.toDo(what) }).click();
    await expect(
      page.getByText(words.steps.CHOOSE.standing({ who: language === 'ja' ? '北都大学' : 'Kita University', by: date('2027-02-28') })),
    ).toBeVisible();
    await isHealthy(page);
    await page.getByRole('link', { name: words.acts.choose.name, exact: true }).click();
    // A buy-out is not offered in Japan (EXPIRY-BUYOUT).
    await expect(page.getByRole('radio', { name: said.options.BUYOUT() })).toHaveCount(country === 'JP' ? 0 : 1);
    await expect(page.getByText(t.expiry.steps.TERM_BEGINS({ option: 'EXTEND' }))).toBeVisible();
    await isHealthy(page);
    const check = page.getByRole('button', { name: t.cocp.check, exact: true });
    const choose = page.getByRole('button', { name: words.acts.choose.button });
    await check.click();
    await expect(page.getByRole('radio').first()).toBeFocused();
    await page.getByRole('radio', { name: said.options.EXTEND(3) }).check();
    await check.click();

    // Nothing is sent before it was read once more; from there back, by the browser or in the page, it stands as it was chosen.
    await expect(page.getByRole('heading', { name: t.cocp.check })).toBeFocused();
    await expect(page.getByRole('heading', { name: t.cocp.check })).toBeInViewport();
    await expect(page.getByText(said.changing)).toBeVisible();
    await isHealthy(page);
    await page.goBack();
    await expect(page.getByRole('radio', { name: said.options.EXTEND(3) })).toBeChecked();
    await page.goForward();
    await expect(choose).toBeInViewport({ ratio: 1 });
    await page.reload();
    await page.getByRole('button', { name: t.cocp.changeAnswerOf(said.question) }).click();
    await expect(page.getByRole('radio').first()).toBeFocused();
    await expect(page.getByRole('radio', { name: said.options.EXTEND(3) })).toBeChecked();
    await check.click();
    await choose.click();
    await expect(page.getByRole('heading', { name: words.acts.choose.done })).toBeVisible();
    await isHealthy(page);

    // It changes its mind.
    await page.getByRole('link', { name: t.kinds.expiry.acts['choose-again'].name }).click();
    await expect(page.getByText(said.chosenNow)).toBeVisible();
    if (country === 'AU') {
      await page.getByRole('radio', { name: said.options.BUYOUT() }).check();
      await check.click();
      await expect(page.getByRole('textbox', { name: t.products.product })).toBeFocused();
      await page.getByRole('textbox', { name: t.products.product }).fill('Windows Education');
      await page.getByRole('textbox', { name: t.products.quantity }).fill('1,500');
      await isHealthy(page);
    } else {
      await page.getByRole('radio', { name: said.options.LAPSE() }).check();
    }
    await check.click();
    await expect(page.getByText(said.chosenBefore)).toBeVisible();
    await isHealthy(page);
    await choose.click();
    await expect(page.getByRole('heading', { name: words.acts.choose.done })).toBeVisible();
    const address = new URL(page.url()).pathname;

    if (country === 'AU') {
      // Operations confirm the buy-out, with the quantities in sight.
      const operations = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device: 'desktop' });
      await operations.getByRole('link', { name: words.steps.CONFIRM_BUYOUT.toDo(what) }).click();
      await operations.getByRole('link', { name: words.acts['confirm-buyout'].name, exact: true }).click();
      await expect(operations.getByText(t.products.ofProduct({ product: 'Windows Education', quantity: 1500 })).first()).toBeVisible();
      await isHealthy(operations);
      await operations.getByRole('button', { name: words.acts['confirm-buyout'].button }).click();
      await isLedOn(operations, words.acts['confirm-buyout'].done);
    }

    // The term ends; what has to be removed is attested.
    await client.moveTo('2027-03-01T00:00:00Z');
    const after = await openAs(browser, client, { as: 'P-UNI', language, device: institution }, address);
    await isHealthy(after);
    await after.getByRole('link', { name: words.acts['attest-removal'].name, exact: true }).click();
    const attest = after.getByRole('button', { name: words.acts['attest-removal'].button });
    await after.getByLabel(t.expiry.computers).fill('many');
    await attest.click();
    await expect(after.getByLabel(t.expiry.computers)).toBeFocused();
    await isHealthy(after);
    await after.getByLabel(t.expiry.computers).fill('40');
    await attest.click();
    await expect(after.getByRole('heading', { name: words.acts['attest-removal'].done })).toBeVisible();
    await expect(after.getByText(said.removedFrom({ computers: 40, date: date('2027-03-01') }))).toBeVisible();
    await isHealthy(after);
  });
}
