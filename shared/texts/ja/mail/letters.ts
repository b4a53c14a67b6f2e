import type { About, LetterTexts } from '../../en/mail/letters.ts';
import { askedWhenTold } from './cocp.ts';

const decisions: Readonly<Record<string, string>> = { sign: 'ご署名', confirm: 'ご承認', decline: 'ご辞退', return: '差し戻し' };
const acts = { SIGN: 'ご署名', CONFIRM: 'ご承認' } as const;
const choices = { SIGN: '署名または辞退', CONFIRM: '承認するかどうか' } as const;

/** 教育機関が自ら依頼するときは、その名前を繰り返さない。 */
const matter = ({ inviter, institution, change }: About): string => (inviter === institution ? change : `${institution}の${change}`);
const onBehalf = ({ inviter, party }: About): string => `${inviter === party ? '組織' : party}を代表しての`;
const askedBy = ({ inviter, institution }: About): string => (inviter === institution ? '' : `（依頼元：${inviter}）`);

const codeOf = ({ decision, codeByMail, isSentAnew, inviter }: About): string => {
  const before = isSentAnew ? '以前にお送りしたリンクと確認コードは使えなくなりました。' : '';
  const asked = `${acts[decision]}の際に確認コードを入力していただきます。`;
  if (codeByMail) return `${asked}${before}${isSentAnew ? '新しい確認コード' : '確認コード'}は別のメールでお送りします。`;
  return `${asked}${before}${isSentAnew ? `新しい確認コードは${inviter}に届き、そこから` : `確認コードは、${inviter}から`}別の方法でお伝えします。`;
};

export const letters: LetterTexts = {
  invitation: {
    subject: (f) => `【${acts[f.decision]}のお願い】${f.until}まで：${f.institution} ${f.change}${askedBy(f)}`,
    paragraphs: (f) => [
      `${f.name} 様　${f.inviter}より、${matter(f)}について、${f.until}までに、${onBehalf(f)}${acts[f.decision]}をお願いいたします。`,
      `アカウントもパスワードも必要ありません。ページを開いて内容をご確認のうえ、${choices[f.decision]}をお選びください。${f.linkUntil === null ? '' : `リンクの有効期限は${f.linkUntil}です。期限後も、そのページのボタン 1 つで新しいリンクをお受け取りいただけます。`}`,
      ...(f.toldAlready === null ? [] : [askedWhenTold(f.toldAlready)]),
      codeOf(f),
      'ページを開くだけでは、何も決まりません。ご担当でない場合は、そのページから担当の方に引き継げます。',
      `ご不明な点は、${f.inviterName === null ? f.inviter : `${f.inviter}の${f.inviterName}様`}にお問い合わせください。`,
    ],
    open: '内容を確認して手続きする',
  },
  code: {
    subject: (f) => `【確認コードのお知らせ】${f.institution} ${f.change}（${f.logNumber}）`,
    paragraphs: (f) => [
      `確認コードは ${f.code} です。`,
      `${matter(f)}について、${f.inviter}の依頼により別のメールでお送りしたリンクでお使いください。ほかの方には知らせないでください。`,
    ],
  },
  inviterCode: {
    subject: (f) => `【${f.name} 様の確認コード】${f.institution} ${f.change}（${f.logNumber}）`,
    paragraphs: (f) => [
      `${f.party}の ${f.name} 様が、${matter(f)}の新しいリンクを請求されました。確認コードは ${f.code} です。以前のコードは使えなくなりました。`,
      `取り決めた方法で ${f.name} 様にお伝えください。リンクは前回と同じアドレスにお送りしています。`,
    ],
  },
  notMe: {
    subject: (f) => `【担当者ではないとのご連絡】${f.name} 様：${f.institution} ${f.change}（${f.logNumber}）`,
    paragraphs: (f) => [
      `${matter(f)}について、${onBehalf(f)}${acts[f.decision]}をお願いした ${f.name} 様から、担当者ではなく、担当の方も分からないとのご連絡がありました。`,
      'リンクは使えなくなりました。申請はそのまま続いています。理由は案件の履歴でご覧いただけます。担当の方をご確認のうえ、案件のページからあらためて招待してください。',
    ],
  },
  forwarded: {
    subject: (f) => `【引き継ぎのお知らせ】${f.name} 様から ${f.next} 様へ：${f.institution} ${f.change}（${f.logNumber}）`,
    paragraphs: (f) => [
      `${matter(f)}について、${onBehalf(f)}${acts[f.decision]}をお願いした ${f.name} 様が、リンクを ${f.next} 様に引き継がれました。理由は案件の履歴でご覧いただけます。`,
      f.codeByMail
        ? `${f.next} 様には、新しいリンクと確認コードをお送りしました。以前のリンクは使えなくなりました。`
        : `${f.next} 様には、新しいリンクをお送りしました。以前のリンクと確認コードは使えなくなりました。${f.code === '' ? '' : `新しい確認コードは ${f.code} です。メール以外の方法で ${f.next} 様にお伝えください。`}`,
      `${f.next} 様が${f.party}を代表してお手続きのできる方でない場合は、案件のページからリンクを取り消してください。`,
    ],
  },
  handedOver: {
    subject: (f) => `【引き継ぎ完了のお知らせ】${f.institution} ${f.change}（${f.logNumber}）`,
    paragraphs: (f) => [
      `${f.name} 様　${matter(f)}についてお送りしたリンクは、${f.next} 様に引き継がれました。お手元のリンクは使えなくなり、お手続きの必要はありません。`,
      `お心当たりのない場合は、${f.inviterName === null ? f.inviter : `${f.inviter}の${f.inviterName}様`}に至急ご連絡ください。`,
    ],
  },
  reminder: {
    subject: (f) => `【再度のお願い：${acts[f.decision]}】${f.until}まで：${f.institution} ${f.change}${askedBy(f)}`,
    paragraphs: (f) => [
      `${f.name} 様　${f.inviter}よりお願いした${matter(f)}について、${onBehalf(f)}${acts[f.decision]}がまだのようです。${f.until}までにお願いいたします。`,
      `リンクと確認コードは、前にお送りしたものと同じです。リンクの有効期限は${f.goodUntil}です。期限後も、そのページのボタン 1 つで新しいリンクをお受け取りいただけます。`,
      'ご担当でない場合は、そのページからお知らせいただくか、担当の方に引き継げます。',
    ],
  },
  decided: {
    subject: (f) => `【${decisions[f.decided?.act ?? ''] ?? 'お手続き'}の控え】${f.institution} ${f.change}（${f.logNumber}）`,
    paragraphs: (f) => [
      `${f.name} 様　${f.decided?.on ?? ''}に、${matter(f)}について、${onBehalf(f)}${decisions[f.decided?.act ?? ''] ?? 'お手続き'}を承りました。これ以上していただくことはありません。`,
      ...(f.nextTurn === null ? [] : [`次は${f.nextTurn}の番です。${f.nextTurn}にメールでお知らせします。`]),
      `手続きの内容とフォームの PDF は、${f.goodUntil}まで同じリンクからご覧いただけます。`,
      `お心当たりがない場合は、すぐに${f.inviterName === null ? f.inviter : `${f.inviter}の${f.inviterName} 様`}にお知らせください。`,
    ],
    open: '手続きの内容を見る',
  },
  inviterFooter: (f) =>
    `このメールは、リンクをお送りいただいた${f.inviterName === null ? f.inviter : `${f.inviterName} 様`}に Kigen からお送りしています。`,
  footer: (f) => `このメールは、${f.inviter}の依頼により ${f.name} 様に Kigen からお送りしています。`,
};
