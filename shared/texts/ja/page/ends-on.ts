import type { endsOn as en } from '../../en/page/ends-on.ts';

export const endsOn: typeof en = {
  terminatesOn: (date) => `${date}に終止します`,
  terminatedOn: (date) => `${date}に終止しました`,
};
