import { desk as en } from '../../shared/texts/en/page/desk.ts';
import { desk as ja } from '../../shared/texts/ja/page/desk.ts';
import { textsBeside } from '../language/texts-beside.ts';

export type DeskTexts = typeof en;
export const useDeskTexts = textsBeside<DeskTexts>({ en, ja });
