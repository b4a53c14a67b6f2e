import { signature as en } from '../../../../shared/texts/en/page/signature.ts';
import { signature as ja } from '../../../../shared/texts/ja/page/signature.ts';
import { language } from '../../../language/current.ts';
import { textsBeside } from '../../../language/texts-beside.ts';

export type SignatureWords = typeof en;

export const useSignatureTexts = textsBeside({ en, ja });

/** The words of now where nothing is shown: what is missing is said when it is sent. */
export const signatureWordsNow = (): SignatureWords => ({ en, ja })[language.current()];
