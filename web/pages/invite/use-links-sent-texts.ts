import { linksSent as en } from '../../../shared/texts/en/page/links-sent.ts';
import { linksSent as ja } from '../../../shared/texts/ja/page/links-sent.ts';
import { textsBeside } from '../../language/texts-beside.ts';

/** What is said of the links that were sent: apart from the words of the form, which waits for none of them. */
export const useLinksSentTexts = textsBeside({ en, ja });
