import type { PDFImage, PDFPage } from 'pdf-lib';

import type { SignatureBlock, Words } from '../../documents/index.ts';
import { cellOf, type Lettering } from './bilingual.ts';
import { heightOf, least, left, pageHeight, sizes, width, type Flow } from './flow.ts';
import { drawRow, heightOfRow, padding, type Cell } from './grid.ts';
import type { Rectangle } from './paper.ts';
import type { Structure } from './structure.ts';

const signedWords = {
  party: { ja: '当事者', en: 'Party' },
  name: { ja: '署名者', en: 'Signed by' },
  on: { ja: '署名日', en: 'Signed on' },
  mark: { ja: '署名または印', en: 'Signature or seal' },
  typed: { ja: '氏名の入力による署名', en: 'Signed by typing the name' },
} as const satisfies Record<string, Words>;

const markWidth = width * 0.27;
const beside = width - markWidth;
const labelWidth = beside * 0.3;

/** Who signs, beside where they sign: kept together on one page. Only names longer than any the records take would part them. */
export const drawSignature = (
  { label, declaration, party, name, signedOn, image, isTyped = false }: SignatureBlock,
  { flow, lettering, root, images }: { flow: Flow; lettering: Lettering; root: Structure; images: ReadonlyMap<string, PDFImage> },
): void => {
  const head = [
    [cellOf(left, width, true, (within) => lettering.words(label, within, root.add('P')))],
    ...(declaration === undefined ? [] : [[cellOf(left, width, false, (within) => lettering.words(declaration, within, root.add('P')))]]),
  ];
  const rows = [
    [signedWords.party, party],
    [signedWords.name, name],
    [signedWords.on, signedOn],
  ] as const;
  const cells = rows.map(([words, value]): { readonly of: readonly Cell[]; readonly least: number } => ({
    of: [
      cellOf(left, labelWidth, true, (within) => lettering.words(words, within, root.add('P'))),
      cellOf(left + labelWidth, beside - labelWidth, false, (within) =>
        value === null ? [] : lettering.plain(value, within, root.add('P')),
      ),
    ],
    least: value === null ? least.byHand : least.row,
  }));
  const heights = cells.map((row) => heightOfRow(row.of, row.least));
  const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
  const total = Math.max(least.mark, sum(heights));
  const whole = total + sum(head.map((row) => heightOfRow(row, least.row)));
  const isKept = whole <= pageHeight;
  if (isKept) flow.need(whole);
  for (const row of head) drawRow(flow, row, least.row);
  const [top, page] = [flow.y(), flow.page()];
  cells.forEach((row, index) => {
    const isLast = index === cells.length - 1;
    drawRow(flow, row.of, isLast && isKept ? total - sum(heights.slice(0, index)) : row.least);
  });
  if (isKept) mark(page, { x: left + beside, y: top - total, width: markWidth, height: total });
  flow.down(8);

  function mark(on: PDFPage, box: Rectangle): void {
    flow.paper.boxes(on, [{ ...box, shaded: false }]);
    let y = box.y + box.height - padding.down;
    for (const line of lettering.words(
      isTyped ? signedWords.typed : signedWords.mark,
      box.width - 2 * padding.across,
      null,
      sizes.second,
    )) {
      flow.write(line, box.x + padding.across, y);
      y -= heightOf(line);
    }
    const drawn = image === undefined ? undefined : images.get(image);
    if (drawn === undefined) return;
    const within = {
      x: box.x + padding.across,
      y: box.y + padding.down,
      width: box.width - 2 * padding.across,
      height: y - box.y - 2 * padding.down,
    };
    const who = name ?? '';
    const alt = lettering.language === 'ja' ? `${who} の署名` : `Signature of ${who}`;
    const corners = [within.x, within.y, within.x + within.width, within.y + within.height];
    flow.paper.picture(on, drawn, within, root.add('Figure', { alt, box: corners }));
  }
};
