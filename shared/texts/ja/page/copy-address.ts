import type { copyAddress as en } from '../../en/page/copy-address.ts';

export const copyAddress: typeof en = {
  address: 'アドレス',
  byHand: 'ブラウザーではコピーできませんでした。下のアドレスが選択されていますので、Ctrl+C (⌘C) か、長押しでコピーしてください。',
};
