import { registry as en } from '../../shared/texts/en/page/registry.ts';
import { registry as ja } from '../../shared/texts/ja/page/registry.ts';
import { textsBeside } from '../language/texts-beside.ts';

export const useRegistryTexts = textsBeside({ en, ja });
