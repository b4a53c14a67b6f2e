import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program of somebody else's on a document; what it prints. Fails where the program does. */
export const askedOf = (program: 'pdfsig' | 'qpdf' | 'pdfinfo' | 'pdftotext', options: readonly string[], bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kigen-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A part of the first page, in points from its upper left corner. */
export type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How many dark pixels a part of the first page has when poppler draws it, at 144 to the inch. */
export const inkIn = (bytes: Uint8Array, { x, y, width, height }: Part): number => {
  const folder = mkdtempSync(join(tmpdir(), 'kigen-ink-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const crop = ['-x', x * 2, '-y', y * 2, '-W', width * 2, '-H', height * 2].map(String);
    execFileSync('pdftoppm', ['-r', '144', '-gray', '-singlefile', '-f', '1', '-l', '1', ...crop, file, join(folder, 'page')]);
    const image = readFileSync(join(folder, 'page.pgm'));
    return image.subarray(image.length - width * 2 * height * 2).filter((pixel) => pixel < 128).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
