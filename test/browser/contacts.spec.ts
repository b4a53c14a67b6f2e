import { justDone as justDoneEn } from '../../shared/texts/en/page/just-done.ts';
import { justDone as justDoneJa } from '../../shared/texts/ja/page/just-done.ts';
import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { start as startEn } from '../../shared/texts/en/page/start.ts';
import { start as startJa } from '../../shared/texts/ja/page/start.ts';
import { unverified as unverifiedEn } from '../../shared/texts/en/page/unverified.ts';
import { unverified as unverifiedJa } from '../../shared/texts/ja/page/unverified.ts';
import { verifyContact as verifyContactEn } from '../../shared/texts/en/page/verify-contact.ts';
import { verifyContact as verifyContactJa } from '../../shared/texts/ja/page/verify-contact.ts';
import { mailOf, register } from '../acceptance/records.ts';
import { expect, isHealthy, openAs, test, texts, type Device, type Language } from './portal.ts';

const stories: readonly { readonly language: Language; readonly reseller: Device; readonly institution: Device }[] = [
  { language: 'ja', reseller: 'desktop', institution: 'phone' },
  { language: 'en', reseller: 'phone', institution: 'desktop' },
];

for (const { language, reseller, institution } of stories) {
  test(`a partner asks for a change of contacts with the advice in sight; the institution compares old and new, and confirms (${language}, at a ${institution})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const words = t.kinds.cicr;
    const said = t.cicrForm;
    const unverified = { en: unverifiedEn, ja: unverifiedJa }[language];
    const date = (on: string) => dateText(asDate(on), language);
    await register(client, 'E-1', { contacts: { PRIMARY: { name: '髙﨑 花', email: 'hana@example.ac.jp', phone: '075-000-0000' } } });

    const asking = await openAs(browser, client, { as: 'P-RES', language, device: reseller }, '/enrollments/E-1');
    await expect(asking.getByText(t.enrollment.contactNotVerified)).toBeVisible();
    await expect(asking.getByText(unverified.neverMailed)).toBeVisible();
    await asking.getByRole('link', { name: t.enrollment.changeContacts }).click();
    const check = asking.getByRole('button', { name: t.cocp.check, exact: true });
    const submit = asking.getByRole('button', { name: said.submit });
    await check.click();
    await expect(asking.getByRole('checkbox').first()).toBeFocused();
    await isHealthy(asking);

    // One change by hand makes the whole form go by hand, and the advice says so before anything is sent (CICR-MIXED).
    const advice = asking.getByRole('complementary', { name: t.cocp.advice });
    await asking.getByRole('checkbox', { name: t.cicr.changed.PRIMARY }).check();
    await expect(advice).toContainText(said.takesEffect.WHEN_CONFIRMED);
    await asking.getByText(said.byHand).first().click();
    await asking.getByRole('checkbox', { name: t.cicr.changed.BILL_TO }).check();
    await expect(advice).toContainText(said.takesEffect.WHEN_PROCESSED);
    await isHealthy(asking);
    await asking.getByRole('checkbox', { name: t.cicr.changed.BILL_TO }).uncheck();

    // The new values; a wrong address is refused beside its field, and nothing typed is lost.
    await asking.getByRole('textbox', { name: said.name }).fill('𠮷田 健');
    await asking.getByRole('textbox', { name: said.email }).fill('ken');
    await check.click();
    await expect(asking.getByRole('textbox', { name: said.email })).toBeFocused();
    await expect(asking.getByRole('textbox', { name: said.name })).toHaveValue('𠮷田 健');
    await isHealthy(asking);
    await asking.getByRole('textbox', { name: said.email }).fill('ken@example.ac.jp');

    // Read once more before it is sent, beside whom it replaces; from there back to the field, where nothing is lost.
    await check.click();
    await expect(asking.getByRole('heading', { name: t.cocp.check })).toBeFocused();
    await expect(asking.getByText('ken@example.ac.jp')).toBeVisible();
    await expect(asking.getByText(said.today('髙﨑 花 · hana@example.ac.jp'))).toBeVisible();
    await isHealthy(asking);
    await asking.getByRole('button', { name: t.cocp.changeAnswerOf(t.cicr.changed.PRIMARY) }).click();
    await expect(asking.getByRole('textbox', { name: said.name })).toBeFocused();
    await expect(asking.getByRole('textbox', { name: said.name })).toHaveValue('𠮷田 健');
    await check.click();
    await submit.click();
    await expect(asking.getByRole('heading', { name: words.what })).toBeVisible();

    // The mail to the institution comes back: the case says so, leads to its contact, and sends it again (MAIL-BOUNCE).
    const bounce = async () => (await client.send('POST', '/local/mail/bounce', { to: mailOf('P-UNI') })).status;
    await expect.poll(bounce, { message: 'the mail was sent, and comes back' }).toBe(200);
    await asking.reload();
    const mails = asking.getByRole('region', { name: t.mails.title });
    await expect(mails.getByText(t.mails.reason.FOR_GOOD)).toBeVisible();
    await expect(mails.getByRole('link', { name: t.mails.changeContact })).toBeVisible();
    await isHealthy(asking);
    await mails.getByRole('button', { name: t.mails.about.CICR_TO_CONFIRM }).click();
    await expect(mails.getByRole('status')).toHaveText(t.mails.sentAgain);
    await expect(mails.getByText(t.mails.wasSentAgain)).toBeVisible();
    await expect(mails.getByRole('button')).toHaveCount(0);

    await asking.context().close();
    const confirming = await openAs(browser, client, { as: 'P-UNI', language, device: institution });
    await confirming.getByRole('link', { name: words.steps.CONFIRM.toDo(t.cicr.inSentence) }).click();
    await expect(confirming.getByText('hana@example.ac.jp').first()).toBeVisible();
    await confirming.getByRole('link', { name: words.acts.confirm.name, exact: true }).click();
    await expect(confirming.getByRole('button', { name: words.acts.confirm.button })).toBeVisible();
    await expect(confirming.getByText('ken@example.ac.jp').first()).toBeVisible();
    await isHealthy(confirming);
    await confirming.getByRole('button', { name: words.acts.confirm.button }).click();
    await expect(confirming.getByRole('heading', { name: words.acts.confirm.done })).toBeVisible();
    await isHealthy(confirming);
    await confirming.goto('/enrollments/E-1');
    await expect(confirming.getByText('𠮷田 健')).toBeVisible();
    await expect(confirming.getByText(t.enrollment.contactNotVerified)).toBeVisible();
    // What it waits for: the code that was mailed with the effect, for seven days.
    await expect(confirming.getByText(unverified.mailedOn(date('2027-01-10')))).toContainText(unverified.toDo(date('2027-01-17')));
    await isHealthy(confirming);

    // Once that is over the page leads to filing it once more.
    await confirming.context().close();
    await client.moveTo('2027-01-18T00:00:00Z');
    const late = await openAs(browser, client, { as: 'P-UNI', language, device: institution }, '/enrollments/E-1');
    await expect(late.getByText(unverified.mailedOn(date('2027-01-10')))).toContainText(unverified.over(date('2027-01-17')));
    await isHealthy(late);
    await late.getByRole('link', { name: unverified.again }).click();
    await expect(late.getByRole('checkbox', { name: t.cicr.changed.PRIMARY })).toBeChecked();
    await expect(late.getByRole('textbox', { name: said.name })).toHaveValue('𠮷田 健');
    await late.getByRole('button', { name: t.cocp.check, exact: true }).click();
    await late.getByRole('button', { name: said.submitOwn }).click();
    await expect(late.getByRole('status').getByRole('heading', { level: 2 })).toBeFocused();
    await late.goto('/enrollments/E-1');
    await expect(late.getByText(unverified.mailedOn(date('2027-01-18')))).toContainText(unverified.toDo(date('2027-01-25')));
  });
}

for (const { language, device } of [
  { language: 'ja', device: 'phone' },
  { language: 'en', device: 'desktop' },
] as const) {
  test(`what an institution files itself and takes effect at once is said to be done (${language}, at a ${device})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const { atOnce } = { en: justDoneEn, ja: justDoneJa }[language];
    await register(client, 'E-1', { contacts: { PRIMARY: { name: '髙﨑 花', email: 'hana@example.ac.jp' } } });
    const page = await openAs(browser, client, { as: 'P-UNI', language, device }, '/');
    // Whom to ask is only known where somebody is on record for it: the way there is one press away.
    const { ask } = { en: startEn, ja: startJa }[language];
    await expect(page.getByText(ask.noChannelPartner)).toBeVisible();
    await isHealthy(page);
    await page.getByRole('link', { name: ask.registerChannelPartner }).click();
    await expect(page.getByRole('checkbox', { name: t.cicr.changed.CHANNEL_PARTNER })).toBeChecked();
    await page.getByRole('textbox', { name: t.cicrForm.name }).fill('𠮷田 健');
    await page.getByRole('textbox', { name: t.cicrForm.email }).fill('ken@example.ac.jp');
    await page.getByRole('button', { name: t.cocp.check, exact: true }).click();
    await page.getByRole('button', { name: t.cicrForm.submitOwn }).click();
    const done = page.getByRole('status').getByRole('heading', { level: 2 });
    await expect(done).toBeFocused();
    const logNumber = new URL(page.url()).pathname.split('/')[2] ?? '';
    await expect(done).toHaveText(atOnce(logNumber));
    // Nobody waits for anything any more.
    await expect(page.getByText(t.cocp.doneWatch)).toHaveCount(0);
    await expect(page.getByText(t.words.outcome.EFFECTIVE, { exact: true })).toBeVisible();
    await isHealthy(page);
    await page.getByRole('navigation').getByRole('link', { name: t.shell.worklist }).click();
    await expect(page.getByRole('link', { name: 'ken@example.ac.jp' })).toHaveAttribute('href', 'mailto:ken@example.ac.jp');
    await expect(page.getByText(ask.noChannelPartner)).toHaveCount(0);
  });
}

