import { enrollmentList as en } from '../../../shared/texts/en/page/enrollment-list.ts';
import { enrollmentList as ja } from '../../../shared/texts/ja/page/enrollment-list.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useListTexts = textsBeside({ en, ja });
export type ListTexts = ReturnType<typeof useListTexts>;
