import { lookup as en } from '../../../shared/texts/en/page/lookup.ts';
import { lookup as ja } from '../../../shared/texts/ja/page/lookup.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useLookupTexts = textsBeside({ en, ja });
