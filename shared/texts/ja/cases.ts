import type { CaseTexts } from '../en/cases.ts';

const lead = {
  name: 'フォームの受領期限 (リード タイム)',
  missed:
    'すべてそろったフォームをオペレーションがこの日までに受領しない場合は遅延となり、新しいパートナーが発効日を繰り延べるか、オーバーライドを申請することになります。',
  duty: '発効日に間に合うよう、すべてそろったフォームをこの日までにオペレーションに届けてください。',
};

export const cases: CaseTexts = {
  task: {
    'COCP-PO': (f) => `登録 ${f.number} の未処理の発注書と請求書の処理を完了させてください。`,
    'COCP-OLS': (f) => `登録 ${f.number} の ${f.product} (数量 ${f.quantity}) は自動では更新されなくなります。手動で更新してください。`,
    'COCP-OPS-PO': (f) => `ライセンスが二重に数えられないよう、登録 ${f.number} について新しいパートナーの発注書を開始してください。`,
  },
  deadline: {
    'COCP-SIGN-30': '教育機関の署名の目安日',
    'COCP-SIGN-90': '全員の署名の期限',
    'COCP-RECEIPT-10': 'フォームの受領期限 (署名日からの期間)',
    'COCP-LATE-30': '遅延したフォームの対応期限',
    'COCP-OVERRIDE-EXPIRES': 'オーバーライドの審査期限',
    'COCP-LEAD-AMS-30': lead.name,
    'COCP-LEAD-AMS-10': lead.name,
    'COCP-LEAD-INTL-EES-30': lead.name,
    'COCP-LEAD-INTL-SCHOOL-15': lead.name,
  },
  missed: {
    'COCP-SIGN-30': 'この日より後の署名も受け付けますが、予定の発効日に間に合わないことがあります。',
    'COCP-SIGN-90': 'この日までに署名がすべてそろわない場合、申請は失効し、改めて申請が必要になります。',
    'COCP-RECEIPT-10': 'すべてそろったフォームをオペレーションがこの日までに受領しない場合、フォームは受け付けられなくなり、失効します。',
    'COCP-LATE-30': 'この日までに新しいパートナーが発効日の繰り延べもオーバーライドの申請も行わない場合、フォームは失効します。',
    'COCP-OVERRIDE-EXPIRES': 'この日までに審査されない場合、オーバーライドの申請は期限切れとなり、フォームは再び遅延となります。',
    'COCP-LEAD-AMS-30': lead.missed,
    'COCP-LEAD-AMS-10': lead.missed,
    'COCP-LEAD-INTL-EES-30': lead.missed,
    'COCP-LEAD-INTL-SCHOOL-15': lead.missed,
  },
  duty: {
    'COCP-NOTICE-PREVIOUS': () => '教育機関の署名日までに、以前のパートナーへ書面で通知してください。',
    'COCP-SIGN-30': () => '予定している発効日に間に合うよう、余裕をもって署名してください。',
    'COCP-PO': () => '変更が発効したら、未処理の発注書と請求書の処理を完了させてください。',
    'COCP-COPIES': (f) => `署名用のフォームを、教育機関に ${f.copies} 部お渡しください。`,
    'COCP-RECEIPT-10': () => '教育機関の署名日から所定の期間内に、すべてそろったフォームをオペレーションに届けてください。',
    'COCP-OLS': () => 'オンライン サービスの注文は自動では更新されなくなります。手動で更新してください。',
    'COCP-EARLIER-USAGE': (f) =>
      f.international
        ? '使用日が発効日より前の注文も行えるほか、その分の注文を以前のパートナーに任せることもできます。事前にオペレーションにご確認ください。'
        : '使用日が発効日より前の注文も行えるほか、その分の注文を以前のパートナーに任せることもできます。',
    'COCP-LEAD-AMS-30': () => lead.duty,
    'COCP-LEAD-AMS-10': () => lead.duty,
    'COCP-LEAD-INTL-EES-30': () => lead.duty,
    'COCP-LEAD-INTL-SCHOOL-15': () => lead.duty,
  },
  feed: {
    name: (f) => `Kigen: ${f.party} の期日`,
    event: (f) => `${f.logNumber} ${f.what}`,
  },
};
