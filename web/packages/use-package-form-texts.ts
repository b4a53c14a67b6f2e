import { packageForm as en } from '../../shared/texts/en/page/package-form.ts';
import { packageForm as ja } from '../../shared/texts/ja/page/package-form.ts';
import { textsBeside } from '../language/texts-beside.ts';

export const usePackageFormTexts = textsBeside({ en, ja });
