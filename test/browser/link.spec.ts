import type { Locator, Page } from '@playwright/test';
import { expect, isHealthy, openAs, test, texts, type Device, type Language } from './portal.ts';
import { invite } from '../../shared/texts/en/page/invite.ts';
import { linksSent } from '../../shared/texts/en/page/links-sent.ts';
import { decline as declineEn } from '../../shared/texts/en/page/decline.ts';
import { documents as documentsEn } from '../../shared/texts/en/page/documents.ts';
import { linkOver as overEn } from '../../shared/texts/en/page/link-over.ts';
import { codeHelp as codeHelpJa } from '../../shared/texts/ja/page/code-help.ts';
import { linkLeft as leftEn } from '../../shared/texts/en/page/link-left.ts';
import { notMe as notMeEn } from '../../shared/texts/en/page/not-me.ts';
import { sign as signEn } from '../../shared/texts/en/page/sign.ts';
import { signature as signatureEn } from '../../shared/texts/en/page/signature.ts';
import { verify as verifyEn } from '../../shared/texts/en/page/verify.ts';
import { decline as declineJa } from '../../shared/texts/ja/page/decline.ts';
import { documents as documentsJa } from '../../shared/texts/ja/page/documents.ts';
import { signature as signatureJa } from '../../shared/texts/ja/page/signature.ts';
import { verify as verifyJa } from '../../shared/texts/ja/page/verify.ts';
import { linkOver as overJa } from '../../shared/texts/ja/page/link-over.ts';
import { linkLeft as leftJa } from '../../shared/texts/ja/page/link-left.ts';
import { notMe as notMeJa } from '../../shared/texts/ja/page/not-me.ts';
import { sign as signJa } from '../../shared/texts/ja/page/sign.ts';
import type { Client } from '../acceptance/client.ts';
import type { Case } from '../acceptance/contract.ts';
import { register, resellerForm } from '../acceptance/records.ts';

const clerk = 'c.shiraishi@gakuji.p-uni.example';

/** A change of reseller of Kita University that waits for its signature, and the two mails its clerk got. */
const invited = async (client: Client): Promise<{ readonly of: Case; readonly path: string; readonly code: string }> => {
  await register(client, 'E-KITA', { number: '87654321' });
  const coming = await client.as('P-RES2');
  const of = await coming.open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
  const university = await client.as('P-UNI');
  await university.post(`/api/cases/${of.caseId}/links`, { role: 'INSTITUTION', name: '白石 千尋', email: clerk, codeBy: 'MAIL' }, 201);
  await expect.poll(async () => (await client.mails(clerk)).length).toBe(2);
  const [invitation, code] = await client.mails(clerk);
  return {
    of,
    path: /\/sign\/[\w-]+/.exec(invitation?.text ?? '')?.[0] ?? '',
    code: /\b\d{8}\b/.exec(code?.text ?? '')?.[0] ?? '',
  };
};

const said = {
  en: { ...signEn, ...overEn, signature: signatureEn, documents: documentsEn, verify: verifyEn },
  ja: { ...signJa, ...overJa, signature: signatureJa, documents: documentsJa, verify: verifyJa },
};

/** Draws without dragging, point by point, and turns the phone: what was drawn stays. */
const draw = async (page: Page, words: typeof signatureEn): Promise<void> => {
  await page.getByRole('radio', { name: words.ways.DRAWN.title }).check();
  await page.getByRole('checkbox', { name: words.byPoints }).check();
  const pad = page.getByRole('img', { name: words.pad });
  for (const [x, y] of [
    [40, 40],
    [90, 80],
    [140, 50],
  ] as const) {
    await pad.click({ position: { x, y } });
  }
  await expect(page.getByText(words.padState(1))).toBeVisible();
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(page.getByText(words.padState(1))).toBeVisible();
};

