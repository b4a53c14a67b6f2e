import type { copyAddress as en } from '../../en/page/copy-address.ts';

export const copyAddress: typeof en = {
  address: 'アドレス',
  byHand: 'ブラウザーではコピーできませんでした。アドレスが選択されていますので、Ctrl+C (⌘C) か、長押しでコピーしてください。',
};
