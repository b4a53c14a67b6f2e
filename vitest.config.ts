import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A zone nobody files in: code that reads the machine's zone instead of the enrollment's fails here.
process.env.TZ = 'Pacific/Kiritimati';

const within = (...folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

// Folders whose tests leave nothing of themselves in a module, so that a worker need not read every module anew for each file.
// Projects are begun in the order of their names: what takes long comes first, and no worker is left alone with it at the end.
const portals = within('acceptance', 'infra/local');
const rooms = within('shared', 'functions', 'web', 'infra/stacks');

export default defineConfig({
  test: {
    exclude: ['test/browser/**'],
    // Bounds for what hangs, far above what anything takes: on a busy machine a test is slow, not wrong.
    testTimeout: process.env.KIGEN_SIZE === 'large' ? 600_000 : 120_000,
    hookTimeout: 120_000,
    // Much of a test is waiting for the engine: one more than there are processors keeps them all at work.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: { name: 'house', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', ...portals, ...rooms] },
      },
      { extends: true, test: { name: 'portals', include: portals, isolate: false } },
      { extends: true, test: { name: 'rooms', include: rooms, isolate: false } },
    ],
  },
});
