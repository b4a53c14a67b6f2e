import { reading as en } from '../../../../shared/texts/en/page/reading.ts';
import { reading as ja } from '../../../../shared/texts/ja/page/reading.ts';
import { textsBeside } from '../../../language/texts-beside.ts';

export const useReadingTexts = textsBeside({ en, ja });
