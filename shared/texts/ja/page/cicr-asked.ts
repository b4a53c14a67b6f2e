import type { cicrAsked as en } from '../../en/page/cicr-asked.ts';

export const cicrAsked: typeof en = { asked: '申請内容 (変更されていません)' };
