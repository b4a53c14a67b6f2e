import { packages as en } from '../../shared/texts/en/page/packages.ts';
import { packages as ja } from '../../shared/texts/ja/page/packages.ts';
import { textsBeside } from '../language/texts-beside.ts';

export const usePackageTexts = textsBeside({ en, ja });
