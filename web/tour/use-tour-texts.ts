import { tour as en } from '../../shared/texts/en/page/tour.ts';
import { tour as ja } from '../../shared/texts/ja/page/tour.ts';
import { textsBeside } from '../language/texts-beside.ts';

export const useTourTexts = textsBeside({ en, ja });