/** Holds the document against what was issued, as it is and with one byte changed: the file itself goes nowhere. */
const verifyFile = async (page: Page, pdf: Buffer, words: typeof verifyEn): Promise<void> => {
  const held = async (buffer: Buffer, verdict: keyof typeof verifyEn.verdicts) => {
    await page.getByLabel(words.choose).setInputFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer });
    await expect(page.getByRole('heading', { name: words.verdicts[verdict].title, exact: true })).toBeFocused();
  };
  await page.goto('/verify');
  await held(pdf, 'VALID');
  await isHealthy(page);
  const flipped = Buffer.from(pdf);
  const at = flipped.indexOf('endstream') - 20;
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  await held(flipped, 'ALTERED');
  await held(Buffer.concat([pdf, Buffer.from('\n%%EOF')]), 'APPENDED');
};

const settings: readonly { readonly language: Language; readonly device: Device }[] = [
  { language: 'ja', device: 'phone' },
  { language: 'en', device: 'desktop' },
];

for (const { language, device } of settings) {
  test(`a clerk declines by the link in three presses, and everybody reads why (${language}, ${device})`, async ({ browser, client }) => {
    const { of, path, code } = await invited(client);
    const { decline } = texts[language].kinds.cocp.acts;
    const words = { en: declineEn, ja: declineJa }[language];
    const page = await openAs(browser, client, { language, device }, path);
    const press = (target: Locator) => (device === 'phone' ? target.tap() : target.click());

    // One: what is typed next is the code.
    await press(page.getByRole('group', { name: said[language].instead(true) }).getByRole('button', { name: decline.name, exact: true }));
    await expect(page.getByLabel(said[language].code, { exact: true })).toBeFocused();
    await page.keyboard.type(code);
    await isHealthy(page);
    // Without a reason nothing is sent.
    const send = page.getByRole('button', { name: decline.button, exact: true });
    await page.keyboard.press('Enter');
    await expect(page.getByText(texts[language].faults.chooseOne).first()).toBeVisible();
    await isHealthy(page);
    // Two, and three.
    await press(page.getByText(words.ready.UNKNOWN, { exact: true }));
    await press(send);
    await expect(page.getByRole('heading', { level: 1, name: decline.done })).toBeFocused();
    const reseller = await client.as('P-RES2');
    const { outcome, history } = await reseller.get<Case>(`/api/cases/${of.caseId}`);
    expect([outcome, history.at(-1)?.detail.reason]).toEqual(['DECLINED', words.ready.UNKNOWN]);
  });

  test(`a clerk without an account signs by the link in the mail (${language}, ${device})`, async ({ browser, client }) => {
    const { of, path, code } = await invited(client);
    const t = texts[language];
    const words = said[language];
    const page = await openAs(browser, client, { language, device }, path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(language === 'ja' ? '北都大学' : 'Kita University');
    const sign = page.getByRole('button', { name: t.kinds.cocp.acts.sign.button, exact: true });

    // All that is missing is said at once; switching the language leaves the form that is read as it is.
    await sign.click();
    await expect(page.getByText(t.faults.required, { exact: true })).toHaveCount(2);
    const facts = await page.locator('.reading .facts-row').count();
    for (const name of ['English', '日本語', language === 'ja' ? '日本語' : 'English']) await page.getByRole('button', { name }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.reading .facts-row')).toHaveCount(facts);

    // A wrong code: said at the field, and nothing typed is lost.
    await page.getByLabel(words.code, { exact: true }).fill(code === '12345678' ? '87654321' : '12345678');
    await page.getByRole('textbox', { name: t.cocpForms.notice }).fill('2027-01-10');
    await sign.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel(words.code, { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await isHealthy(page);

    // As a Japanese keyboard types it.
    const wide = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    await page.getByLabel(words.code, { exact: true }).fill(language === 'ja' ? wide : code);
    await expect(sign).toBeInViewport();
    if (device === 'phone') await draw(page, words.signature);
    else {
      await page.getByRole('radio', { name: words.signature.ways.SEAL.title }).check();
      await expect(page.getByRole('img', { name: words.signature.sealShown('白石') })).toBeVisible();
      const onSeal = page.getByLabel(words.signature.sealText, { exact: true });
      await onSeal.fill('勘解由小路家元');
      await sign.click();
      await expect(page.getByText(words.signature.sealTooLong, { exact: true })).toBeVisible();
      // What the device has no glyph for would be a box on the signed form: none is drawn, and the other ways are named.
      await onSeal.fill('\u{323af}田');
      await expect(page.getByRole('img', { name: /Seal/ })).toHaveCount(0);
      await sign.click();
      await expect(page.getByText(words.signature.sealMissing(['\u{323af}'])).first()).toBeVisible();
      await onSeal.fill('白石');
    }
    await isHealthy(page);
    // Also on a phone held sideways, from the top of the page on.
    await page.evaluate(() => scrollTo(0, 0));
    await expect(sign).toBeInViewport({ ratio: 1 });
    await sign.click();
    await expect(page.getByRole('heading', { level: 1, name: t.kinds.cocp.acts.sign.done })).toBeFocused();
    await expect(page.getByText(of.logNumber)).toBeVisible();
    const link = page.getByRole('link', { name: words.documents.open });
    await expect(link).toBeVisible({ timeout: 45_000 });
    await isHealthy(page);
    const pdf = await page.request.get((await link.getAttribute('href')) ?? '');

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: words.over.USED.title })).toBeVisible();
    const day = language === 'ja' ? '2027年1月10日(日)' : '10 January 2027 (Sun)';
    await expect(page.getByText(words.decided({ act: 'sign', name: '白石 千尋', date: day }))).toBeVisible();
    await expect(page.getByText(of.logNumber)).toBeVisible();
    await expect(page.getByRole('button', { name: words.sendAgain })).toHaveCount(0);
    await expect(page.getByRole('link', { name: words.documents.open })).toBeVisible();
    await isHealthy(page);

    // Of an address that is cut off it is said, and of nothing else.
    await page.goto(path.slice(0, -4));
    await expect(page.getByRole('heading', { level: 1, name: words.unknown.title })).toBeVisible();
    await expect(page.getByText(words.unknown.cut)).toBeVisible();
    await isHealthy(page);
    if (device === 'phone') await verifyFile(page, await pdf.body(), words.verify);
  });
}

test('Back and Forward lead between the ways to answer, and nothing typed is lost (ja, phone)', async ({ browser, client }) => {
  const { path, code } = await invited(client);
  const { sign, decline } = texts.ja.kinds.cocp.acts;
  const page = await openAs(browser, client, { language: 'ja', device: 'phone' }, path);
  const toSign = page.getByRole('button', { name: sign.button, exact: true });
  const toDecline = page.getByRole('group', { name: signJa.otherwise }).getByRole('button', { name: decline.name, exact: true });
  const own = page.getByRole('radio', { name: declineJa.own });
  const reason = page.getByLabel(declineJa.ownReason, { exact: true });
  const notice = page.getByRole('textbox', { name: texts.ja.cocpForms.notice });
  await page.getByLabel(signJa.code, { exact: true }).fill(code);
  await notice.fill('2027-01-10');
  const address = page.url();
  await toDecline.click();
  await expect(page.getByRole('heading', { level: 2, name: decline.name })).toBeVisible();
  // The code is there already: it goes on with the reason.
  await expect(page.getByRole('radio', { name: declineJa.ready.WRONG })).toBeFocused();
  await own.check();
  await reason.fill('別の担当者が手続きします。');
  await page.goBack();
  await expect(toSign).toBeInViewport({ ratio: 1 });
  await expect(toDecline).toBeFocused();
  await expect(page.getByLabel(signJa.code, { exact: true })).toHaveValue(code);
  await expect(notice).toHaveValue('2027-01-10');
  await page.goForward();
  await expect(reason).toHaveValue('別の担当者が手続きします。');
  // Put away by the phone and loaded anew, it is where it was.
  await page.reload();
  await expect(reason).toHaveValue('別の担当者が手続きします。');
  // From one to another, and back to the form by one step.
  await page.getByRole('button', { name: signJa.notMe }).click();
  await expect(page.getByRole('heading', { level: 2, name: signJa.notMe })).toBeFocused();
  await page.getByLabel(notMeJa.forwardName).fill('青葉 学');
  await page.goBack();
  await expect(toSign).toBeVisible();
  await page.goForward();
  await expect(page.getByLabel(notMeJa.forwardName)).toHaveValue('青葉 学');
  await page.getByRole('button', { name: texts.ja.shell.cancel }).click();
  await expect(toSign).toBeVisible();
  await expect(notice).toHaveValue('2027-01-10');
  expect(page.url()).toBe(address);
  // The mail's link opened again is another tab: what was typed is there, and of the code nothing is left on the device.
  const again = await page.context().newPage();
  await again.goto(path);
  await expect(again.getByRole('textbox', { name: texts.ja.cocpForms.notice })).toHaveValue('2027-01-10');
  await expect(again.getByLabel(signJa.code, { exact: true })).toHaveValue('');
  expect(JSON.stringify(await again.evaluate(() => Object.entries(localStorage)))).not.toContain(code);
  expect(JSON.stringify(await page.evaluate(() => history.state as unknown))).not.toContain(code);
});

test('whoever lost the code has another one sent, and finds what was typed (ja, phone)', async ({ browser, client }) => {
  const { path, code } = await invited(client);
  const words = { ...signJa, ...overJa, ...leftJa };
  const page = await openAs(browser, client, { language: 'ja', device: 'phone' }, path);
  const notice = page.getByRole('textbox', { name: texts.ja.cocpForms.notice });
  await notice.fill('2027-01-10');
  await page.getByRole('button', { name: codeHelpJa.again }).click();
  await expect(page.getByText(codeHelpJa.againMeans('白石 千尋'))).toBeVisible();
  await isHealthy(page);
  await page.getByRole('button', { name: codeHelpJa.send }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.sentAgain })).toBeFocused();
  await isHealthy(page);
  await expect.poll(async () => (await client.mails(clerk)).length).toBe(4);
  const [, , invitation, newCode] = await client.mails(clerk);
  expect([newCode?.text.includes(code), invitation?.text.includes('以前')]).toEqual([false, true]);
  const anew = /\/sign\/[\w-]+/.exec(invitation?.text ?? '')?.[0] ?? '';
  await page.goto(anew);
  await expect(page.getByText(words.codeByMail(true))).toBeVisible();
  await expect(notice).toHaveValue('2027-01-10');

  // The fifth wrong code locks it: that is what is read then, and how a new one is had.
  for (let tries = 0; tries < 4; tries += 1) {
    await page.request.post(`/api/links/${anew.slice('/sign/'.length)}`, { data: { code: 'none', act: 'sign', name: '白石 千尋' } });
  }
  await page.getByLabel(words.code, { exact: true }).fill('1');
  await page.getByRole('button', { name: texts.ja.kinds.cocp.acts.sign.button, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.over.LOCKED.title })).toBeFocused();
  await page.getByRole('button', { name: words.sendAgain }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.sentAgain })).toBeFocused();
});

