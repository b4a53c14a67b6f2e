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
      // Modules of shared do nothing when loaded, and a schema nobody asks does nothing either: zod stays out of the page.
      treeshake: { moduleSideEffects: [{ test: /\/shared\//, sideEffects: false }], manualPureFunctions: ['z'] },
    },
  },
});
