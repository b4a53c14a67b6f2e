import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/browser/chromium.ts';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  reporter: 'list',
  // Each test starts a portal of its own, so they need not take turns.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath() },
  },
});
