import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFileNames, fontPackageFiles, fontOrder, type FontName } from '../../functions/adapters/pdf/index.ts';
import { cutFont } from './cut-font.ts';

const outlines = { JAPANESE: 'DRAWN', LATIN: 'ALL' } as const satisfies Record<FontName, 'DRAWN' | 'ALL'>;

/** Writes the fonts of forms into a folder as they are deployed: cut from those of their packages, the same bytes each time. */
export const writeFonts = (folder: string): void => {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const name of fontOrder) {
    const bytes = readFileSync(resolve(fontPackageFiles[name]));
    writeFileSync(join(folder, fontFileNames[name]), cutFont(bytes, outlines[name]));
  }
};

// `node infra/fonts/write.ts <folder>`: a step of bundling a function that draws forms.
if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('node infra/fonts/write.ts <folder>');
  writeFonts(folder);
}
