import type { PDFPage } from 'pdf-lib';

import { breakLines, type Sheet } from '../../documents/index.ts';
import type { Language } from '../../../shared/records/index.ts';
import { otherThan } from './bilingual.ts';
import { leading, sizes, width } from './flow.ts';
import { a4, type Line, type Paper } from './paper.ts';

/** Where in a document a page stands, and which of the originals it belongs to. */
type Place = { readonly page: number; readonly pages: number; readonly original: number; readonly originals: number };

/** Page n of m, and original n of m where several are printed. */
export const pageOfLine = ({ page, pages, original, originals }: Place, language: Language): Line => {
  const words = [
    { ja: `${page} / ${pages} ページ`, en: `Page ${page} of ${pages}` },
    ...(originals === 1 ? [] : [{ ja: `原本 ${original} / ${originals}`, en: `Original ${original} of ${originals}` }]),
  ];
  const text = words.flatMap((each) => [each[language], each[otherThan[language]]]).join(' · ');
  return { x: a4.margin + 60, y: a4.margin + 42 - sizes.small * leading, size: sizes.small, text };
};

/** The frame of a page: log number, page n of m, original n of m where several are printed, QR code and address. */
export const drawFrame = ({ logNumber, verifyUrl, language }: Sheet, paper: Paper, page: PDFPage, place: Place): void => {
  const logLine = language === 'ja' ? `ログ番号 ${logNumber}` : `Log number ${logNumber}`;
  const x = a4.margin + 60;
  paper.rule(page, { x: a4.margin, y: a4.margin + 58, width });
  paper.qrCode(page, { x: a4.margin, y: a4.margin, side: 52 }, verifyUrl);
  const lines = [logLine, '', verifyUrl].flatMap((text) =>
    breakLines(text, a4.width - a4.margin - x, (character) => paper.widthOf(character, sizes.small)),
  );
  lines.forEach((text, line) => {
    paper.text(page, { x, y: a4.margin + 42 - line * sizes.small * leading, size: sizes.small, text }, null);
  });
  paper.pageOf(page, pageOfLine(place, language));
};
