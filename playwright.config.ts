import { defineConfig } from '@playwright/test';
import { shellPath } from './test/browser/chromium.ts';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  // Pictures of every page are written when they are asked for: `npm run pictures`.
  testIgnore: process.env.KIGEN_PICTURES === 'yes' ? [] : ['**/pictures.spec.ts'],
  outputDir: 'test-results/browser',
  reporter: 'list',
  // Each test starts a portal of its own, so they need not take turns.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A browser on a busy machine can miss a beat; a fault of the portal fails twice. What passed only then is named at the end of the run.
  retries: 1,
  // Bounds for what hangs, far above what anything takes: on a busy machine a test is slow, not wrong.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 30_000,
    trace: 'on-first-retry',
    launchOptions: { executablePath: shellPath() },
  },
});
