import type { Language } from '../../shared/records/index.ts';
import * as en from '../../shared/texts/en/page/sign-in.ts';
import * as ja from '../../shared/texts/ja/page/sign-in.ts';
import { useTexts } from '../language/use-texts.tsx';

const words: Record<Language, typeof en> = { en, ja };
export type SignInTexts = typeof en;

/** What the pages of signing in say: beside the catalogue, because no other page ever says it. */
export const useSignInTexts = (): SignInTexts => words[useTexts().language];
