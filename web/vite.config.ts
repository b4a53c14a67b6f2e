import { defineConfig } from 'vite';
import { base, output, plugins, treeshake } from './vite-common.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins,
  build: {
    ...output,
    emptyOutDir: true,
    // The budget test reads which chunks a route needs before it can show anything.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A few large chunks compress better than what is left when each page takes its part: 6 kB of 150.
          groups: [
            base,
            // What every page is made of, each so small that by itself it would be wrapping for a good part: 5 kB of 150.
            {
              name: 'portal',
              test: /\/web\/(?:api\/(?:client|held|problem|session|kept|queries|query-client|use-key-of|while-same)|appearance\/theme|dates\/now|design\/(?:answer|going|lazy-part|not-found|page-head|pill|press-button|use-media)|form\/(?:problem-errors|use-draft|use-missing)|language\/(?:comma|current|texts-beside|use-texts)|shell\/broken-page|sign-in\/renewal)\.tsx?$/,
            },
            { name: 'router', test: /node_modules\/@tanstack\/(?:react-)?(?:router|history|store)/, priority: 1 },
          ],
        },
      },
      treeshake,
    },
  },
});
