import type { Language, Unfit } from '../../shared/records/index.ts';
import { mostScanBytes, mostScanPages, mostScanPixels } from '../../shared/records/scan-limits.ts';

export type { Unfit } from '../../shared/records/index.ts';

export const uploadLimits = {
  bytes: mostScanBytes,
  /** An A3 page at 600 dots to the inch has 70 million. */
  pixels: mostScanPixels,
  pages: mostScanPages,
  /** Of one compressed stream, in bytes: more is never held at once. */
  streamBytes: 24 * 2 ** 20,
  /** Of all of them together: what bounds the time. */
  inflatedBytes: 96 * 2 ** 20,
} as const;

const mebibytes = mostScanBytes / 2 ** 20;

/** The sentence the person who sent the file reads. */
export const unfitWords = {
  TOO_LARGE: {
    ja: `ファイルが ${mebibytes} MiB を超えています。解像度を下げてスキャンし直してください。`,
    en: `The file is larger than ${mebibytes} MiB. Please scan it anew at a lower resolution.`,
  },
  NOT_WHAT_IT_SAYS: {
    ja: 'ファイルの内容が、PDF、JPEG、PNG のうち指定された形式ではありません。',
    en: 'The file is not what it is said to be: a PDF, JPEG or PNG.',
  },
  BROKEN: {
    ja: 'ファイルが壊れているか、途中で切れています。もう一度保存してお送りください。',
    en: 'The file is damaged or incomplete. Please save it anew and send it again.',
  },
  TOO_MANY_PIXELS: {
    ja: '画像が大きすぎます。600 dpi 以下でスキャンし直してください。',
    en: 'The image is too large. Please scan it anew at 600 dpi or less.',
  },
  TOO_MANY_PAGES: {
    ja: `${mostScanPages} ページを超えています。署名されたフォームだけをお送りください。`,
    en: `The file has more than ${mostScanPages} pages. Please send the signed form alone.`,
  },
  INFLATES: {
    ja: 'ファイルの圧縮が、安全に開ける範囲を超えています。スキャンした画像として保存し直してください。',
    en: 'The file is compressed beyond what can safely be opened. Please save it anew as a scanned image.',
  },
  ENCRYPTED: {
    ja: 'ファイルがパスワードなどで保護されています。保護を外してお送りください。',
    en: 'The file is protected. Please remove its protection and send it again.',
  },
  ACTIVE: {
    ja: 'ファイルにスクリプトまたは添付ファイルが含まれています。スキャンした画像として保存し直してください。',
    en: 'The file contains scripts or attachments. Please save it anew as a scanned image.',
  },
} as const satisfies Record<Unfit, Record<Language, string>>;

/** What of the announcement it is said of (a JSON Pointer); empty: of the file itself. */
export const unfitPaths = {
  TOO_LARGE: '/size',
  NOT_WHAT_IT_SAYS: '/mediaType',
  BROKEN: '',
  TOO_MANY_PIXELS: '',
  TOO_MANY_PAGES: '',
  INFLATES: '',
  ENCRYPTED: '',
  ACTIVE: '',
} as const satisfies Record<Unfit, string>;
