import { linkOver as en } from '../../../shared/texts/en/page/link-over.ts';
import { linkOver as ja } from '../../../shared/texts/ja/page/link-over.ts';
import { textsBeside } from '../../language/texts-beside.ts';

/** What is said of a link with which nothing can be decided: apart from the words of the others, who need none of them. */
export const useLinkOverTexts = textsBeside({ en, ja });
