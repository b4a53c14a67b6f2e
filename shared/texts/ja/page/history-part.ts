import type { historyPart as en } from '../../en/page/history-part.ts';

export const historyPart: typeof en = {
  show: '表示する内容',
  all: 'すべて',
  people: '人による手続き',
  calendar: '自動処理',
  shown: ({ shown, all }) => (shown === all ? `${all} 件` : `${all} 件中 ${shown} 件`),
  intact: (count) =>
    count === 1
      ? '確認済み: 記録は書き込まれたときのままです。'
      : `確認済み: ${count} 件の記録はすべて書き込まれたときのままで、順につながっています。`,
  broken: 'この経緯は、書き込まれた後に変更されています。ログ番号を添えて、地域オペレーションにお知らせください。',
  checking: '確認しています…',
  chain: '記録のつながり (ハッシュ値)',
  chainText:
    '各記録のハッシュ値 (SHA-256) は、その内容と直前のハッシュ値から計算されます。1 件でも書き換えると、以降のすべてが一致しなくなります。',
  entry: '記録',
  recorded: '書き込み (UTC)',
  rule: '規則',
  fingerprint: 'ハッシュ値',
};
