import { cocpForms as en } from '../../../shared/texts/en/page/cocp-forms.ts';
import { cocpForms as ja } from '../../../shared/texts/ja/page/cocp-forms.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export type CocpForms = typeof en;
export const useCocpTexts = textsBeside({ en, ja });
