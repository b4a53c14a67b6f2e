import type { Words } from './sheet.ts';

/** Words that stand on more than one of the pages the portal adds to a form: signature, receipt, final record, audit record. */
export const recordWords = {
  at: { ja: '日時', en: 'When' },
  how: { ja: '本人確認の方法', en: 'How authenticated' },
  /** Stated by the institution (COCP-NOTICE-PREVIOUS). */
  notice: { ja: '以前のパートナーに書面で通知した日', en: 'Previous partner told in writing on' },
  paper: { ja: '紙のフォームの署名', en: 'Signatures on paper' },
  scan: { ja: 'スキャンの SHA-256', en: 'SHA-256 of the scan' },
} as const satisfies Record<string, Words>;
