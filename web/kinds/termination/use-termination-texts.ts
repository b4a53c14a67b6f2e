import { terminationForms as en } from '../../../shared/texts/en/page/termination-forms.ts';
import { terminationForms as ja } from '../../../shared/texts/ja/page/termination-forms.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useTerminationTexts = textsBeside({ en, ja });
