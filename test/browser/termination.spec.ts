import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { register } from '../acceptance/records.ts';
import { expect, isHealthy, isLedOn, openAs, test, texts, type Device, type Language } from './portal.ts';

const stories: readonly { readonly language: Language; readonly device: Device }[] = [
  { language: 'ja', device: 'phone' },
  { language: 'en', device: 'desktop' },
];

for (const { language, device } of stories) {
  test(`a breach is notified with its dates in sight, and cured; a partner’s amendment is approved for a date (${language}, ${device})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const words = t.kinds.termination;
    const said = t.terminationForms;
    const date = (on: string) => dateText(asDate(on), language);
    await register(client, 'E-1');

    // An institution gives notice of a breach by the other side; a notice that is too old is refused beside its field (TERM-BREACH-DATE).
    const notifying = await openAs(browser, client, { as: 'P-UNI', language, device }, '/enrollments/E-1');
    await notifying.getByRole('link', { name: t.termination.open }).click();
    await expect(notifying.getByRole('radio', { name: said.reasons.BREACH })).toBeChecked();
    const notice = notifying.getByRole('textbox', { name: said.noticeOn });
    const give = notifying.getByRole('button', { name: said.submits.BREACH });
    await notice.fill('2026-11-01');
    const check = notifying.getByRole('button', { name: t.cocp.check });
    await expect(notifying.getByRole('heading', { name: said.otherwise.title })).toBeVisible();
    await check.click();
    await expect(notifying.getByRole('heading', { name: t.cocp.check })).toBeFocused();
    await isHealthy(notifying);
    await give.click();
    await expect(notice).toBeFocused();
    await isHealthy(notifying);
    await notice.fill('2027-01-08');
    await expect(notifying.getByRole('complementary', { name: t.cocp.advice })).toContainText(said.cureBy(date('2027-02-07')));
    await isHealthy(notifying);
    await check.click();
    // Back to an answer and forth again.
    await notifying.getByRole('button', { name: t.cocp.changeAnswerOf(said.noticeOn) }).click();
    await expect(notice).toBeFocused();
    await check.click();
    await give.click();
    await expect(notifying.getByText(words.steps.CURE.standing({ who: '', by: date('2027-02-07') }))).toBeVisible();
    await isHealthy(notifying);
    await notifying.getByRole('link', { name: words.acts['record-cure'].name, exact: true }).click();
    await notifying.getByLabel(said.cureNote).fill('Cured.');
    await isHealthy(notifying);
    await notifying.getByRole('button', { name: words.acts['record-cure'].button }).click();
    await expect(notifying.getByRole('heading', { name: words.acts['record-cure'].done })).toBeVisible();

    // The reseller prepares an amendment; operations set the date.
    const preparing = await openAs(browser, client, { as: 'P-RES', language, device }, '/enrollments/E-1');
    await preparing.getByRole('link', { name: t.termination.open }).click();
    await expect(preparing.getByRole('complementary', { name: t.cocp.advice })).toContainText(said.dateByOperations);
    await expect(preparing.getByRole('heading', { name: said.otherwise.title })).toHaveCount(0);
    await isHealthy(preparing);
    await preparing.getByRole('button', { name: t.cocp.check }).click();
    await expect(preparing.getByRole('heading', { name: t.cocp.check })).toBeFocused();
    await isHealthy(preparing);
    await preparing.getByRole('button', { name: said.submits.AMENDMENT }).click();
    await expect(preparing.getByRole('heading', { name: words.what })).toBeVisible();

    const approving = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device: 'desktop' });
    await approving.getByRole('link', { name: words.steps.APPROVE.toDo(t.termination.inSentence) }).click();
    const approve = approving.getByRole('link', { name: words.acts.approve.name, exact: true });
    await expect(approve).toBeVisible();
    const address = approving.url();
    await approve.click();
    await approving.getByRole('textbox', { name: said.effectiveOn }).fill('2027-03-01');
    await approving.getByLabel(said.approveNote).fill('Agreed.');
    await isHealthy(approving);
    await approving.getByRole('button', { name: words.acts.approve.button }).click();
    await isLedOn(approving, words.acts.approve.done);
    await approving.goto(address);
    await expect(approving.getByText(words.steps.SCHEDULED.standing({ who: '', by: date('2027-03-01') }))).toBeVisible();
    await isHealthy(approving);
    await client.moveTo('2027-03-01T00:00:00Z');
    await approving.reload();
    await expect(approving.getByText(words.ended.EFFECTIVE({ on: date('2027-03-01') }))).toBeVisible();
    await isHealthy(approving);
  });
}