test('who is not the right person hands the link over in three presses (ja, phone)', async ({ browser, client }) => {
  const { path } = await invited(client);
  const words = { ...signJa, ...notMeJa, ...leftJa };
  const page = await openAs(browser, client, { language: 'ja', device: 'phone' }, path);
  const ways = page.getByRole('group', { name: words.instead(true) });
  await expect(ways.getByRole('button').last()).toBeInViewport({ ratio: 1 });
  await ways.getByRole('button', { name: words.notMe }).click();
  await page.getByLabel(words.forwardName).fill('青葉 学');
  await page.getByLabel(words.forwardEmail).fill('dean@elsewhere.example');
  await page.getByLabel(words.forwardReason).fill('学務部の担当です。');
  await page.getByRole('button', { name: words.forward, exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await isHealthy(page);
  await page.getByLabel(words.forwardEmail).fill('dean@gakuji.p-uni.example');
  await page.getByRole('button', { name: words.forward, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.forwarded('青葉 学') })).toBeFocused();
  await expect(page.getByText(words.forwardedTo({ name: '青葉 学', email: 'dean@gakuji.p-uni.example', codeBy: null }))).toBeVisible();
  await expect(page.getByRole('link', { name: /メールを書く$/ })).toHaveAttribute('href', /dean%40gakuji\.p-uni\.example/);
  await isHealthy(page);
  await expect.poll(async () => (await client.mails('dean@gakuji.p-uni.example')).length).toBe(2);
  await page.goto(path);
  await expect(page.getByText(overJa.handedTo('青葉 学'))).toBeVisible();
  await isHealthy(page);
});

test('who is not the right person and knows nobody else gives the link back in three presses (en, phone)', async ({ browser, client }) => {
  const { of, path } = await invited(client);
  const words = { ...signEn, ...notMeEn, ...overEn, ...leftEn };
  const page = await openAs(browser, client, { language: 'en', device: 'phone' }, path);
  await page
    .getByRole('group', { name: words.instead(true) })
    .getByRole('button', { name: words.notMe })
    .click();
  await page.getByRole('radio', { name: words.knowsNot }).check();
  // Whoever says so has said why; it may be said in other words.
  await expect(page.getByLabel(words.forwardReason)).toHaveValue(words.usualReason);
  await page.getByLabel(words.forwardReason).fill('');
  await page.getByRole('button', { name: words.giveBack, exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await isHealthy(page);
  await page.getByLabel(words.forwardReason).fill('I have left that office.');
  await page.getByRole('button', { name: words.giveBack, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.givenBack('Kita University') })).toBeFocused();
  await isHealthy(page);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: words.over.NOT_ME.title })).toBeVisible();
  // No new link can be had by pressing, as somebody else is looked for: a mail to whoever sent it is begun.
  const write = page.getByRole('link', { name: /^Write to / });
  await expect(write).toHaveAttribute('href', new RegExp(`^mailto:[^?]+\\?subject=[^&]*${of.logNumber}`));
  await isHealthy(page);
});

