import type { mailsAhead as en } from '../../en/page/mails-ahead.ts';

export const mailsAhead: typeof en = {
  show: '送られるメールを読む',
  reading: 'メールを準備しています…',
  title: '送られるメール',
  intro: '受け取る方が読むとおりの文面です。まだ何も送られていません。',
  none: 'この操作でメールは送られません。',
  ownWords: 'ご自身で書いた文章は翻訳されず、そのまま届きます。',
  to: (who) => `${who} 宛て`,
  language: { ja: '日本語', en: '英語' },
  when: { AT_ONCE: 'すぐに届きます', WITH_THE_DAY: 'その日のメールにまとめて届きます' },
};
