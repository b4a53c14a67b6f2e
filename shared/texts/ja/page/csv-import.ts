import type { csvImport as en } from '../../en/page/csv-import.ts';

export const csvImport: typeof en = {
  title: '登録の取り込み',
  intro:
    '1 行が 1 件の登録です。先頭の行には列名を書きます。正しい行だけを取り込み、そのほかの行は理由とともに示します。同じファイルをもう一度取り込んでも、何も変わりません。',
  columns: '列名',
  file: 'CSV ファイル (UTF-8、1 MB・2,000 行まで)',
  choose: 'ファイルを選ぶ',
  chosen: ({ name, lines }) => `${name} (登録 ${lines} 件)`,
  dryRun: '確認だけする',
  run: '取り込む',
  checked: ({ accepted, refused }) => `確認しました。まだ何も変更していません。取り込める行 ${accepted} 件、取り込めない行 ${refused} 件。`,
  imported: ({ accepted, refused }) => `${accepted} 件を取り込みました。取り込めなかった行は ${refused} 件です。`,
  wholeOrNot: '1 行は、すべて取り込まれるか、まったく取り込まれないかのどちらかです。ほかの行には影響しません。',
  template: '列名だけのファイルを保存する',
  keepRefused: '取り込めない行を保存して訂正する',
  keepReasons: '理由の一覧を保存する',
  what: '先頭の項目',
  column: '列',
  line: '行',
  reason: '理由',
  refused: '取り込めない行',
};
