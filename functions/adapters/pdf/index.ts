export { selfSigned, type SignDigest } from './certificate.ts';
export type { Signer } from './cms.ts';
export { appendSheet, drawSheet, drawSheets } from './draw.ts';
export {
  fontFileNames,
  fontOrder,
  fontPackageFiles,
  fontsFromFolder,
  fontsFromPackages,
  whenDrawn,
  type FontName,
  type Fonts,
} from './fonts.ts';
export { localSigner } from './local-signer.ts';
export { createPrinter } from './printer.ts';
export { seal } from './seal.ts';
export { soundPngOf } from './signature-image.ts';
