import type { ExpiryOption } from '../../../cases/expiry/index.ts';
import type { ExpiryAbout, ExpiryMailTexts, ExpiryMessageWords } from '../../en/mail/expiry.ts';

/** 件名の先頭。だれが何をいつまでに、を先に言う。 */
const heading = (what: string, date: string | null = null): string => `【${what}】${date === null ? '' : `${date}まで：`}`;
const enrollment = (f: ExpiryAbout): string => `${f.institution}の登録 ${f.number}`;
const yours = (f: ExpiryAbout): string => (f.isInstitution ? `貴機関の登録 ${f.number}` : enrollment(f));

const optionWords: { readonly [O in ExpiryOption]: (f: ExpiryAbout) => string } = {
  EXTEND: (f) => `${f.years} 年間延長する：${f.endsOn}の翌日から次の期間が始まり、${f.nextEndsOn}まで続きます。登録は引き続き有効です。`,
  NEW_ENROLLMENT: (f) =>
    `新しい登録に署名する：この登録は${f.endsOn}の終わりに有効期限切れとなります。新しい登録は地域オペレーションが記録します。それまでに記録されないときは、記録されるまでの間、製品を削除する必要があります。`,
  BUYOUT: (f) =>
    `買い上げる：期間中にライセンスされた製品の永続ライセンスを、製品ごとに数量を示して取得します。登録は${f.endsOn}の終わりに有効期限切れとなり、確認された数量を超える分は削除する必要があります。`,
  LAPSE: (f) =>
    `延長せずに期間を終える：登録は${f.endsOn}の終わりに有効期限切れとなります。すべてのコンピューターからすべての製品を削除し、教育機関がそれを証明します。`,
};
const optionNames: { readonly [O in ExpiryOption]: (f: ExpiryAbout) => string } = {
  EXTEND: (f) => `${f.years} 年間の延長`,
  NEW_ENROLLMENT: () => '新しい登録への署名',
  BUYOUT: () => '買い上げ',
  LAPSE: () => '延長せずに期間を終える',
};
const listed = (f: ExpiryAbout & { readonly options: readonly ExpiryOption[] }): readonly string[] =>
  f.options.map((option, index) => `${index + 1}. ${optionWords[option](f)}`);
const silence = (f: ExpiryAbout): string =>
  `${f.endsOn}の終わりまでに何も選ばれないときは、登録は有効期限切れとなります。それまでは、選択を変更できます。`;
const bought = (f: ExpiryAbout): string =>
  `対象の製品：${f.products.map(({ product, quantity }) => `${product} (数量 ${quantity})`).join('、')}`;
const chosen = (f: ExpiryAbout): string => (f.option === null ? 'なし' : optionNames[f.option](f));
const attest = 'すべてのコンピューターから製品を削除し、案件の画面でそのことを証明してください。';

