import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import fontkit from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';

import { fontsFromPackages, type Fonts } from '../../functions/adapters/pdf/index.ts';
import { drawingOptions } from '../../infra/stacks/functions.ts';
import { aBenchSigner, page, whole } from './document.ts';
import { atMost, median, megabytes, milliseconds, times, withoutGoal, type Figure } from './figures.ts';

/** The same text on as many pages by pdf-lib alone: no tags, no frame, no lines broken, nothing signed. */
const bare = async ({ JAPANESE: { bytes } }: Fonts): Promise<void> => {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(bytes, { subset: true });
  for (let count = 0; count < 5; count += 1) {
    const drawn = pdf.addPage();
    page.forEach((block, line) => {
      if (block.kind !== 'field' || block.value === null) return;
      const y = 780 - line * 20;
      drawn.drawText(`${block.label.ja} / ${block.label.en}`, { x: 48, y, size: 9.5, font });
      drawn.drawText(block.value, { x: 230, y, size: 9.5, font });
    });
  }
  await pdf.save({ useObjectStreams: false });
};

const timeOf = async (work: () => Promise<void>): Promise<number> => {
  const begins = performance.now();
  await work();
  return performance.now() - begins;
};

/** Bytes a process of its own held at most, with the options of the function that draws. */
const peak = async (): Promise<number> => {
  const child = join(import.meta.dirname, 'document-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [drawingOptions, child]);
  return Number(stdout) * 1_024;
};

/** A form from the first line to the seal: cold with its fonts read, and warm. */
export const measureDocuments = async (): Promise<readonly Figure[]> => {
  const signer = await aBenchSigner();
  const begins = performance.now();
  const fonts = fontsFromPackages();
  await whole(fonts, signer);
  const cold = performance.now() - begins;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    ours.push(await timeOf(() => whole(fonts, signer)));
    theirs.push(await timeOf(() => bare(fonts)));
  }
  return [
    withoutGoal('document of 4 pages, 3 signatures, audit page and seal, cold', milliseconds(cold)),
    withoutGoal('the same, warm', milliseconds(median(ours))),
    atMost('the most a process holds that draws 40 of them', await peak(), 200 * 2 ** 20, megabytes),
    atMost('the same, warm, to the same text drawn bare', median(ours) / median(theirs), 2, times),
  ];
};
