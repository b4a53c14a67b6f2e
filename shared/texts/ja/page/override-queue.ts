import type { overrideQueue as en } from '../../en/page/override-queue.ts';
import { lateReasons } from './late-reasons.ts';

export const overrideQueue: typeof en = {
  missed: ({ receivedOn, receiveBy, days }) => `${receivedOn}に受領しました。期限の${receiveBy}を ${days} 日過ぎています。`,
  expires: (on) => `${on}までに審査されない場合、申請は失効し、フォームは再び遅延の状態になります。`,
  history: {
    title: (who) => `${who}のこれまでの申請`,
    none: (since) => `${since}以降、ほかの申請はありません。`,
    summary: ({ since, asked, approved, declined, other, undecided }) =>
      `${since}以降、ほかに ${asked} 件の申請があります (${[
        `承認 ${approved} 件`,
        `却下 ${declined} 件`,
        ...(other === 0 ? [] : [`失効または審査前に終了 ${other} 件`]),
        ...(undecided === 0 ? [] : [`審査中 ${undecided} 件`]),
      ].join('、')})。`,
    each: (count) => `${count} 件それぞれを見る`,
    asked: ({ on, date }) => `${on}に申請${date === null ? '' : ` (希望する発効日: ${date})`}`,
    decided: (on) => on,
    reading: '申請の理由と審査結果の理由',
    note: '審査結果の理由',
    decisions: {
      APPROVED: '承認',
      DECLINED: '却下',
      EXPIRED: '失効',
      ENDED: '審査前に案件が終了',
    },
    undecided: '審査中',
  },
  reasons: lateReasons,
  effects: {
    title: '審査結果による違い',
    approve: 'オーバーライドを承認した場合',
    refuse: 'オーバーライドを却下した場合',
    case: '案件',
    dates: '日付',
    told: 'メールが届く方',
    later: '発効日を繰り延べた場合',
    records: '記録',
    atOnce: '発効日は今日または過去の日のため、副署と同時に記録が変わります。',
    onTheDay: (date) => `副署されていれば、${date}に記録が変わります。`,
    decideBy: ({ who, date }) => `${who}は${date}までに今後の進め方を決めます。期限を過ぎると変更は失効します。`,
    recordsStay: '記録は変わらず、現在のパートナーが引き続き担当します。',
    everybodyReads: '審査結果の理由は履歴に残り、案件の関係者全員が読めます。',
  },
  reject: {
    title: 'どちらでもなく、変更を却下する場合',
    text: (names) =>
      `案件は終了し、記録は変わりません。却下の理由は${names}に伝えられます。元には戻せませんが、新しい申請はいつでもできます。`,
    way: '変更を却下する',
  },
};
