import { cicrForm as en } from '../../../shared/texts/en/page/cicr-form.ts';
import { cicrForm as ja } from '../../../shared/texts/ja/page/cicr-form.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useCicrTexts = textsBeside({ en, ja });
