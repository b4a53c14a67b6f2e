import type { Rule } from './rule.ts';

export const paperRules = {
  'SCAN-MATCH': {
    text: {
      ja: '紙に署名したフォームの到着を待っている間は、案件の関係者がスキャンをアップロードできます。スキャンだけでは受領になりません。地域オペレーションが内容を照合し、受領日を記録した時点で受領となります。スキャンを受領としない場合は、その理由をメモに残します。',
      en: 'While a form signed on paper is awaited, anybody on the case can upload a scan of it. A scan alone is no receipt: operations compare it with the record, and the form is received when they record the day it arrived. Where they put a scan aside instead, they say why.',
    },
    basis: {
      policy: {
        ja: '署名済みのフォームはスキャンでも送れますが、受領日を決めるのは地域オペレーションだからです。',
        en: 'A signed form may be sent in as a scan, but the day it counts as received is for operations to record.',
      },
    },
  },
  'SCAN-FIT': {
    text: {
      ja: 'スキャンは PDF、JPEG、PNG のいずれかで、{mebibytes} MiB、{pages} ページ、{megapixels} メガピクセルまでです。保護されたファイルや、スクリプトを含むファイルは受け付けません。案件ごとに {atMost} 個まで、アップロードの手続きから {minutes} 分以内にお送りください。',
      en: 'A scan is a PDF, JPEG or PNG of at most {mebibytes} MiB, {pages} pages and {megapixels} megapixels, not protected and without scripts. A case takes {atMost} of them, and each is sent within {minutes} minutes of being announced.',
    },
    basis: {
      policy: {
        ja: '受け取った人が安全に開けるファイルだけを保管するためのものです。',
        en: 'Only files that whoever receives them can safely open are kept.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
