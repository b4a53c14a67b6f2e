import { defineConfig } from 'vite';
import { base, output, plugins, treeshake } from './vite-common.ts';

/**
 * The page of whoever got a link to sign, built by itself: shared with the portal its parts would lie in as many files as there are
 * pages that share them, and with a slow network each file of its own is waited for.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins,
  build: {
    ...output,
    // Beside the portal, which is built first.
    emptyOutDir: false,
    copyPublicDir: false,
    manifest: '.vite/sign-manifest.json',
    rolldownOptions: {
      input: 'sign.html',
      output: {
        codeSplitting: {
          groups: [
            base,
            // What is read, the form of a change of partner in it: whoever got a link is asked to sign one most often.
            {
              name: 'page',
              test: /\/web\/(?:show|api\/local|pages\/sign\/sign-alone-page|kinds\/cocp\/reading\/case-reading)\.tsx?$/,
              priority: 2,
            },
            // And what answers it.
            { name: 'form', test: /\/web\/(?:pages\/sign\/code-field\.tsx|kinds\/cocp\/forms\.ts)$/ },
          ],
        },
      },
      treeshake,
    },
  },
});
