import {
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames as Op,
  type PDFDocument,
  type PDFFont,
  type PDFImage,
  type PDFPage,
  type PDFStream,
} from 'pdf-lib';
import { encodeQR } from 'qr';

import { fontOrder, runsOf, type FontName, type Fonts } from './fonts.ts';
import type { Structure } from './structure.ts';

/** Lengths in points, from the lower left corner of an A4 page. */
export const a4 = { width: 595.28, height: 841.89, margin: 48 } as const;

const num = (value: number): PDFNumber => PDFNumber.of(Math.round(value * 1000) / 1000);
const op = (name: Op, ...numbers: readonly number[]): PDFOperator => PDFOperator.of(name, numbers.map(num));
const fontKeys = { JAPANESE: PDFName.of('J'), LATIN: PDFName.of('L') } as const satisfies Record<FontName, PDFName>;

/** Under which a page refers to the line that says where it stands. */
export const pageOfName = PDFName.of('PageOf');

/** Draws on the pages of a document, and says which characters no font had. */
export type Paper = {
  readonly addPage: () => PDFPage;
  readonly widthOf: (text: string, size: number) => number;
  /** One line of text, tagged as part of `element`; null: not read out (page number, log number). */
  readonly text: (page: PDFPage, line: Line, element: Structure | null) => void;
  readonly rule: (page: PDFPage, from: { readonly x: number; readonly y: number; readonly width: number; readonly thick?: number }) => void;
  /** Boxes in thin lines, some of them shaded. */
  readonly boxes: (page: PDFPage, boxes: readonly Box[]) => void;
  /** A square to tick, ticked or not, tagged as `element`: no font has one. */
  readonly tick: (
    page: PDFPage,
    at: { readonly x: number; readonly y: number; readonly side: number; readonly ticked: boolean },
    element: Structure,
  ) => void;
  /** A picture in a part of the page, as large as it can be there without being blown up, tagged as `element`. */
  readonly picture: (page: PDFPage, image: PDFImage, at: Rectangle, element: Structure) => void;
  /** The line that says where a page stands, as an object of its own, which an update may write anew without touching the page. */
  readonly pageOf: (page: PDFPage, line: Line) => void;
  /** What stands in that object. */
  readonly pageOfLine: (line: Line) => PDFStream;
  readonly qrCode: (page: PDFPage, at: { readonly x: number; readonly y: number; readonly side: number }, text: string) => void;
  /** The characters no font has, drawn as their code in a box. */
  readonly missing: ReadonlySet<string>;
};

/** `grey`: 0 is black, which it is where nothing is said. */
export type Line = { readonly x: number; readonly y: number; readonly size: number; readonly text: string; readonly grey?: number };