const messages: ExpiryMessageWords = {
  EXPIRY_NOTICE: {
    subject: (f) =>
      f.isInstitution
        ? `${heading('選択のお願い', f.endsOn)}登録 ${f.number} の有効期限`
        : `${heading('写し：選択のご案内', f.endsOn)}${enrollment(f)} の有効期限`,
    lead: (f) =>
      f.isInstitution
        ? `貴機関の登録 ${f.number} は、${f.endsOn}の終わりに有効期限を迎えます。その日までに、次のオプションから一つをお選びください。`
        : `${enrollment(f)} は、${f.endsOn}の終わりに有効期限を迎えます。その日までに教育機関がオプションを選びます。教育機関にお送りしたご案内の写しをお届けします。`,
    more: (f) => ['選べるオプションと、それぞれの結果は次のとおりです。', ...listed(f), silence(f)],
  },
  EXPIRY_REMINDER: {
    subject: (f) => `${heading('再度のお願い：選択', f.endsOn)}登録 ${f.number} の有効期限まであと ${f.daysLeft} 日`,
    lead: (f) =>
      `貴機関の登録 ${f.number} は、${f.endsOn}の終わりに有効期限を迎えますが、まだオプションが選ばれていません。その日までにお選びください。`,
    more: (f) => ['選べるオプションと、それぞれの結果は次のとおりです。', ...listed(f), silence(f)],
  },
  EXPIRY_CHOSEN: {
    subject: (f) => {
      if (f.isOperations && f.option === 'NEW_ENROLLMENT') return `${heading('新しい登録の記録のお願い', f.endsOn)}${enrollment(f)}`;
      if (f.isOperations && f.option === 'BUYOUT') return `${heading('買い上げの確認のお願い', f.endsOn)}${enrollment(f)}`;
      return `${heading('選択のお知らせ')}${enrollment(f)}：${chosen(f)} (${f.endsOn}まで変更できます)`;
    },
    lead: (f) => `${f.institution}が、${f.endsOn}の終わりに有効期限を迎える登録 ${f.number} について選択しました。選択：${chosen(f)}。`,
    more: (f) => {
      const products = f.option === 'BUYOUT' ? [bought(f)] : [];
      if (f.isOperations && f.option === 'NEW_ENROLLMENT') {
        return [
          `新しい登録の番号と開始日を、${f.endsOn}までに記録してください。それまでに記録されないときは、製品を削除する義務が生じます。`,
        ];
      }
      if (f.isOperations && f.option === 'BUYOUT') {
        return [
          ...products,
          `注文を${f.endsOn}までに確認してください。それまでに確認されないときは、すべての製品を削除する義務が生じます。`,
        ];
      }
      const nothingToDo = f.isOperations ? ['これまでの選択に代わるものです。お手続きは必要なくなりました。'] : [];
      return [...products, ...nothingToDo, `教育機関は、${f.endsOn}の終わりまで選択を変更できます。`];
    },
  },
  EXPIRY_NEW_RECORDED: {
    subject: (f) => `${heading('新しい登録の記録')}${yours(f)} に続く登録 ${f.newNumber}`,
    lead: (f) => `地域オペレーションが、${yours(f)} に続く登録 ${f.newNumber} (開始日：${f.startsOn}) を記録しました。`,
    more: (f) => [
      f.isOver
        ? 'これにより、製品を削除する義務はなくなり、案件は完了しました。'
        : `これまでの登録は、${f.endsOn}の終わりに有効期限切れとなります。選択の変更はできなくなりました。`,
    ],
  },
  EXPIRY_BUYOUT_CONFIRMED: {
    subject: (f) => `${heading('買い上げの確認')}${yours(f)}`,
    lead: (f) => `地域オペレーションが、${yours(f)} の買い上げの注文を確認しました。`,
    more: (f) => [
      bought(f),
      f.isExpired
        ? 'この数量までは引き続き使用できます。残りは削除し、残っていないことを教育機関が証明してください。'
        : `登録が${f.endsOn}の終わりに有効期限切れとなった後も、この数量までは引き続き使用できます。残りはその時点で削除する必要があります。選択の変更はできなくなりました。`,
    ],
  },
  EXPIRY_EXTENDED: {
    subject: (f) => `${heading('延長のお知らせ')}${yours(f)}：${f.nextEndsOn}まで`,
    lead: (f) => `選択のとおり、${yours(f)} は ${f.years} 年間延長されました。新しい期間は${f.nextEndsOn}に終わります。`,
    more: () => ['現在、お手続きは必要ありません。その期間が終わる前に、教育機関にあらためてご案内します。'],
  },
  EXPIRY_EXPIRED: {
    subject: (f) => `${heading(f.isOver ? '有効期限切れのお知らせ' : '製品の削除のお願い')}${yours(f)}：有効期限切れ`,
    lead: (f) =>
      f.option === null
        ? `${yours(f)} は、選択がなかったため、${f.endsOn}の終わりに有効期限切れとなりました。`
        : `${yours(f)} は、${f.endsOn}の終わりに有効期限切れとなりました。選択：${chosen(f)}。`,
    more: (f) => {
      if (f.isOver) return ['これに続く新しい登録は、記録されています。案件は完了しました。'];
      if (f.option === 'NEW_ENROLLMENT') {
        return [
          '新しい登録は、まだ記録されていません。記録されるまでの間、すべてのコンピューターから製品を削除する必要があります。',
          attest,
        ];
      }
      if (f.option === 'BUYOUT') {
        return f.isConfirmed
          ? [bought(f), 'この数量までは引き続き使用できます。残りは、すべてのコンピューターから削除する必要があります。', attest]
          : [
              bought(f),
              '注文は、まだ確認されていません。確認されるまでの間、すべてのコンピューターからすべての製品を削除する必要があります。',
              attest,
            ];
      }
      return ['すべてのコンピューターからすべての製品を削除する必要があります。', attest];
    },
  },
  EXPIRY_REMOVAL_REMINDER: {
    subject: (f) => `${heading('再度のお願い：削除の証明')}登録 ${f.number} (${f.endsOn}に有効期限切れ)`,
    lead: (f) => `貴機関の登録 ${f.number} は、${f.endsOn}の終わりに有効期限切れとなりましたが、製品の削除がまだ証明されていません。`,
    more: (f) => [
      ...(f.option === 'BUYOUT' && f.isConfirmed ? [bought(f), 'この数量までは引き続き使用できます。残りは削除する必要があります。'] : []),
      attest,
      '証明されるまで、リマインダーをお送りします。',
    ],
  },
  EXPIRY_REMOVED: {
    subject: (f) => `${heading('削除の証明')}${enrollment(f)}`,
    lead: (f) =>
      `${f.institution}が、${f.endsOn}に有効期限切れとなった登録 ${f.number} の製品を ${f.computers} 台のコンピューターから削除したことを証明しました。`,
    more: () => ['残っているものはなく、案件は完了しました。'],
  },
  EXPIRY_VOID: {
    subject: (f) => `${heading('無効のお知らせ')}${yours(f)} の有効期限の選択`,
    lead: (f) => `${yours(f)} は終止されたため、選べるオプションはなくなりました。`,
    more: (f) => (f.option === null ? [] : [`次の選択は効力を失いました：${chosen(f)}。`]),
  },
};

export const expiryMail: ExpiryMailTexts = {
  phrase: '期間終了時の選択',
  messages,
  labels: { endsOn: '有効期限', choice: '選択', nothingYet: 'まだありません' },
  optionNames,
};
