import type { timeline as en } from '../../en/page/timeline.ts';

export const timeline: typeof en = { wasDue: (date) => `最後の日 (${date}) より前に済み` };
