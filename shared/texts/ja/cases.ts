import type { CaseTexts } from '../en/cases.ts';
import { expiryStep } from './expiry-steps.ts';

const lead = {
  name: 'フォームの受領期限 (リード タイム)',
  missed:
    'すべてそろったフォームをオペレーションがこの日までに受領しない場合は遅延となり、新しいパートナーが発効日を繰り延べるか、オーバーライドを申請することになります。',
  duty: '発効日に間に合うよう、すべてそろったフォームをこの日までにオペレーションに届けてください。',
};

export const cases: CaseTexts = {
  task: {
    'TERM-NO-ORDER-LATE': (f) =>
      `登録 ${f.number} を確認してください。最初の発注の期限 ${f.on} を過ぎてからポータルに届き、最初の発注の記録がありません。登録は終止されていません。`,
    'EXPIRY-PAST': (f) =>
      `登録 ${f.number} を確認してください。ポータルに届いた時点で、期間は ${f.on} に終わっていました。登録は有効期限切れの扱いです。`,
    'MAIL-BOUNCE': (f) => {
      const ask = '正しいアドレスを確かめて、';
      const asks = `正しいアドレスは${f.asksLocal}が確かめ`;
      if (f.of === 'CONTACT') {
        const back = `${f.partyLocal}の連絡先へのメール (${f.logNumber}) が戻ってきました。`;
        return f.asks === undefined
          ? `${back}${ask}連絡先の変更を申請してください。`
          : `${back}${asks}、連絡先の変更を申請します。変更後に再送してください。`;
      }
      if (f.of === 'LINK') {
        const back = `${f.partyLocal}の署名用のリンク (${f.logNumber}) が戻ってきました。`;
        return f.asks === undefined
          ? `${back}${ask}リンクを送り直してください。`
          : `${back}${asks}、リンクを送り直します。完了を確認してください。`;
      }
      const back = `${f.partyLocal}${f.of === 'ESCALATION' ? 'のエスカレーション先のアドレス' : ''}へのメール (${f.logNumber}) が戻ってきました。`;
      if (f.asks !== undefined) return `${back}${asks}ます。登録内容を訂正し、再送してください。`;
      return f.part !== 'ASKS'
        ? `${back}${ask}登録内容を訂正してください。`
        : `${back}${ask}${f.contact === undefined ? '' : '連絡先の変更を申請し、'}地域オペレーションに知らせてください。登録内容は地域オペレーションが訂正します。`;
    },
    'SCAN-MATCH': (f) => `署名済みフォームのスキャン (${f.logNumber}) を記録と照合し、受領日を記録してください。`,
    'COCP-PO': (f) => `登録 ${f.number} の未処理の発注書と請求書の処理を完了させてください。`,
    'COCP-OLS': (f) => `登録 ${f.number} の ${f.product} (数量 ${f.quantity}) は自動では更新されなくなります。手動で更新してください。`,
    'COCP-OPS-PO': (f) => `ライセンスが二重に数えられないよう、登録 ${f.number} について新しいパートナーの発注書を開始してください。`,
  },
  deadline: {
    'TERM-BREACH-30': '違反の是正の期限',
    'TERM-NO-ORDER-30': '最初の発注の期限',
    'COCP-SIGN-30': '教育機関の署名の目安日',
    'COCP-SIGN-90': '全員の署名の期限',
    'COCP-RECEIPT-10': 'フォームの受領期限 (署名日からの期間)',
    'COCP-LATE-30': '遅延したフォームの対応期限',
    'COCP-OVERRIDE-EXPIRES': 'オーバーライドの審査期限',
    'EXPIRY-SILENCE': '期間終了後の選択の期限',
    'EXPIRY-CHANGE': '選択を変更できる期限',
    'EXPIRY-REMOVE': '製品の削除の証明',
    'CICR-CONFIRM': '連絡先情報の変更を教育機関が承認する期限',
    'COCP-LEAD-AMS-30': lead.name,
    'COCP-LEAD-AMS-10': lead.name,
    'COCP-LEAD-INTL-EES-30': lead.name,
    'COCP-LEAD-INTL-SCHOOL-15': lead.name,
    'TRANSFER-SA-30': '譲渡されたライセンスのソフトウェア アシュアランスの発注期限',
  },
  missed: {
    'TERM-BREACH-30': 'この日までに是正が記録されない場合、登録はその日の終わりに終止され、進行中のほかの案件も終了します。',
    'TERM-NO-ORDER-30': 'この日までの日付の最初の発注がない場合、登録はその日の終わりに終止されます。',
    'COCP-SIGN-30': 'この日より後の署名も受け付けますが、予定の発効日に間に合わないことがあります。',
    'COCP-SIGN-90': 'この日までに署名がすべてそろわない場合、申請は失効し、改めて申請が必要になります。',
    'COCP-RECEIPT-10': 'すべてそろったフォームをオペレーションがこの日までに受領しない場合、フォームは受け付けられなくなり、失効します。',
    'COCP-LATE-30': 'この日までに新しいパートナーが発効日の繰り延べもオーバーライドの申請も行わない場合、フォームは失効します。',
    'COCP-OVERRIDE-EXPIRES': 'この日までに審査されない場合、オーバーライドの申請は期限切れとなり、フォームは再び遅延となります。',
    'EXPIRY-SILENCE':
      'この日までに何も選ばれない場合、登録は有効期限切れとなり、すべてのコンピューターからすべての製品を削除する必要があります。',
    'EXPIRY-CHANGE': 'この日を過ぎると、選択は確定します。',
    'EXPIRY-REMOVE':
      '登録の有効期限が切れたため、製品を削除する必要があります。この日までに証明されない場合、教育機関にあらためてリマインダーをお送りします。',
    'CICR-CONFIRM': 'この日までに教育機関が承認も辞退もしない場合、申請は失効し、連絡先は変わりません。',
    'COCP-LEAD-AMS-30': lead.missed,
    'COCP-LEAD-AMS-10': lead.missed,
    'COCP-LEAD-INTL-EES-30': lead.missed,
    'COCP-LEAD-INTL-SCHOOL-15': lead.missed,
    'TRANSFER-SA-30':
      'この日までに譲渡が記録されず、ソフトウェア アシュアランスも発注されない場合、譲渡されたライセンスはソフトウェア アシュアランスなしとなり、後から再度追加することもできません。',
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
  expiryStep,
  feed: {
    name: (f) => `Kigen: ${f.party} の期日`,
    event: (f) => `${f.logNumber} ${f.what}`,
  },
};
