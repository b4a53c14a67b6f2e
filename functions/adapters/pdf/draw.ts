import { createHash } from 'node:crypto';

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString, type PDFObject } from 'pdf-lib';

import type { Instant } from '../../../shared/calendar/index.ts';
import type { Sheet } from '../../documents/index.ts';
import { drawBlocks } from './draw-blocks.ts';
import { drawFrame, pageOfLine } from './draw-frame.ts';
import type { Fonts } from './fonts.ts';
import { pageOfName, paperOf } from './paper.ts';
import { signatureImages } from './signature-image.ts';
import { structureOf } from './structure.ts';
import { openUpdate, refIn, type Update } from './update.ts';

/** What is drawn as one document; the first of them names it. */
type Sheets = readonly [Sheet, ...Sheet[]];

/** A drawn document, and the characters no font had (`U+10FFFF`), drawn as their code in a box. */
type Drawn = { readonly bytes: Uint8Array; readonly missing: readonly string[] };

/** Pages of the same document before what is drawn and after it: so that pages are numbered through. */
type Numbering = { readonly before: number; readonly after: number };

const drawInto = async (
  pdf: PDFDocument,
  sheets: Sheets,
  fonts: Fonts,
  { before, after }: Numbering,
  earlier: readonly PDFRef[] = [],
): Promise<readonly string[]> => {
  const paper = await paperOf(pdf, fonts);
  const images = await signatureImages(pdf, sheets);
  const { root, finish } = structureOf(pdf);
  const [{ originals, language }] = sheets;
  for (let original = 1; original <= originals; original += 1) {
    const drawn = sheets.flatMap((sheet) => drawBlocks(sheet, paper, root, images).map((page) => ({ sheet, page })));
    const pages = before + drawn.length + after;
    earlier.forEach((ref, index) => {
      pdf.context.assign(ref, paper.pageOfLine(pageOfLine({ page: index + 1, pages, original, originals }, language)));
    });
    drawn.forEach(({ sheet, page }, index) => {
      drawFrame(sheet, paper, page, { page: before + index + 1, pages, original, originals });
    });
  }
  finish();
  return [...paper.missing];
};

const infoOf = ({ context }: PDFDocument): PDFDict => context.lookup(context.trailerInfo.Info, PDFDict);

/** Two documents are the same file when they say the same at the same time; chance has no part in it. */
const fileId = (sheets: Sheets, at: Instant): PDFHexString =>
  PDFHexString.of(
    createHash('sha256')
      .update(JSON.stringify([sheets, at]))
      .digest('hex')
      .slice(0, 32),
  );

/**
 * Draws some sheets as one tagged PDF with the settings of PDF/A-2b: pages are numbered through, title, language and the
 * number of originals are those of the first. The same sheets at the same time are the same bytes.
 */
export const drawSheets = async (
  sheets: Sheets,
  at: Instant,
  fonts: Fonts,
  numbering: Numbering = { before: 0, after: 0 },
): Promise<Drawn> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const id = fileId(sheets, at);
  const [first] = sheets;
  const { language, verifyUrl } = first;
  context.trailerInfo.ID = context.obj([id, id]);
  pdf.setTitle(titleOf(first), { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  pdf.setProducer('Kigen');
  pdf.setCreator('Kigen');
  // In plain: whoever holds a file of which a byte was changed still finds the case it was about.
  infoOf(pdf).set(PDFName.of('Keywords'), PDFString.of(`kigen-verify ${verifyUrl.slice(verifyUrl.lastIndexOf('/') + 1)}`));
  pdf.setCreationDate(new Date(at));
  pdf.setModificationDate(new Date(at));
  const missing = await drawInto(pdf, sheets, fonts, numbering);
  pdf.convertToPDFA({ conformance: '2B' });
  return { bytes: await pdf.save({ useObjectStreams: false }), missing };
};

/** Draws one sheet as a document. */
export const drawSheet = (sheet: Sheet, at: Instant, fonts: Fonts): Promise<Drawn> => drawSheets([sheet], at, fonts);

const pageRef = (page: PDFObject): PDFRef => {
  if (!(page instanceof PDFRef)) throw new Error('not a document the portal drew: a page without a number');
  return page;
};

const xObjectsOf = (page: PDFDict): PDFDict => page.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('XObject'), PDFDict);

/** The title stands in the Info dictionary and in the XMP, which PDF/A wants to agree. Answers what was written anew. */
const rename = ({ context, infoRef, dictOf, textOf }: Update, catalog: PDFDict, title: string): readonly PDFRef[] => {
  dictOf(infoRef).set(PDFName.of('Title'), PDFHexString.fromText(title));
  const metadataRef = refIn(catalog, 'Metadata');
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const xmp = textOf(metadataRef).replace(/(<dc:title>.*?<rdf:li[^>]*>)[^<]*/s, (_, before: string) => `${before}${escaped}`);
  context.assign(metadataRef, context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' }));
  return [infoRef, metadataRef];
};

const titleOf = ({ title, language, logNumber }: Sheet): string => `${title[language]} ${logNumber}`;

/**
 * Adds the pages of a sheet after those of a document, as an update that leaves every byte before it as it was.
 * Pages are numbered through: those that are there say anew of how many they are, each in an object of its own.
 */
export const appendSheet = async (bytes: Uint8Array, sheet: Sheet, fonts: Fonts, numbering?: Numbering): Promise<Drawn> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  for (const [own] of context.enumerateIndirectObjects()) context.delete(own);
  const update = openUpdate(bytes, context);
  const { rootRef, dictOf, written } = update;
  for (const [name, value] of dictOf(rootRef).entries()) catalog.set(name, value);
  context.assign(rootRef, catalog);
  const [pagesRef, treeRef] = [refIn(catalog, 'Pages'), refIn(catalog, 'StructTreeRoot')];
  dictOf(treeRef);
  const pages = dictOf(pagesRef).lookup(PDFName.of('Kids'), PDFArray).asArray();
  const lines = pages.map((page) => refIn(xObjectsOf(dictOf(pageRef(page))), pageOfName.decodeText()));
  const missing = await drawInto(
    pdf,
    [sheet],
    fonts,
    numbering ?? { before: pages.length, after: 0 },
    numbering === undefined ? lines : [],
  );
  const renamed = sheet.renames ? rename(update, catalog, titleOf(sheet)) : [];
  await pdf.flush();
  return { bytes: written([rootRef, pagesRef, treeRef, ...lines, ...renamed]), missing };
};
