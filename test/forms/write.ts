import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { drawSheet, fontsFromPackages } from '../../functions/adapters/pdf/index.ts';
import { asInstant } from '../../shared/calendar/index.ts';
import { formNames, forms } from '../functions/documents/forms.ts';
import { formsPage, pictureOf } from './page.ts';

// Draws every form and takes a picture of its first page, for docs/forms.md. Wants poppler's pdftoppm.

/** Small enough for a page of twenty, large enough to tell the forms apart. */
const look = ['-r', '50', '-gray', '-jpeg', '-jpegopt', 'quality=55', '-singlefile'];

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const fonts = fontsFromPackages();
const folder = mkdtempSync(join(tmpdir(), 'kigen-forms-'));
mkdirSync(join(docs, 'pictures/forms'), { recursive: true });
try {
  for (const name of formNames) {
    const file = join(folder, `${name}.pdf`);
    const { bytes } = await drawSheet(forms[name]('FINAL'), asInstant('2026-01-20T00:00:00Z'), fonts);
    writeFileSync(file, bytes);
    execFileSync('pdftoppm', [...look, file, join(docs, pictureOf(name).replace(/\.jpg$/, ''))]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
writeFileSync(join(docs, 'forms.md'), formsPage());
