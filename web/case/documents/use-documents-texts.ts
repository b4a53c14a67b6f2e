import { documents as en } from '../../../shared/texts/en/page/documents.ts';
import { documents as ja } from '../../../shared/texts/ja/page/documents.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useDocumentsTexts = textsBeside({ en, ja });
