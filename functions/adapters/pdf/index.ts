export { selfSigned, type CertificateFacts, type SignDigest } from './certificate.ts';
export type { Signer } from './cms.ts';
export { appendSheet, drawSheet, drawSheets, type Drawn, type Numbering, type Sheets } from './draw.ts';
export {
  fontFileNames,
  fontFrom,
  fontOrder,
  fontPackageFiles,
  fontsFromFolder,
  fontsFromPackages,
  whenDrawn,
  type FontName,
  type Fonts,
} from './fonts.ts';
export { localSigner, signDigestWith } from './local-signer.ts';
export { createPrinter, type PrinterSettings } from './printer.ts';
export { seal, type SealFacts } from './seal.ts';
export { soundPngOf } from './signature-image.ts';
