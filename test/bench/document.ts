import { generateKeyPairSync } from 'node:crypto';
import { appendSheet, drawSheet, localSigner, seal, type Fonts, type Signer } from '../../functions/adapters/pdf/index.ts';
import type { Block, Sheet } from '../../functions/documents/index.ts';
import { asInstant } from '../../shared/calendar/index.ts';

export const at = asInstant('2026-01-05T00:00:00Z');

const field: Block = {
  kind: 'field',
  label: { ja: '教育機関', en: 'Institution' },
  value: '美浜大学 (Mihama University) 2026-04-01 (令和8年4月1日)',
};

export const page: readonly Block[] = Array.from({ length: 22 }, () => field);

const sheet = (pages: number): Sheet => ({
  title: { ja: 'チャネル パートナー変更フォーム', en: 'Change of Channel Partner Form' },
  language: 'ja',
  logNumber: 'KGN-2026-000001',
  verifyUrl: 'https://portal.example/verify/01ARZ3NDEKTSV4RRFFQ69G5FAV',
  originals: 1,
  blocks: Array.from({ length: pages }, (_, index) => (index === 0 ? page : [{ kind: 'page' } as const, ...page])).flat(),
});

/** Four pages, three signatures, the audit page and the seal. */
export const whole = async (fonts: Fonts, signer: Signer): Promise<void> => {
  let { bytes } = await drawSheet(sheet(4), at, fonts);
  for (const name of ['山田 花子', '星野', '西']) bytes = await seal(bytes, { name, reason: '署名', at }, signer);
  ({ bytes } = await appendSheet(bytes, sheet(1), fonts));
  await seal(bytes, { name: 'Kigen', reason: '封印', at }, signer);
};

export const aBenchSigner = (): Promise<Signer> =>
  localSigner(generateKeyPairSync('rsa', { modulusLength: 3_072 }).privateKey, new Date(at));
