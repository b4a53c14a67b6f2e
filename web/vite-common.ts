import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions, PluginOption } from 'vite';

// What the portal and the page of a link to sign have in common when they are built.

export const plugins: PluginOption[] = [react(), { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] }), enforce: 'pre' }];

export const output = {
  outDir: 'dist',
  // Nothing inline: the content security policy allows neither data: addresses nor inline scripts.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
} as const satisfies BuildEnvironmentOptions;

/** Modules of shared do nothing when loaded, and a schema nobody asks does nothing either: zod stays out of the page. */
export const treeshake = { moduleSideEffects: [{ test: /\/shared\//, sideEffects: false }], manualPureFunctions: ['z'] };

/** React and the queries: they compress better together. */
export const base = {
  name: 'base',
  test: /node_modules\/(?:react|react-dom|scheduler|@tanstack\/(?:react-)?query(?:-core)?)\//,
  priority: 3,
};
