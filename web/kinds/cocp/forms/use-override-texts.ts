import { overrideQueue as en } from '../../../../shared/texts/en/page/override-queue.ts';
import { overrideQueue as ja } from '../../../../shared/texts/ja/page/override-queue.ts';
import { textsBeside } from '../../../language/texts-beside.ts';

export const useOverrideTexts = textsBeside<typeof en>({ en, ja });
