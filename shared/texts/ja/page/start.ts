import type { start as en } from '../../en/page/start.ts';

const until = (what: string, by: string | null): string => (by === null ? `${what}。` : `${by}までに${what}。`);

export const start: typeof en = {
  asks: {
    newPartner: ({ partners, from, by, onPaper }) => {
      const roles = { RESELLER: 'リセラー', DISTRIBUTOR: 'ディストリビューター', ADVISOR: 'ソフトウェア アドバイザー' };
      const wants = partners.map(({ who, role }) => `${who}が${roles[role]}に`).join('、');
      return `${from === null ? '' : `${from}から、`}${wants}なることを希望しています。${until(onPaper ? '用紙に署名して送ってください' : '署名してください', by)}`;
    },
    contacts: ({ who, by }) => `${who}が、連絡先の変更を申請しました。${until('承認してください', by)}`,
    choose: ({ number, endsOn, by }) => `登録 ${number} の期間は${endsOn}に終わります。${until('その後どうするかを選んでください', by)}`,
    transfer: ({ who, number, from, by, isMine }) =>
      `${from === null ? '' : `${from}に、`}${isMine ? `登録 ${number} のライセンスを${who}へ譲渡します` : `${who}からライセンスを譲り受けます`}。${until('譲渡に署名してください', by)}`,
    softwareAssurance: ({ who, from, by }) =>
      `${who}からの${from === null ? '' : `${from}付けの`}ライセンスの譲渡が記録されました。${until('必要であれば、ソフトウェア アシュアランスを発注してください', by)}`,
    other: ({ toDo, by }) => (by === null ? `${toDo}。` : `${toDo} (${by}まで)。`),
  },
  late: '遅れているもの',
  open: '案件を開く',
  own: 'あなたの組織の登録',
  ownNone: 'あなたの組織は、まだどの登録にも関わっていません。',
  year: {
    today: '今日',
    starts: '期間の開始',
    ends: '期間の最終日',
    anniversary: '記念日',
    billDate: '請求予定日',
    choose: '期間終了後の選択を受け付け',
    safeUntil: (anchor) => `${anchor}の変更に間に合う最終日`,
    due: (what) => `期日: ${what}`,
    explained: (days) => `網掛けは、続く日付の変更にもう間に合わない期間です (${days} 日)。`,
    choosing: '破線は、期間終了後にどうするかを選べる期間です。',
    nothing: '今後 1 年に期日はありません。',
    all: '期間のすべての日付',
  },
  ask: {
    title: 'お問い合わせ先',
    reseller: '発注、製品、この登録について',
    channelPartner: '担当の連絡先',
    noChannelPartner: '登録されていません。リセラーの担当者を連絡先として登録すると、ここに氏名とメール アドレスが表示されます。',
    registerChannelPartner: '担当の連絡先を登録する',
    accountManager: 'アカウント マネージャー',
    operations: 'フォーム、署名、期日について',
    people: 'あなたの組織の担当者',
    toPeople: '担当者を確認・変更する',
  },
  leadTimes: {
    title: 'まもなく過ぎるリード タイム',
    intro: (days) => `パートナーの変更を、まだ期日に間に合うように提出できる最終日です (今後 ${days} 日)。`,
    none: (days) => `今後 ${days} 日に過ぎるリード タイムはありません。`,
    row: ({ date, anchor }) => `${anchor}の変更は${date}までに受領`,
    ask: 'パートナーを変更する',
  },
  receiver: '再送・宛先の変更',
  withdraw: '取り下げる',
  export: 'この一覧を保存する (CSV)',
  calendar: 'この期日を自分のカレンダーで見る',
  csv: {
    file: 'kigen-やること',
    leadFile: 'kigen-リードタイム',
    list: '一覧',
    what: '内容',
    institution: '教育機関',
    number: '登録番号',
    logNumber: 'ログ番号',
    waiting: '待っている相手',
    due: '期日',
    state: '状態',
    receiveBy: '受領の最終日',
    anchor: '変更の日付',
    daysLeft: '残り日数',
  },
};
