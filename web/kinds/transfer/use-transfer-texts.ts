import { transferForms as en } from '../../../shared/texts/en/page/transfer-forms.ts';
import { transferForms as ja } from '../../../shared/texts/ja/page/transfer-forms.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useTransferTexts = textsBeside({ en, ja });
