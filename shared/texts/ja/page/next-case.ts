import type { nextCase as en } from '../../en/page/next-case.ts';

export const nextCase: typeof en = { next: (title) => `次の案件: ${title}` };
