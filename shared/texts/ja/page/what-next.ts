import type { whatNext as en } from '../../en/page/what-next.ts';

export const whatNext: typeof en = {
  next: (who) => `次は、${who}のお手続きです。${who}にメールでお知らせします。`,
  by: (date) => `次の期日は${date}です。`,
  closed: '関係者にはメールでお知らせします。',
};
