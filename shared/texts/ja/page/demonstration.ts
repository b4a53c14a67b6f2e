import type * as en from '../../en/page/demonstration.ts';

export const demonstration: typeof en.demonstration = {
  label: 'デモンストレーション',
  clock: 'ポータルの時計',
  move: '時計を進める',
  nextDay: '翌日へ',
  tenDays: '10 日後へ',
  thirtyDays: '30 日後へ',
  nextDue: (date) => `次の期日 ${date} へ`,
  moving: '時間を進めています…',
  moved: (now) => `現在は ${now} です。`,
  mailbox: 'メール',
  mailboxOf: (party) => `${party} 宛てのメール`,
  mailboxExplained: 'ポータルから所属先に送られたメールです。このパソコンの外へは送られません。',
  mailTo: '宛先',
  mailToHelp: '連絡先の方や、署名を依頼された方にはアカウントがありません。その方宛てのメールもここで読めます。',
  mailToOwn: (address) => `${address} (所属先)`,
  noMail: 'メールはまだありません。',
};

export const signIn: typeof en.signIn = {
  title: 'どなたとして利用しますか',
  demonstration:
    'これは 1 台のパソコンで動くデモンストレーションです。人物、組織、番号はすべて架空のもので、メールが外部に送られることはありません。',
  why: '表示されるのは、それぞれの所属先に関わるものだけです。タブを分けると、ひとつの変更を双方の立場から確かめられます。',
  tour: 'ツアーを始める: 1 件の変更を全員の立場でたどる',
  continueAs: ({ name, party }) => `${name} (${party}) として続ける`,
  filter: '氏名または組織名で探す',
  nobody: '該当する方はいません。',
  nobodyYet: 'まだだれも登録されていません。地域オペレーションが登録を取り込むところから始めてください。',
  groups: {
    INSTITUTION: '教育機関',
    RESELLER: 'リセラー',
    DISTRIBUTOR: 'ディストリビューター',
    ADVISOR: 'ソフトウェア アドバイザー',
    OPERATIONS: '地域オペレーション',
  },
};
