import { documents as documentsEn } from '../../../shared/texts/en/page/documents.ts';
import { verify as en } from '../../../shared/texts/en/page/verify.ts';
import { documents as documentsJa } from '../../../shared/texts/ja/page/documents.ts';
import { verify as ja } from '../../../shared/texts/ja/page/verify.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export const useVerifyTexts = textsBeside({
  en: { ...en, states: documentsEn.states },
  ja: { ...ja, states: documentsJa.states },
});
