import type { Rule } from './rule.ts';

export const dateRules = {
  'DATE-1': {
    text: {
      ja: '期限は、登録のタイム ゾーンの日付で数えます。その日の終わりまでに済めば期限内で、翌日に入った時点で期限切れです。',
      en: 'A deadline is a calendar date in the enrollment’s own time zone. It is met until the end of that day there, and missed the moment the next day begins.',
    },
    basis: {
      policy: {
        ja: 'プログラムは期間を日数で示すだけで、タイム ゾーンを定めていません。どの国から操作しても同じ日になるよう、ポータルでは登録のタイム ゾーンで数えます。',
        en: 'The programme gives its periods in days and names no time zone. The portal counts in the enrollment’s own, so that the day is the same wherever somebody acts from.',
      },
    },
  },
  'DATE-2': {
    text: {
      ja: '「少なくとも～日前」はちょうどその日数だけ前の日まで、「～日以内」はちょうどその日数だけ後の日までが期限内です。日数は暦日で数え、土日や祝日でも期限は動きません。',
      en: 'For “at least so many days before” a date, the last permitted day is exactly that many days before it; for “within so many days of” a date, exactly that many days after it. Days are calendar days: weekends and public holidays move no deadline.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '次の記念日または予定されている請求日の少なくとも 30 日前に',
      policy: {
        ja: 'プログラムは日数だけを示しています。暦日で数えること、ちょうどその日数にあたる日を期限内とすることは、ポータルの解釈です。',
        en: 'The programme only gives the number of days. That they are calendar days, and that the last of them still counts, is how the portal reads it.',
      },
    },
  },
  'DATE-3': {
    text: {
      ja: '記念日は、登録が最初に開始した日と同じ月日で、延長後の期間でも変わりません。2 月 29 日に開始した登録の記念日は、平年は 2 月 28 日、うるう年は 2 月 29 日です。',
      en: 'The anniversary is the day and month of the enrollment’s first start date, in every year and every later term. For a start on 29 February it is 28 February in a common year and 29 February in a leap year.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '次の記念日',
      policy: {
        ja: 'プログラムは記念日の数え方を定めていません。ポータルでは、前回の記念日からではなく、最初の開始日から数えます。',
        en: 'The programme does not say how anniversaries are counted. The portal counts them from the first start date, never from the anniversary before.',
      },
    },
  },
  'DATE-4': {
    text: {
      ja: '期間は、その年数が満ちる記念日の前日に終わり、その日が有効期限です。延長後の期間も、最初の開始日から数えます。',
      en: 'A term ends on the day before the anniversary that completes its years; that day is the expiration date. Later terms are counted from the first start date as well.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'EES または学校のサブスクリプション登録の最初の期間は、1 年または 3 年です。',
      policy: {
        ja: 'プログラムは期間の年数だけを示しています。記念日の前日を最終日とすることは、ポータルの解釈です。',
        en: 'The programme only gives the years of a term. That its last day is the day before an anniversary is how the portal reads it.',
      },
    },
  },
  'DATE-5': {
    text: {
      ja: '手続きの日付は、その操作をした時点の、登録のタイム ゾーンでの日付です。時刻そのものは協定世界時 (UTC) で記録します。',
      en: 'The date of an act is the date it was in the enrollment’s time zone when somebody acted. The moment itself is recorded in UTC.',
    },
    basis: {
      policy: {
        ja: '関係者が異なるタイム ゾーンにいても日付が一つに定まるよう、ポータルで決めた数え方です。',
        en: 'The portal’s way of giving an act one date, however many time zones the parties work in.',
      },
    },
  },
  'DATE-6': {
    text: {
      ja: '署名や受領などの手続きに、未来の日付や、その前提となる手続きより早い日付は付けられません。事前に案内を確認するだけであれば、どの日付でも仮定できます。',
      en: 'An act, such as a signature or a receipt, cannot be dated in the future, or earlier than the act it follows. When you only ask for advice, you may suppose any date.',
    },
    basis: {
      policy: {
        ja: '期限を正しく数え、記録の前後関係を保つために、ポータルで設けた決まりです。',
        en: 'The portal’s safeguard, so that periods are counted from days that really were and the record keeps its order.',
      },
    },
  },
  'DATE-7': {
    text: {
      ja: '変更は、登録のタイム ゾーンで発効日が始まる瞬間に効力を生じます。期日に応じた通知とリマインダーは当日の {noticeHour} 時に、出来事のお知らせはその都度お送りします。',
      en: 'What takes effect on a date does so as that day begins in the enrollment’s time zone. Notices and reminders of a date go out at {noticeHour}:00 on their day there; news of something that has just happened goes out with it.',
    },
    basis: {
      policy: {
        ja: 'プログラムは日付だけを示し、時刻を定めていません。通知は、受け取った方がその日のうちに対応できるよう、朝にお送りします。',
        en: 'The programme gives dates and no hours. Notices go out in the morning, so that whoever receives one can still act that day.',
      },
    },
  },
  'ORDER-1': {
    text: {
      ja: '同じ時刻に複数の事柄が重なるときは、終止、有効期限切れ、新しい期間の開始、変更の発効、申請の失効、案件の開始、通知とリマインダーの順に処理します。なお並ぶときは、案件が先に開かれたもの、次にログ番号の順です。',
      en: 'What falls on the same instant happens in this order: terminations, expiries and new terms, then changes taking effect, then lapses, then openings, then notices and reminders. Ties go to the case opened first, then by log number.',
    },
    basis: {
      policy: {
        ja: '同じ時刻に重なった場合の順序を、プログラムは定めていません。結果が常に同じになるよう、ポータルで順序を決めています。',
        en: 'The programme does not say what comes first when things coincide. The portal fixes the order so that the outcome is always the same.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