test('the university sends the link from the case and passes the code on itself (en, desktop)', async ({ browser, client }) => {
  const partner = { name: 'Taro Minato', email: 'taro@minato.example' };
  const contacts = { PRIMARY: { name: 'Chihiro Shiraishi', email: clerk }, CHANNEL_PARTNER: partner };
  await register(client, 'E-KITA', { number: '87654321', contacts });
  const of = await (await client.as('P-RES2')).open('E-KITA', resellerForm({ requestedEffectiveOn: '2027-08-01' }));
  const t = texts.en;
  const page = await openAs(browser, client, { as: 'P-UNI', language: 'en', device: 'desktop' }, `/cases/${of.logNumber}`);
  await page.getByRole('link', { name: t.case.letSign }).click();
  await page.getByLabel(invite.name).fill('Chihiro Shiraishi');
  await page.getByRole('button', { name: invite.send }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await isHealthy(page);
  // Of the contacts on record the institution's own people, and not those of a partner, who could sign for it then.
  await expect(page.getByRole('button', { name: partner.email })).toHaveCount(0);
  await page.getByRole('button', { name: clerk }).click();
  await expect(page.getByLabel(invite.name)).toHaveValue('Chihiro Shiraishi');
  await expect(page.getByLabel(invite.email)).toHaveValue(clerk);
  await page.getByRole('radio', { name: invite.byMe }).check();
  await page.getByRole('button', { name: invite.send }).click();
  await expect(page.locator('.notice').filter({ hasText: invite.sent('Chihiro Shiraishi') })).toBeFocused();
  await expect(page.getByText(/^\d{8}$/)).toBeVisible();
  await isHealthy(page);
  // Of another one for the same signature it is said, before it is sent, that this one is out: it takes its place.
  await page.getByLabel(invite.name).fill('Manabu Aoba');
  await page.getByLabel(invite.email).fill('dean@gakuji.p-uni.example');
  const out = page.locator('.notice').filter({ hasText: linksSent.out.what });
  await expect(out).toContainText(clerk);
  await expect(page.getByRole('radio', { name: linksSent.out.takenBack.title })).toBeChecked();
  await isHealthy(page);
  await page.getByRole('button', { name: invite.send }).click();
  await expect(page.locator('.notice').filter({ hasText: invite.sent('Manabu Aoba') })).toBeFocused();
  await expect(page.getByText(linksSent.states.REVOKED)).toHaveCount(1);
  await expect(out).toContainText('dean@gakuji.p-uni.example');
  await page.getByRole('button', { name: linksSent.revoke('Manabu Aoba') }).click();
  // It cannot be undone, so it is asked once more.
  await page.getByRole('button', { name: linksSent.revokeYes('Manabu Aoba') }).click();
  await expect(page.getByText(linksSent.states.REVOKED)).toHaveCount(2);
  await expect(out).toHaveCount(0);
});
