import { heldFields as heldEn } from '../../shared/texts/en/page/held-fields.ts';
import { heldFields as heldJa } from '../../shared/texts/ja/page/held-fields.ts';
import { register, resellerForm } from '../acceptance/records.ts';
import { expect, isHealthy, openAs, test, texts, type Device, type Language } from './portal.ts';

for (const [language, device] of [
  ['ja', 'phone'],
  ['en', 'desktop'],
] as const satisfies readonly (readonly [Language, Device])[]) {
  test(`an organisation, its enrollment and the first of its people, one leading to the next (${language}, ${device})`, async ({
    browser,
    client,
  }) => {
    const t = texts[language];
    const said = t.registry;
    const called = language === 'ja' ? '試験大学' : 'Test University';
    const page = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device });
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    });
    await page.getByRole('main').getByRole('link', { name: t.shell.register }).click();
    await page.getByRole('link', { name: said.registerParty }).click();
    await page.getByLabel(said.party.name, { exact: true }).fill('Test University');
    await page.getByLabel(said.party.nameLocal).fill('試験大学');
    await page.getByLabel(said.party.role).selectOption('INSTITUTION');
    await page.getByLabel(said.party.pcn).fill('7E57AB1E');
    await page.getByLabel(said.party.email, { exact: true }).fill('notices@test.example');
    await page.getByRole('button', { name: t.cocp.continue }).click();
    await page.getByRole('button', { name: said.save }).click();
    await expect(page.locator('#saved')).toBeFocused();
    await isHealthy(page);

    // Begun with what has just been registered.
    await page.locator('#saved').getByRole('link', { name: said.registerEnrollment }).click();
    await expect(page.locator('[data-chosen]')).toContainText(called);
    await page.getByLabel(said.enrollment.number, { exact: true }).fill('71000099');
    await page.getByLabel(said.enrollment.masterAgreement, { exact: true }).fill('S7100099');
    await page.getByLabel(said.enrollment.program, { exact: true }).selectOption('EES');
    await page.getByLabel(said.enrollment.agreementVersion).fill('3.2');
    await page.getByLabel(said.enrollment.channelModel).selectOption('ONE_TIER');
    await page.getByRole('textbox', { name: said.enrollment.startsOn }).fill('2026-04-01');
    await page.getByLabel(said.enrollment.years).selectOption('3');
    await page.getByLabel(t.cocp.nextSearch).first().fill('minato');
    const found = page.getByRole('button', { name: language === 'ja' ? /港ソフトウェア|ミナト/ : /Minato/ }).first();
    // What is found stands above the bar that goes on with the form.
    await expect(found).toBeVisible();
    const [foundBox, barBox] = await Promise.all([found.boundingBox(), page.locator('.action-bar').boundingBox()]);
    expect((foundBox?.y ?? 0) + (foundBox?.height ?? 0)).toBeLessThanOrEqual(barBox?.y ?? 0);
    await found.click();
    await page.getByRole('button', { name: t.cocp.continue }).click();
    await page.getByRole('button', { name: said.save }).click();
    await expect(page.locator('#saved')).toBeFocused();

    // It says that nobody acts for the institution yet, and leads to where somebody is added; what is typed there outlives a reload.
    const nobody = page.getByText(said.nobody.acts(called));
    await expect(nobody).toBeVisible();
    await isHealthy(page);
    await page.getByRole('link', { name: `${said.members.add} ${called}` }).click();
    await expect(page.getByLabel(said.members.userId)).toBeFocused();
    await page.keyboard.type('U-TEST');
    await page.getByLabel(said.members.name).fill('試験 花子');
    await page.reload();
    await expect(page.getByLabel(said.members.userId)).toHaveValue('U-TEST');
    await expect(page.getByLabel(said.members.name)).toHaveValue('試験 花子');
    await page.getByLabel(said.members.email).fill('hanako@test.example');
    await page.getByRole('button', { name: said.members.save, exact: true }).click();
    await expect(page.getByText(said.members.savedOf('試験 花子'))).toBeVisible();
    await page.getByRole('link', { name: t.worklist.enrollment('71000099') }).click();
    await expect(page.getByRole('heading', { name: t.enrollment.line })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(nobody).toHaveCount(0);
    expect(refused).toEqual([]);

    // The same once more is pointed out, and nothing is written over.
    await page.goto('/register/party');
    await page.getByLabel(said.party.name, { exact: true }).fill('Another University');
    await page.getByLabel(said.party.role).selectOption('INSTITUTION');
    await page.getByLabel(said.party.pcn).fill('7e57ab1e');
    await page.getByLabel(said.party.email, { exact: true }).fill('other@test.example');
    await page.getByRole('button', { name: t.cocp.continue }).click();
    await page.getByRole('button', { name: said.save }).click();
    await expect(page.getByText(said.exists('P-7E57AB1E')).first()).toBeVisible();
    await page.getByRole('link', { name: said.toExisting }).click();
    await expect(page.getByRole('heading', { name: called })).toBeVisible();
  });
}

for (const language of ['ja', 'en'] as const satisfies readonly Language[]) {
  test(`what an open case stands on is marked before anything of it is corrected (${language})`, async ({ browser, client }) => {
    const said = texts[language].registry;
    const held = { ja: heldJa, en: heldEn }[language];
    await register(client, 'E-1');
    const { logNumber } = await (await client.as('P-RES2')).open('E-1', resellerForm());
    const page = await openAs(browser, client, { as: 'OPS-INTERNATIONAL', language, device: 'desktop' }, '/register/enrollment?id=E-1');
    await expect(page.getByText(held.isOpen(logNumber))).toBeVisible();
    for (const field of ['program', 'years', 'timeZone', 'startsOn', 'billDates', 'institutionId', 'resellerId', 'advisorId'] as const) {
      const stands = page.locator(`[data-path="/${field}"]`);
      await expect(stands).toHaveAccessibleDescription(new RegExp(held.byCase(logNumber)));
      await expect(stands).not.toBeEditable();
    }
    await expect(page.getByLabel(said.enrollment.agreementVersion)).not.toHaveAccessibleDescription(new RegExp(logNumber));
    // By each partner, the institution, and the five fields.
    await expect(page.getByText(held.byCase(logNumber))).toHaveCount(8);
    await isHealthy(page);
  });
}
