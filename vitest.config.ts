import { defineConfig } from 'vitest/config';

// A zone nobody files in: code that reads the machine's zone instead of the enrollment's fails here.
process.env.TZ = 'Pacific/Kiritimati';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**'],
    // Bounds for what hangs, far above what anything takes: on a busy machine a test is slow, not wrong.
    testTimeout: process.env.KIGEN_SIZE === 'large' ? 600_000 : 120_000,
    hookTimeout: 120_000,
    // One more than it takes by itself: much of a test is waiting for the engine, and the whole takes a third less.
    maxWorkers: '100%',
  },
});
