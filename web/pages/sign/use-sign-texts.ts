import { sign as en } from '../../../shared/texts/en/page/sign.ts';
import { sign as ja } from '../../../shared/texts/ja/page/sign.ts';
import { textsBeside } from '../../language/texts-beside.ts';

/** What is said to who holds a link: beside the catalogue, because no other page ever says it. */
export const useSignTexts = textsBeside({ en, ja });
