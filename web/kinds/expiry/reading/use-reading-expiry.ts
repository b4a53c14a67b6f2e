import { readingExpiry as en } from '../../../../shared/texts/en/page/reading-expiry.ts';
import { readingExpiry as ja } from '../../../../shared/texts/ja/page/reading-expiry.ts';
import { textsBeside } from '../../../language/texts-beside.ts';

export const useReadingExpiry = textsBeside({ en, ja });
