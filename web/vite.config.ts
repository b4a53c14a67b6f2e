import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The budget test reads which chunks a route needs before it can show anything.
    manifest: true,
    // Nothing inline: the content security policy allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A few large chunks compress better than what is left when each page takes its part: 6 kB of 150.
          // Apart from the router, which the page of a link to sign does without.
          groups: [
            { name: 'base', test: /node_modules\/(?:react|react-dom|scheduler|@tanstack\/(?:react-)?query(?:-core)?)\//, priority: 2 },
            // What every page is made of, each so small that by itself it would be wrapping for a good part: 5 kB of 150.
            {
              name: 'portal',
              test: /\/web\/(?:api\/(?:client|held|problem|session|kept|queries|query-client|use-key-of|while-same)|appearance\/theme|dates\/now|design\/(?:answer|going|lazy-part|not-found|page-head|pill|press-button|use-media)|form\/(?:problem-errors|use-draft|use-missing)|language\/(?:comma|current|texts-beside|use-texts)|shell\/broken-page|sign-in\/renewal)\.tsx?$/,
            },
            { name: 'router', test: /node_modules\/@tanstack\/(?:react-)?(?:router|history|store)/, priority: 1 },
          ],
        },
      },
      // Modules of shared do nothing when loaded, and a schema nobody asks does nothing either: zod stays out of the page.
      treeshake: { moduleSideEffects: [{ test: /\/shared\//, sideEffects: false }], manualPureFunctions: ['z'] },
    },
  },
});
