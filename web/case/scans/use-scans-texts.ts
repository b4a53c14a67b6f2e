import { scans as en } from '../../../shared/texts/en/page/scans.ts';
import { scans as ja } from '../../../shared/texts/ja/page/scans.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export type ScansTexts = typeof en;
export const useScansTexts = textsBeside({ en, ja });
