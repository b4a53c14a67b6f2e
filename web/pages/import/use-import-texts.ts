import { csvImport as en } from '../../../shared/texts/en/page/csv-import.ts';
import { csvImport as ja } from '../../../shared/texts/ja/page/csv-import.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useImportTexts = textsBeside({ en, ja });