/** From its lower left corner. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Box = Rectangle & { readonly shaded: boolean };

/** A picture as it stands in a part of the page: in the middle, in proportion, a pixel never larger than a CSS pixel. */
const placed = (image: { readonly width: number; readonly height: number }, within: Rectangle): Rectangle => {
  const scale = Math.min(0.75, within.width / image.width, within.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return { x: within.x + (within.width - width) / 2, y: within.y + (within.height - height) / 2, width, height };
};

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What stands before a font's name where only some of its characters are embedded (ISO 32000-1, 9.6.4): six letters, another for each
 * subset of a file. Each update brings a subset of its own, and its objects are numbered on from those before.
 */
const subsetTag = ({ context }: PDFDocument): string => {
  let rest = context.largestObjectNumber;
  let tag = '';
  for (let place = 0; place < 5; place += 1) {
    tag = String.fromCodePoint(0x41 + (rest % 26)) + tag;
    rest = Math.floor(rest / 26);
  }
  return `K${tag}`;
};

const embed = async (pdf: PDFDocument, fonts: Fonts): Promise<Record<FontName, PDFFont>> => {
  pdf.registerFontkit({ create: (bytes) => fontOrder.map((name) => fonts[name]).find((font) => font.bytes === bytes)?.parsed ?? null });
  const tag = subsetTag(pdf);
  const [japanese, latin] = await Promise.all(
    fontOrder.map((name) => pdf.embedFont(fonts[name].bytes, { subset: true, customName: `${tag}+${name}` })),
  );
  if (japanese === undefined || latin === undefined) throw new Error('a font for each name');
  return { JAPANESE: japanese, LATIN: latin };
};

export const paperOf = async (pdf: PDFDocument, fonts: Fonts): Promise<Paper> => {
  const embedded = await embed(pdf, fonts);
  const missing = new Set<string>();
  // In em, by font and character: measuring anew for each line costs more than drawing.
  const widths = new Map<string, number>();
  const pictureKeys = new Map<string, PDFName>();

  const emOf = (font: FontName | null, character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = font === null ? 0.4 * codeOf(character).length : embedded[font].widthOfTextAtSize(character, 1);
    widths.set(character, width);
    return width;
  };

  const widthOf = (text: string, size: number): number => {
    let em = 0;
    for (const run of runsOf(text, fonts)) for (const character of run.text) em += emOf(run.font, character);
    return em * size;
  };

  const show = (font: FontName, { x, y, size, text }: Line): readonly PDFOperator[] => [
    op(Op.BeginText),
    PDFOperator.of(Op.SetFontAndSize, [fontKeys[font], num(size)]),
    op(Op.SetTextMatrix, 1, 0, 0, 1, x, y),
    PDFOperator.of(Op.ShowText, [embedded[font].encodeText(text)]),
    op(Op.EndText),
  ];

  /** The code of a character no font has, in a box as wide as `emOf` says. */
  const boxed = ({ x, y, size, text }: Line): readonly PDFOperator[] => {
    missing.add(codeOf(text));
    const width = emOf(null, text) * size;
    return [
      op(Op.SetLineWidth, 0.5),
      op(Op.AppendRectangle, x + 0.5, y - size * 0.15, width - 1, size * 0.95),
      op(Op.StrokePath),
      ...show('LATIN', { x: x + size * 0.1, y: y + size * 0.1, size: size * 0.6, text: codeOf(text) }),
    ];
  };

  const drawn = (line: Line): readonly PDFOperator[] => {
    let { x } = line;
    return runsOf(line.text, fonts).flatMap((run) => {
      const part = { ...line, x, text: run.text };
      x += widthOf(run.text, line.size);
      return run.font === null ? boxed(part) : show(run.font, part);
    });
  };

  const asArtifact = (page: PDFPage, operators: readonly PDFOperator[]): void => {
    page.pushOperators(PDFOperator.of(Op.BeginMarkedContent, [PDFName.of('Artifact')]), ...operators, PDFOperator.of(Op.EndMarkedContent));
  };

  const asPartOf = (element: Structure, page: PDFPage, operators: readonly PDFOperator[]): void => {
    page.pushOperators(
      PDFOperator.of(Op.BeginMarkedContentSequence, [PDFName.of(element.type), `<< /MCID ${element.mark(page)} >>`]),
      ...operators,
      PDFOperator.of(Op.EndMarkedContent),
    );
  };

  const pageOfLine = (line: Line): PDFStream => {
    const fontRefs = Object.fromEntries(fontOrder.map((name) => [fontKeys[name].decodeText(), embedded[name].ref]));
    return pdf.context.formXObject([...drawn(line)], { BBox: [0, 0, a4.width, a4.height], Resources: { Font: fontRefs } });
  };

  return {
    missing,
    widthOf,
    pageOfLine,
    pageOf: (page, line) => {
      page.node.setXObject(pageOfName, pdf.context.register(pageOfLine(line)));
      asArtifact(page, [PDFOperator.of(Op.DrawObject, [pageOfName])]);
    },
    addPage: () => {
      const page = pdf.addPage([a4.width, a4.height]);
      for (const name of fontOrder) page.node.setFontDictionary(fontKeys[name], embedded[name].ref);
      return page;
    },
    text: (page, line, element) => {
      if (line.text === '') return;
      const grey = line.grey ?? 0;
      const shown = grey === 0 ? drawn(line) : [op(Op.NonStrokingColorGray, grey), ...drawn(line), op(Op.NonStrokingColorGray, 0)];
      if (element === null) {
        asArtifact(page, shown);
        return;
      }
      asPartOf(element, page, shown);
    },
    rule: (page, { x, y, width, thick = 0.5 }) => {
      asArtifact(page, [op(Op.SetLineWidth, thick), op(Op.MoveTo, x, y), op(Op.LineTo, x + width, y), op(Op.StrokePath)]);
    },
    boxes: (page, boxes) => {
      const path = ({ x, y, width, height }: Box): PDFOperator => op(Op.AppendRectangle, x, y, width, height);
      const shaded = boxes.filter((box) => box.shaded);
      asArtifact(page, [
        ...(shaded.length === 0
          ? []
          : [op(Op.NonStrokingColorGray, 0.94), ...shaded.map(path), op(Op.FillNonZero), op(Op.NonStrokingColorGray, 0)]),
        op(Op.StrokingColorGray, 0.45),
        op(Op.SetLineWidth, 0.5),
        ...boxes.map(path),
        op(Op.StrokePath),
        op(Op.StrokingColorGray, 0),
      ]);
    },
    tick: (page, { x, y, side, ticked }, element) => {
      const mark = [
        op(Op.SetLineWidth, 1.2),
        op(Op.MoveTo, x + side * 0.2, y + side * 0.5),
        op(Op.LineTo, x + side * 0.42, y + side * 0.22),
        op(Op.LineTo, x + side * 0.82, y + side * 0.8),
        op(Op.StrokePath),
      ];
      const square = [op(Op.SetLineWidth, 0.7), op(Op.AppendRectangle, x, y, side, side), op(Op.StrokePath)];
      asPartOf(element, page, [...square, ...(ticked ? mark : [])]);
    },
    picture: (page, image, within, element) => {
      const key = pictureKeys.get(image.ref.toString()) ?? PDFName.of(`S${pictureKeys.size + 1}`);
      pictureKeys.set(image.ref.toString(), key);
      page.node.setXObject(key, image.ref);
      const { x, y, width, height } = placed(image, within);
      asPartOf(element, page, [
        PDFOperator.of(Op.PushGraphicsState),
        op(Op.ConcatTransformationMatrix, width, 0, 0, height, x, y),
        PDFOperator.of(Op.DrawObject, [key]),
        PDFOperator.of(Op.PopGraphicsState),
      ]);
    },
    qrCode: (page, { x, y, side }, text) => {
      const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
      const dot = side / rows.length;
      const dots = rows.flatMap((row, down) =>
        row.flatMap((dark, across) => (dark ? [op(Op.AppendRectangle, x + across * dot, y + side - (down + 1) * dot, dot, dot)] : [])),
      );
      asArtifact(page, [...dots, op(Op.FillNonZero)]);
    },
  };
};
