import { expiryForms as en } from '../../../shared/texts/en/page/expiry-forms.ts';
import { expiryForms as ja } from '../../../shared/texts/ja/page/expiry-forms.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useExpiryTexts = textsBeside({ en, ja });
