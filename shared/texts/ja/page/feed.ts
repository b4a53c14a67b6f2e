import type { feed as en } from '../../en/page/feed.ts';

export const feed: typeof en = {
  feedTitle: '普段お使いのカレンダーで見る',
  feedText: '下のアドレスを Outlook や Google カレンダーなどに登録すると、いつでも最新の期日が表示されます。',
  feedSecret: 'アドレスを知っている方は、だれでもこの期日を見ることができます。新しいアドレスを作ると、以前のものは使えなくなります。',
  feedMake: 'カレンダーのアドレスを作る',
  feedRenew: '新しいアドレスを作り、以前のものを無効にする',
  feedAddress: 'カレンダーのアドレス',
  feedCopy: 'コピー',
  feedCopied: 'コピーしました。',
};
