import type { linkLeft as en } from '../../en/page/link-left.ts';

type Asked = { readonly inviter: string; readonly person: string | null };
const whom = ({ inviter, person }: Asked): string => (person === null ? inviter : `${inviter}の${person} 様`);
const addressed = ({ inviter, person }: Asked): string => (person === null ? `${inviter} ご担当者様` : `${inviter} ${person} 様`);

export const linkLeft: typeof en = {
  givenBack: (inviter) => `担当者ではないことを${inviter}にお知らせしました`,
  givenBackMeans: (f) => `このリンクは使えなくなりました。担当の方は${whom(f)}が確認します。これ以上のお手続きは必要ありません。`,
  forwarded: (name) => `${name} 様に引き継ぎました`,
  forwardedTo: (f) =>
    `${f.name} 様 (${f.email}) に、${f.codeBy === null ? '新しいリンクと確認コードを 2 通のメールでお送りします' : `新しいリンクをメールでお送りします。確認コードは${f.codeBy}からお伝えします`}。このリンクは使えなくなりました。`,
  until: (date) => `新しいリンクの有効期限は${date}です。`,
  mistyped: (f) => `宛先を間違えた場合は、${whom(f)}に、リンクを取り消して送り直すようご依頼ください。`,
  sentAgain: '新しいリンクをお送りしました',
  sentAgainByMail: (name) =>
    `これまでと同じアドレスに、${name} 様あての 2 通のメールで、新しいリンクと新しい確認コードをお送りします。そのメールからお開きください。以前のリンクと確認コードは使えなくなりました。`,
  sentAgainByInviter: (f) =>
    `これまでと同じアドレスに、新しいリンクをメールでお送りします。そのメールからお開きください。以前の確認コードは使えなくなりました。新しい確認コードは${whom(f)}に届き、そこからお伝えします。`,
  notArrived: (f) => `数分たっても届かないときは、迷惑メールのフォルダーを確認するか、${whom(f)}にお問い合わせください。`,
  write: (f) => (f.person === null ? `${f.inviter}にメールを書く` : `${f.person} 様にメールを書く`),
  letter: {
    subject: (logNumber) => `署名用リンクの件 (${logNumber})`,
    mistyped: (f) =>
      `${addressed(f)}\n\n署名用リンク (ログ番号 ${f.logNumber}) を ${f.to} に引き継ぎましたが、宛先が間違っていました。\nお手数ですが、そのリンクを取り消し、次の方にお送りください。\n\n\n${f.name}\n`,
    notArrived: (f) =>
      `${addressed(f)}\n\n新しい署名用リンク (ログ番号 ${f.logNumber}) をお願いしましたが、届いていません。\nお手数ですが、ご確認ください。\n\n${f.name}\n`,
  },
  closePage: 'このページは閉じてかまいません。',
};
