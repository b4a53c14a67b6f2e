import type { codeHelp as en } from '../../en/page/code-help.ts';

export const codeHelp: typeof en = {
  again: '確認コードをもう一度受け取る',
  againMeans: (name) =>
    `このリンクをお送りしたアドレスに、${name} 様あてのメールで新しいリンクと確認コードをお送りします。今のリンクと確認コードは使えなくなります。この端末で新しいリンクを開けば、入力した内容の続きから始められます。`,
  send: '新しいリンクとコードを受け取る',
  ask: (f) => `確認コードがお手元にないときは、${f.person === null ? f.inviter : `${f.inviter}の${f.person} 様`}にお問い合わせください：`,
  letter: {
    subject: (logNumber) => `署名用リンクの確認コードについて (${logNumber})`,
    body: (f) =>
      `${f.person === null ? `${f.inviter} ご担当者様` : `${f.inviter} ${f.person} 様`}\n\nお送りいただいた署名用リンク (ログ番号 ${f.logNumber}) の確認コードが手元にありません。\nお手数ですが、確認コードをお知らせください。\n\n${f.name}\n`,
  },
};
