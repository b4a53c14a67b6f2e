import { start as en } from '../../../shared/texts/en/page/start.ts';
import { start as ja } from '../../../shared/texts/ja/page/start.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useStartTexts = textsBeside({ en, ja });
export type StartTexts = ReturnType<typeof useStartTexts>;