for (const { language, device } of [
  { language: 'ja', device: 'phone' },
  { language: 'en', device: 'desktop' },
] as const) {
  test(`a new contact verifies its address by the link of the mail, and with a code that is over reads how to get another (${language}, at a ${device})`, async ({
    browser,
    client,
  }) => {
    const words = { en: verifyContactEn, ja: verifyContactJa }[language];
    await register(client, 'E-1', { contacts: { PRIMARY: { name: '髙﨑 花', email: 'hana@example.ac.jp' } } });
    const university = await client.as('P-UNI');
    const contact = { name: '𠮷田 健', email: mailOf('P-UNI') };
    const form = { changes: [{ what: 'CONTACT', role: 'PRIMARY', contact }] };
    await university.post('/api/cases', { kind: 'CICR', enrollmentId: 'E-1', form }, 201);

    const page = await openAs(browser, client, { as: 'P-UNI', language, device }, '/mailbox');
    const link = page.locator('a[href*="/verify-contact#"]');
    await expect(link).toHaveCount(1);
    await page.locator('details', { has: link }).locator('summary').click();
    await link.click();
    const code = page.getByLabel(words.code, { exact: true });
    await expect(code).toHaveValue(/^[0-9A-Z]{26}$/);
    const mailed = await code.inputValue();
    await page.getByRole('button', { name: words.button }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.verified })).toBeFocused();
    await expect(
      page.getByText(
        words.verifiedFor({ institution: language === 'ja' ? '北都大学' : 'Kita University', roles: texts[language].cicr.changed.PRIMARY }),
      ),
    ).toBeVisible();
    await isHealthy(page);

    // Once is all it is good for; whoever tries again is told who has another one sent.
    const again = await openAs(browser, client, { language, device }, `/verify-contact#${mailed}`);
    await again.getByRole('button', { name: words.button }).click();
    await expect(again.getByRole('alert').getByText(words.howToGetAnother)).toBeVisible();
    await isHealthy(again);
  });
}
