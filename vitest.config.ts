import { defineConfig } from 'vitest/config';

// A zone nobody files in: code that reads the machine's zone instead of the enrollment's fails here.
process.env.TZ = 'Pacific/Kiritimati';

/** Folders whose tests leave nothing of themselves in a module, so that a worker need not read every module anew for each file: that is half their time. */
const leavingNothing = ['shared', 'functions', 'web', 'infra/stacks'].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    exclude: ['test/browser/**'],
    // Bounds for what hangs, far above what anything takes: on a busy machine a test is slow, not wrong.
    testTimeout: process.env.KIGEN_SIZE === 'large' ? 600_000 : 120_000,
    hookTimeout: 120_000,
    // One more than it takes by itself: much of a test is waiting for the engine, and the whole takes a third less.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'rooms', include: leavingNothing, isolate: false } },
      { extends: true, test: { name: 'house', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', ...leavingNothing] } },
    ],
  },
});
