import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { mailsAhead as en } from '../../shared/texts/en/page/mails-ahead.ts';
import { mailsAhead as ja } from '../../shared/texts/ja/page/mails-ahead.ts';
import { parties, register } from '../acceptance/records.ts';
import { expect, isHealthy, isLedOn, openAs, test, texts, type Device, type Language } from './portal.ts';

const stories: readonly { readonly language: Language; readonly reseller: Device; readonly institution: Device }[] = [
  { language: 'ja', reseller: 'desktop', institution: 'phone' },
  { language: 'en', reseller: 'phone', institution: 'desktop' },
];

for (const { language, reseller, institution } of stories) {
  test(`a licence transfer is filed, signed by both institutions and recorded; then Software Assurance is ordered (${language}, institutions at a ${institution})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const words = t.kinds.transfer;
    const said = t.transferForms;
    const date = (on: string) => dateText(asDate(on), language);
    await register(client, 'E-1');

    // The reseller of the enrollment files it, with the advice beside it.
    const filing = await openAs(browser, client, { as: 'P-RES', language, device: reseller }, '/enrollments/E-1');
    await filing.getByRole('link', { name: t.transfer.open }).click();
    await expect(filing.getByText(said.intro)).toBeVisible();
    await isHealthy(filing);
    const check = filing.getByRole('button', { name: t.cocp.check });
    await check.click();
    await expect(filing.getByLabel(t.cocp.nextSearch)).toBeFocused();
    await filing.getByLabel(t.cocp.nextSearch).fill('Bay');
    await filing.getByRole('button', { name: parties['P-COL'].name }).click();
    await filing.getByLabel(said.transferOn, { exact: true }).fill('2027-01-08');
    await filing.getByLabel(t.products.product).fill('Office LTSC Standard');
    await filing.getByLabel(t.products.quantity).fill('１２０');
    await filing.getByRole('textbox', { name: said.saActiveUntil }).fill('2027-03-31');
    const advice = filing.getByRole('complementary', { name: t.cocp.advice });
    await expect(advice).toContainText(said.saUntil(date('2027-02-07')));
    await isHealthy(filing);
    await check.click();
    await expect(filing.getByRole('heading', { name: t.cocp.check })).toBeFocused();
    await isHealthy(filing);
    await filing.getByRole('button', { name: said.submit }).click();
    await expect(
      filing.getByText(words.steps.SIGN.standing({ who: language === 'ja' ? '北都大学' : 'Kita University', by: date('2027-02-07') })),
    ).toBeVisible();
    await isHealthy(filing);
    const address = new URL(filing.url()).pathname;

    // Both sign, in turn.
    for (const as of ['P-UNI', 'P-COL'] as const) {
      const signing = await openAs(browser, client, { as, language, device: institution });
      await signing.getByRole('link', { name: words.steps.SIGN.toDo(t.transfer.inSentence) }).click();
      await signing.getByRole('link', { name: words.acts.sign.name, exact: true }).click();
      await isHealthy(signing);
      await signing.getByRole('button', { name: words.acts.sign.button, exact: true }).click();
      await expect(signing.getByRole('heading', { name: words.acts.sign.done })).toBeVisible();
    }

    // Operations record it.
    const recording = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device: 'desktop' });
    await recording.getByRole('link', { name: words.steps.RECORD.toDo(t.transfer.inSentence) }).click();
    await expect(recording.getByRole('link', { name: words.acts.reject.name, exact: true })).toBeVisible();
    await recording.getByRole('link', { name: words.acts.record.name, exact: true }).click();
    // That it stands, and what goes out, is said before; what a signer declines, operations reject.
    await expect(recording.getByText(t.case.undone.NEVER)).toBeVisible();
    await expect(recording.getByRole('button', { name: { en, ja }[language].show })).toBeVisible();
    await isHealthy(recording);
    await recording.getByRole('button', { name: words.acts.record.button, exact: true }).click();
    await isLedOn(recording, words.acts.record.done);

    // The receiving institution may order Software Assurance until 7 February; an order of more than was transferred is refused on its field.
    const ordering = await openAs(browser, client, { as: 'P-COL', language, device: institution }, address);
    await expect(ordering.getByText(date('2027-02-07')).first()).toBeVisible();
    await isHealthy(ordering);
    await ordering.getByRole('link', { name: words.acts['acquire-sa'].name, exact: true }).click();
    await ordering.getByLabel(said.orderedOn, { exact: true }).fill('2027-01-10');
    await ordering.getByLabel(t.products.quantity).fill('121');
    const record = ordering.getByRole('button', { name: words.acts['acquire-sa'].button, exact: true });
    await record.click();
    await expect(ordering.getByRole('alert')).toBeVisible();
    await isHealthy(ordering);
    await ordering.getByLabel(t.products.quantity).fill('120');
    await record.click();
    await expect(ordering.getByRole('heading', { name: words.acts['acquire-sa'].done })).toBeVisible();
    await isHealthy(ordering);
  });
}
