import { feed as en } from '../../../shared/texts/en/page/feed.ts';
import { feed as ja } from '../../../shared/texts/ja/page/feed.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useFeedTexts = textsBeside({ en, ja });
