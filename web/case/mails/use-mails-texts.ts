import { mailWords as en } from '../../../shared/texts/en/page/mails.ts';
import { mailWords as ja } from '../../../shared/texts/ja/page/mails.ts';
import { textsBeside } from '../../language/texts-beside.ts';

export type MailsTexts = typeof en;
export const useMailsTexts = textsBeside({ en, ja });
