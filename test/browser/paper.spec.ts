import { PDFDocument } from 'pdf-lib';
import { asDate } from '../../shared/calendar/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { parties, register, resellerForm } from '../acceptance/records.ts';
import { mailsAhead } from '../../shared/texts/ja/page/mails-ahead.ts';
import { overrideQueue as queue } from '../../shared/texts/ja/page/override-queue.ts';
import { chromiumPath } from './chromium.ts';
import { devices, expect, isHealthy, isLedOn, openAs, test, texts, type Device, type Language } from './portal.ts';

// A scan is seen in the browser's own viewer, which its shell has none of.
test.use({ launchOptions: { executablePath: chromiumPath() } });

/** A page that the browser's viewer opens. What it cannot open it says in a dialog of its own, which takes the focus. */
const aPage = async (): Promise<Buffer> => {
  const scan = await PDFDocument.create();
  scan.addPage();
  return Buffer.from(await scan.save());
};

const stories: readonly { readonly language: Language; readonly institution: Device }[] = [
  { language: 'ja', institution: 'phone' },
  { language: 'en', institution: 'desktop' },
];

for (const { language, institution } of stories) {
  test(`a change of reseller under a distributor is filed, to be signed in ink (${language})`, async ({ browser, client }) => {
    const t = texts[language];
    const date = (on: string) => dateText(asDate(on), language);
    const name = (id: 'P-UNI' | 'P-RES2') => (language === 'ja' ? (parties[id].nameLocal ?? '') : parties[id].name);
    await register(client, 'E-2', { channelModel: 'TWO_TIER' });

    // The institution starts it: what it knows is filled in, the new reseller is found by part of its name.
    const uni = await openAs(browser, client, { as: 'P-UNI', language, device: institution }, '/enrollments/E-2');
    await expect(uni.getByText(t.enrollment.safeUntil({ date: '', anchor: date('2027-04-01') }))).toBeVisible();
    await isHealthy(uni);
    await uni.getByRole('link', { name: t.enrollments.startChange }).click();
    await uni.getByRole('radio', { name: t.words.change.RESELLER, exact: false }).first().check();
    const goOn = uni.getByRole('button', { name: t.cocp.continue });
    await goOn.click();
    await expect(uni.getByLabel(t.cocp.pcn)).toHaveValue(parties['P-RES'].pcn);
    await goOn.click();
    await uni.getByLabel(t.cocp.nextSearch).fill(language === 'ja' ? '港ソフト' : 'minato');
    await uni.getByRole('button', { name: name('P-RES2') }).click();
    await expect(uni.getByRole('button', { name: t.cocp.nextOther })).toBeVisible();
    await isHealthy(uni);
    await goOn.click();
    await uni.getByRole('radio', { name: t.cocp.dateAsked }).check();
    const asked = uni.getByRole('textbox', { name: t.cocp.dateLabel });
    await asked.fill('3/4/2027');
    await goOn.click();
    await expect(asked).toHaveAccessibleDescription(new RegExp(t.dates.ambiguous));
    await isHealthy(uni);

    // Typed, or chosen from the calendar.
    await asked.fill('令和9年3月30日');
    await uni.getByRole('button', { name: `${t.dates.open}: ${t.cocp.dateLabel}` }).click();
    await expect(uni.getByRole('dialog')).toBeVisible();
    await isHealthy(uni);
    await uni.keyboard.press('ArrowRight');
    await uni.keyboard.press('Enter');
    await expect(asked).toHaveValue('2027-03-31');
    await goOn.click();
    await expect(uni.getByText(date('2027-03-31')).first()).toBeVisible();
    await uni.getByRole('button', { name: t.cocp.submit }).click();
    await expect(uni.getByRole('heading', { name: /COCP-/ })).toBeVisible();
    await expect(uni.getByText(t.case.routeInk)).toBeVisible();
    // On paper nobody signs on screen.
    await expect(uni.getByRole('link', { name: t.kinds.cocp.acts.sign.name, exact: true })).toHaveCount(0);
    await isHealthy(uni);
  });

  test(`a form signed in ink is sent ahead as a scan, received on paper with the scan in sight, and takes effect (${language})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const date = (on: string) => dateText(asDate(on), language);
    const name = (id: 'P-UNI' | 'P-RES2') => (language === 'ja' ? (parties[id].nameLocal ?? '') : parties[id].name);
    await register(client, 'E-2', { channelModel: 'TWO_TIER' });
    const { logNumber } = await (await client.as('P-UNI')).open('E-2', resellerForm({ requestedEffectiveOn: '2027-03-31' }));
    await client.moveTo('2027-01-20T03:00:00.000Z');

    // What is no scan is refused with its reason, on the field.
    const uni = await openAs(browser, client, { as: 'P-UNI', language, device: institution }, `/cases/${logNumber}`);
    await uni.getByRole('button', { name: t.scans.way }).click();
    const scan = uni.getByRole('button', { name: t.scans.file });
    await scan.setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('a letter') });
    await expect(scan).toHaveAccessibleDescription(new RegExp(t.scans.notSent.OTHER_KIND));
    await expect(scan).toBeFocused();
    // Photographed with the phone, or scanned at the desk.
    const signed =
      institution === 'phone'
        ? { name: 'signed.png', mimeType: 'image/png', buffer: await uni.screenshot() }
        : { name: 'signed.pdf', mimeType: 'application/pdf', buffer: await aPage() };
    await scan.setInputFiles(signed);
    // It is looked at in a process of its own, which takes its time on a busy machine.
    await expect(uni.getByRole('status').filter({ hasText: t.scans.taken(signed.name) })).toBeVisible({ timeout: 40_000 });
    await expect(uni.getByRole('button', { name: t.scans.openOf(signed.name) })).toBeVisible();
    await isHealthy(uni);

    // The paper itself arrives. The scan stands in sight beside the fields, and nothing that keeps pages safe stands in its way.
    // What waits on others, the signers on paper, is among everything.
    const operations = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device: 'desktop' }, '/?whose=ALL');
    const kept: string[] = [];
    operations.on('console', (message) => void (/Content Security Policy/.test(message.text()) && kept.push(message.text())));
    await operations.getByRole('link', { name: t.words.change.RESELLER }).click();
    await operations.getByRole('link', { name: t.scans.compare, exact: true }).click();
    const inSight = operations.getByRole('region', { name: t.scans.pictureOf(signed.name) });
    if (institution === 'phone') await expect(inSight.getByRole('img')).toHaveJSProperty('naturalWidth', devices.phone.viewport.width);
    // Not every browser that runs tests has a viewer for PDFs.
    else await expect(inSight.locator('iframe, .notice')).toBeVisible();
    // Of one scan it need not be said which; of what is recorded, that it stands.
    await expect(operations.getByRole('radio', { name: signed.name })).toBeChecked();
    await expect(operations.getByText(t.case.undone.NEVER)).toBeVisible();
    const field = (label: string) => operations.getByRole('textbox', { name: label });
    // A day to come is told at the field, before anything is sent.
    await field(t.cocpForms.receivedOn).fill('2028/1/21');
    await field(t.cocpForms.receivedOn).blur();
    await expect(operations.getByText(t.dates.notYet, { exact: true })).toBeVisible();
    const record = operations.getByRole('button', { name: t.kinds.cocp.acts['record-receipt'].button, exact: true });
    // What is wrong at a field is counted with what is missing at the others: both signatures and the notice.
    await record.click();
    await expect(operations.getByText(t.faults.refusedOnFields(4))).toBeVisible();
    await field(t.cocpForms.receivedOn).fill('2027/1/21');
    // Another scan beside the one that is chosen leaves it chosen.
    await operations.getByText(t.scans.add, { exact: true }).click();
    const second = { name: 'second.png', mimeType: 'image/png', buffer: await uni.screenshot() };
    await operations.getByRole('button', { name: t.scans.file }).setInputFiles(second);
    await expect(operations.getByRole('radio', { name: second.name })).toBeVisible({ timeout: 40_000 });
    await expect(operations.getByRole('radio', { name: signed.name })).toBeChecked();
    // Without a year it is the last such day, which is said at once, and written out before it is left or sent.
    const byUni = field(t.cocpForms.signedOn(name('P-UNI')));
    await byUni.fill(language === 'ja' ? '1月15日' : '15 Jan');
    await expect(operations.getByText(date('2027-01-15'))).toBeVisible();
    await byUni.press('Enter');
    await expect(byUni).toHaveValue('2027-01-15');
    await field(t.cocpForms.signedOn(name('P-RES2'))).fill('1/14');
    await field(t.cocpForms.noticePaper).focus();
    await expect(field(t.cocpForms.signedOn(name('P-RES2')))).toHaveValue('2027-01-14');
    await field(t.cocpForms.noticePaper).fill('2027/1/12');
    await record.click();
    // Signed out of order, received in the future: each said beside its own field.
    await expect(field(t.cocpForms.signedOn(name('P-RES2')))).toHaveAttribute('aria-invalid', 'true');
    await expect(field(t.cocpForms.receivedOn)).toBeFocused();
    await isHealthy(operations);
    expect(kept).toEqual([]);
    await field(t.cocpForms.receivedOn).fill('2027/1/20');
    await field(t.cocpForms.signedOn(name('P-RES2'))).fill('2027/1/18');
    await record.click();
    await expect(operations.getByRole('heading', { name: t.kinds.cocp.acts['record-receipt'].done })).toBeVisible();
    await operations.getByRole('link', { name: t.kinds.cocp.acts.countersign.name, exact: true }).click();
    const { pathname } = new URL(operations.url());
    await operations.getByRole('button', { name: t.kinds.cocp.acts.countersign.button, exact: true }).click();
    await isLedOn(operations, t.kinds.cocp.acts.countersign.done);
    await operations.goto(pathname.replace(/\/countersign$/, ''));
    await expect(operations.getByText(t.kinds.cocp.steps.SCHEDULED.standing({ who: '', by: date('2027-03-31') }))).toBeVisible();
    await isHealthy(operations);

    await client.moveTo('2027-03-31T00:00:00.000Z');
    await expect(uni.getByText(t.kinds.cocp.ended.EFFECTIVE({ on: date('2027-03-31') }))).toBeVisible();
    await isHealthy(uni);
  });
}

test('a form that came too late goes on by an override, decided with both effects in sight', async ({ browser, client }) => {
  const t = texts.ja;
  const date = (on: string) => dateText(asDate(on), 'ja');
  await register(client, 'E-3');
  const [uni, reseller] = await Promise.all([client.as('P-UNI'), client.as('P-RES2')]);
  const { caseId, logNumber } = await reseller.open('E-3', resellerForm({ requestedEffectiveOn: '2027-02-20' }));
  await client.advance('P15D');
  await uni.act(caseId, 'sign', { name: '北都 花子', noticeToPreviousOn: '2027-01-24' });
  await reseller.act(caseId, 'sign', { name: '港 太郎' });

  const page = await openAs(browser, client, { as: 'P-RES2', language: 'ja', device: 'phone' });
  await page.getByRole('link', { name: t.kinds.cocp.steps.CHOOSE_WHEN_LATE.toDo(t.words.changeInSentence.RESELLER) }).click();
  await isHealthy(page);
  await page.getByRole('link', { name: t.kinds.cocp.acts.roll.name }).click();
  await expect(page.getByText(t.cocpForms.rolledTo(date('2027-02-24')))).toBeVisible();
  await isHealthy(page);
  await page.getByRole('link', { name: t.shell.cancel }).click();
  await page.getByRole('link', { name: t.kinds.cocp.acts['request-override'].name }).click();
  await page.getByLabel(t.cocpForms.justification).fill('短い理由');
  const ask = page.getByRole('button', { name: t.kinds.cocp.acts['request-override'].button });
  await ask.click();
  await expect(page.getByLabel(t.cocpForms.justification)).toBeFocused();
  await isHealthy(page);
  // What was typed survives a reload.
  await page.getByLabel(t.cocpForms.justification).fill('契約の切り替えに先立ち、学内の承認に時間を要しました。');
  await page.reload();
  await expect(page.getByLabel(t.cocpForms.justification)).toHaveValue(/学内の承認/);
  await ask.click();
  await expect(page.getByRole('heading', { name: t.kinds.cocp.acts['request-override'].done })).toBeVisible();

  const operations = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language: 'ja', device: 'desktop' }, `/cases/${logNumber}`);
  const decide = operations.getByRole('link', { name: t.kinds.cocp.acts['decide-override'].name });
  await expect(decide).toBeVisible();
  // By its key the form begins with what the partner asks for and why.
  await operations.keyboard.press('a');
  const request = operations.locator('section', { hasText: '学内の承認に時間を要しました' }).first();
  await expect(request).toBeFocused();
  await expect(request).toBeInViewport({ ratio: 1 });
  await operations.keyboard.press('u');
  await decide.click();
  await expect(operations.getByText('学内の承認に時間を要しました', { exact: false })).toBeVisible();
  await expect(operations.getByRole('heading', { name: queue.history.title('') })).toBeVisible();
  await expect(operations.getByText(t.cocpForms.approveEffect(date('2027-02-20')))).toBeVisible();
  await expect(operations.getByText(t.cocpForms.rolledTo(date('2027-02-24')))).toBeVisible();
  await expect(operations.getByText(queue.effects.recordsStay)).toBeVisible();
  await operations.getByRole('button', { name: t.kinds.cocp.acts['decide-override'].button }).click();
  await expect(operations.getByRole('radio').first()).toBeFocused();
  await isHealthy(operations);
  await operations.getByRole('radio', { name: t.cocpForms.approve }).first().check();
  // What is written goes out by mail: it is read there first, as the partner will read it, and written better.
  await operations.getByLabel(t.cocpForms.decisionNote).fill('年度末の切替えのため承認。');
  await operations.getByRole('button', { name: mailsAhead.show }).click();
  const mails = operations.getByRole('heading', { name: mailsAhead.title });
  await expect(mails).toBeFocused();
  await expect(operations.getByText(/理由：年度末の切替えのため承認。/)).toBeVisible();
  await expect(operations.getByText(mailsAhead.to('港ソフトウェア株式会社'), { exact: false })).toBeVisible();
  await isHealthy(operations);
  await operations.getByLabel(t.cocpForms.decisionNote).fill('年度末の切り替えのため承認します。');
  await expect(mails).toHaveCount(0);
  await operations.getByRole('button', { name: t.kinds.cocp.acts['decide-override'].button }).click();
  await expect(operations.getByRole('heading', { name: t.kinds.cocp.acts['decide-override'].done })).toBeVisible();
  await isHealthy(operations);
});
