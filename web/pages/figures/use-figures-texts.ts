import { figures as en } from '../../../shared/texts/en/page/figures.ts';
import { figures as ja } from '../../../shared/texts/ja/page/figures.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export type FiguresTexts = typeof en;
export const useFiguresTexts = textsBeside<FiguresTexts>({ en, ja });
