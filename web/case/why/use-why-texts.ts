import * as en from '../../../shared/texts/en/page/why.ts';
import * as ja from '../../../shared/texts/ja/page/why.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useWhyTexts = textsBeside<typeof en>({ en, ja });
