import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/browser/chromium.ts';

const named = process.env.BROWSER_TEST_PORT ?? '';
const port = named === '' ? '8799' : named;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  reporter: 'list',
  // One portal with one clock serves them all, so they take turns.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath() },
  },
  webServer: {
    command: 'node infra/local/main.ts',
    url: `${baseURL}/api/health`,
    env: { PORT: port, DATA_DIR: 'memory', CLOCK: '2027-01-10T00:00:00.000Z', DEMO: 'on' },
    stdout: 'pipe',
    stderr: 'pipe',
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
