import { generateKeyPairSync } from 'node:crypto';

import { localSigner } from '../../../../functions/adapters/pdf/index.ts';
import type { Sheet } from '../../../../functions/documents/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';

export const aSheet = (changed: Partial<Sheet> = {}): Sheet => ({
  title: { ja: 'チャネル パートナー変更フォーム', en: 'Change of Channel Partner Form' },
  language: 'ja',
  logNumber: 'KGN-2026-000001',
  verifyUrl: 'https://portal.example/verify/01ARZ3NDEKTSV4RRFFQ69G5FAV',
  originals: 1,
  blocks: [
    { kind: 'heading', text: { ja: '登録と教育機関', en: 'Enrollment and institution' } },
    { kind: 'field', label: { ja: '教育機関', en: 'Institution' }, value: '国立大学法人 𠮷野﨑髙大学 (Łódź University, ﾊﾝｶｸ)' },
    { kind: 'field', label: { ja: '希望する発効日', en: 'Effective date asked for' }, value: '2026-04-01 (令和8年4月1日)' },
    { kind: 'field', label: { ja: '新しいパートナー', en: 'New partner' }, value: null },
  ],
  ...changed,
});

export const at = asInstant('2026-01-05T00:00:00Z');

/** A key made for this run. */
export const aSigner = () => localSigner(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, new Date('2026-01-01T00:00:00Z'));
