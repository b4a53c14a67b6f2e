import type { justDone as en } from '../../en/page/just-done.ts';

export const justDone: typeof en = {
  atOnce: (logNumber) => `変更が完了しました: ${logNumber}`,
};
