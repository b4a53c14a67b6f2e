import type { PDFImage, PDFPage } from 'pdf-lib';

import type { Block, Option, Sheet, Words } from '../../documents/index.ts';
import { cellOf, letteringOf } from './bilingual.ts';
import { drawSignature } from './draw-signature.ts';
import { flowOn, heightOf, heightOfAll, leading, least, left, pageHeight, sizes, width, type TextLine } from './flow.ts';
import { drawRow, heightOfRow, padding, type Cell } from './grid.ts';
import type { Paper } from './paper.ts';
import type { Structure } from './structure.ts';

const labelWidth = width * 0.36;
const optionsWidth = width * 0.15;

const tickWords = {
  ja: { chosen: '選択済み', open: '未選択' },
  en: { chosen: 'Ticked', open: 'Not ticked' },
} as const;

/** About how much of what follows a heading must not be parted from it, in points; a field is measured. */
const heightAfter = (block: Exclude<Block, { readonly kind: 'field' }>): number => {
  switch (block.kind) {
    case 'heading':
    case 'page':
      return 0;
    case 'paragraph':
      return 34;
    case 'options':
      return 70;
    case 'table':
      return 60;
    case 'signature':
      return 3 * least.byHand + least.row + (block.declaration === undefined ? 0 : 42);
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`);
  }
};

/** Draws a sheet's blocks from top to bottom, on as many pages as they need; returns those pages. */
export const drawBlocks = (sheet: Sheet, paper: Paper, root: Structure, images: ReadonlyMap<string, PDFImage>): readonly PDFPage[] => {
  const flow = flowOn(paper);
  const { language } = sheet;
  const lettering = letteringOf(flow, language);

  const lines = (all: readonly TextLine[]): void => {
    for (const line of all) {
      flow.need(heightOf(line));
      flow.write(line, left, flow.y());
      flow.down(heightOf(line));
    }
  };

  const labelled = (label: Words | null, wide: number = labelWidth): Cell =>
    cellOf(left, wide, true, (within) => (label === null ? [] : lettering.words(label, within, root.add('P'))));

  const valueCell = (value: string | null, element: () => Structure | null): Cell =>
    cellOf(left + labelWidth, width - labelWidth, false, (within) => (value === null ? [] : lettering.plain(value, within, element())));

  const field = (label: Words, value: string | null): void => {
    drawRow(flow, [labelled(label), valueCell(value, () => root.add('P'))], value === null ? least.byHand : least.row);
  };

  const heightOfField = (label: Words, value: string | null): number => {
    const name = cellOf(left, labelWidth, true, (within) => lettering.words(label, within, null));
    return heightOfRow([name, valueCell(value, () => null)], value === null ? least.byHand : least.row);
  };

  const options = (label: Words, all: readonly Option[]): void => {
    const side = sizes.text * 0.85;
    const inset = side * 1.7;
    all.forEach(({ text, detail, chosen }, index) => {
      const square = root.add('Figure', { alt: tickWords[language][chosen ? 'chosen' : 'open'] });
      const said = cellOf(left + optionsWidth, width - optionsWidth, false, (within) => [
        ...lettering.words(text, within - inset, root.add('P')),
        ...(detail === undefined ? [] : lettering.words(detail, within - inset, root.add('P'), sizes.small)),
      ]);
      const row = [labelled(index === 0 ? label : null, optionsWidth), { ...said, inset }];
      flow.need(heightOfRow(row, least.row));
      const y = flow.y() - padding.down - (sizes.text * leading + side) / 2;
      paper.tick(flow.page(), { x: said.x + padding.across, y, side, ticked: chosen }, square);
      drawRow(flow, row, least.row);
    });
  };

  const table = (head: readonly Words[], rows: readonly (readonly string[])[], shares: readonly number[]): void => {
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const element = root.add('Table');
    const rowOf = (shaded: boolean, texts: readonly ((within: number) => readonly TextLine[])[]): readonly Cell[] => {
      let x: number = left;
      return texts.map((of, column) => {
        const cell = cellOf(x, (width * (shares[column] ?? 1)) / whole, shaded, of);
        x += cell.width;
        return cell;
      });
    };
    const headOf = (tr: Structure | null): readonly Cell[] =>
      rowOf(
        true,
        head.map((words) => (within) => lettering.words(words, within, tr?.add('TH') ?? null)),
      );
    // Heads are repeated for the eye: read out, the table has one.
    const again = (): void => drawRow(flow, headOf(null), least.row);
    const first = headOf(element.add('TR'));
    flow.need(heightOfRow(first, least.row) + least.byHand);
    drawRow(flow, first, least.row);
    for (const texts of rows) {
      const tr = element.add('TR');
      const cells = rowOf(
        false,
        texts.map((text) => (within) => lettering.plain(text, within, tr.add('TD'))),
      );
      drawRow(flow, cells, texts.every((text) => text === '') ? least.byHand : least.row, again);
    }
  };

  /** Of a heading with what follows it, up to the first block that is more than words and fields: nobody signs under a page's turn. */
  const keptTogether = (from: number): number => {
    let height = sizes.heading * leading + 14;
    for (const following of sheet.blocks.slice(from + 1)) {
      height += following.kind === 'field' ? heightOfField(following.label, following.value) : heightAfter(following);
      if (following.kind !== 'paragraph' && following.kind !== 'field') break;
      if (height > pageHeight / 2) break;
    }
    return Math.min(height, pageHeight / 2);
  };

  const paragraph = (text: Words): void => {
    const all = lettering.words(text, width, root.add('P'));
    flow.down(5);
    flow.need(heightOfAll(all));
    lines(all);
    flow.down(4);
  };

  const block = (of: Block, index: number): void => {
    switch (of.kind) {
      case 'heading':
        flow.need(keptTogether(index));
        flow.down(10);
        lines(lettering.words(of.text, width, root.add('H2'), sizes.heading));
        flow.down(3);
        break;
      case 'paragraph':
        paragraph(of.text);
        break;
      case 'field':
        field(of.label, of.value);
        break;
      case 'options':
        options(of.label, of.options);
        break;
      case 'table':
        table(of.head, of.rows, of.widths ?? of.head.map(() => 1));
        break;
      case 'signature':
        drawSignature(of, { flow, lettering, root, images });
        break;
      case 'page':
        flow.turn();
        break;
      default:
        throw new Error(`unknown block ${JSON.stringify(of satisfies never)}`);
    }
  };

  // A long title is set a little smaller, so that it stays on one line where it can.
  const titleSize = Math.max(12, Math.min(sizes.title, (sizes.title * width) / paper.widthOf(sheet.title[language], sizes.title)));
  lines(lettering.words(sheet.title, width, root.add('H1'), titleSize));
  flow.down(3);
  paper.rule(flow.page(), { x: left, y: flow.y(), width, thick: 1.2 });
  flow.down(4);
  if (sheet.standing !== undefined) lines(lettering.words(sheet.standing, width, root.add('P')));
  flow.down(4);
  sheet.blocks.forEach(block);
  return flow.pages;
};
