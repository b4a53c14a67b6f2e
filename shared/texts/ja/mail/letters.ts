import type { LetterTexts } from '../../en/mail/letters.ts';

export const letters: LetterTexts = {
  invitation: {
    subject: (f) => `【お手続きのお願い】${f.until}まで：${f.institution} ${f.change}（依頼者：${f.inviter}）`,
    paragraphs: (f) => [
      `${f.name} 様　${f.inviter}より、${f.institution}の${f.change}について、${f.until}までに${f.party}としてのお手続きをお願いいたします。`,
      'アカウントもパスワードも必要ありません。ページを開いて内容をご確認のうえ、署名または辞退をお選びください。',
      f.codeByMail
        ? 'お手続きの際に確認コードを入力していただきます。確認コードは別のメールでお送りします。'
        : `お手続きの際に確認コードを入力していただきます。確認コードは、${f.inviter}から別の方法でお伝えします。`,
      'ページを開くだけでは、何も決まりません。ご担当でない場合は、そのページから適任の方に引き継げます。',
    ],
    open: '内容を確認して手続きする',
  },
  code: {
    subject: (f) => `確認コードのお知らせ（${f.logNumber}）`,
    paragraphs: (f) => [
      `確認コードは ${f.code} です。`,
      `${f.inviter}からお送りした、${f.institution}の${f.change}についてのリンクでお使いください。ほかの方には知らせないでください。`,
    ],
  },
  footer: (f) => `このメールは、${f.inviter}の依頼により ${f.name} 様に Kigen からお送りしています。`,
};
