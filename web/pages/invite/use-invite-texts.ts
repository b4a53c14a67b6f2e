import type { Language } from '../../../shared/records/index.ts';
import { invite as en } from '../../../shared/texts/en/page/invite.ts';
import { invite as ja } from '../../../shared/texts/ja/page/invite.ts';
import { useTexts } from '../../language/use-texts.tsx';

const words: Record<Language, typeof en> = { en, ja };

/** What is said to who sends a link: beside the catalogue, because no other page ever says it. */
export const useInviteTexts = (): typeof en => words[useTexts().language];
