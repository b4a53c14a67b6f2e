import * as en from '../../shared/texts/en/page/demonstration.ts';
import * as ja from '../../shared/texts/ja/page/demonstration.ts';
import { textsBeside } from './texts-beside.ts';

/** What is said on one machine only. */
export const useDemonstrationTexts = textsBeside<typeof en>({ en, ja });
