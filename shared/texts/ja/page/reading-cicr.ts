import type { readingCicr as en } from '../../en/page/reading-cicr.ts';

export const readingCicr: typeof en = {
  title: '承認するフォーム',
  form: '連絡先情報変更要求 (CICR) フォーム',
  about: {
    ELECTRONIC:
      '教育機関は、チャネル パートナーを通じて、ボリューム ライセンス契約に関する連絡先情報の変更を求めることができます。教育機関が承認すると、新しい連絡先情報が直ちに記録されます。',
    MANUAL:
      'この要求には、オンラインでは変更できない項目が含まれているか、契約の有効期限が切れています。教育機関が承認した後、地域オペレーションが手作業で処理し、すべての変更が同時に有効になります。',
  },
  version: '契約のバージョン',
  submitter: '申請者',
  changes: '変更する連絡先情報',
  before: (what) => `${what} (変更前)`,
  after: (what) => `${what} (変更後)`,
  nobody: '登録なし',
  removed: '削除',
  notHeld: 'ポータルでは管理していません',
  confirmation: '教育機関の承認',
  confirmBy: '教育機関が承認する期限',
  declaration: '当機関は、このフォームに記載された連絡先情報の変更を承認します。新しい連絡先の方には、記載について伝えてあります。',
};
