import type { ExpiryOption } from '../../shared/cases/expiry/index.ts';
import type { Words } from './sheet.ts';

/** The words of the forms at the end of a term. Source: agreement-maintenance, 有効期限. */
export const expiryWords = {
  noticeTitle: { ja: '登録の有効期限のお知らせと回答', en: 'Notice of Expiration of the Enrollment, and Answer' },
  notice: {
    ja: '下記の登録は、まもなく有効期限を迎えます。次のオプションのいずれかを選び、期限までに回答してください。期限までに回答がない場合、登録は有効期限切れとなり、すべてのコンピューターからすべての製品を削除する必要があります。',
    en: 'The enrollment below is about to expire. Choose one of the options and answer by the last day to choose. Without an answer by then the enrollment expires, and every product has to be removed from every computer.',
  },
  term: { ja: '現在のライセンス期間', en: 'Current licence term' },
  answerBy: { ja: '回答の期限', en: 'Last day to choose' },
  options: { ja: 'オプション', en: 'Options' },
  choose: { ja: '一つを選択', en: 'Choose one' },
  noBuyout: { ja: '買い上げは日本では適用されません。', en: 'A buy-out is not available in Japan.' },
  answer: { ja: '教育機関の回答', en: 'Answer of the institution' },
  answering: {
    ja: '当機関は、上記のとおり選択します。選択した内容に伴う義務を理解しています。',
    en: 'We choose as marked above, and know what follows from it.',
  },
  newNumber: { ja: '新しい登録の番号', en: 'Number of the new enrollment' },
  newStart: { ja: '新しい登録の開始日', en: 'The new enrollment starts on' },
  recorded: { ja: '地域オペレーションの記録', en: 'Recorded by regional operations' },
  buyoutTitle: { ja: '永続ライセンスの買い上げ注文書', en: 'Buy-Out Order for Perpetual Licences' },
  buyout: {
    ja: '下記の登録の下でライセンスされている製品について、永続ライセンスを取得するための注文書です。登録は期間の終わりに有効期限切れとなります。地域オペレーションが注文を確認すると、下記の数量までは引き続き使用できます。それを超える分は、すべてのコンピューターから削除する必要があります。',
    en: 'This order acquires perpetual licences for products licensed under the enrollment below. The enrollment expires at the end of its term. When regional operations have confirmed the order, copies up to the quantities below stay; everything above has to be removed from every computer.',
  },
  bought: { ja: '買い上げる製品', en: 'Products to be bought out' },
  ordering: {
    ja: '当機関は、上記の製品と数量の永続ライセンスを注文します。',
    en: 'We order perpetual licences for the products and quantities above.',
  },
  confirmedOn: { ja: '注文の確認日', en: 'Order confirmed on' },
  confirmed: { ja: '地域オペレーションの確認', en: 'Confirmed by regional operations' },
  removalTitle: { ja: '製品の削除の証明書', en: 'Attestation of Removal of the Products' },
  removalAll: {
    ja: '下記の登録は有効期限が切れたため、すべてのコンピューターからすべての製品を削除する必要があります。',
    en: 'As the enrollment below has expired, every product has to be removed from every computer.',
  },
  removalRest: {
    ja: '下記の登録は有効期限が切れたため、買い上げが確認された数量を超える製品を、すべてのコンピューターから削除する必要があります。',
    en: 'As the enrollment below has expired, every copy above the quantities bought out has to be removed from every computer.',
  },
  removalUnlessNew: {
    ja: '下記の登録は有効期限が切れ、新しい登録はまだ記録されていません。記録されない限り、すべてのコンピューターからすべての製品を削除する必要があります。',
    en: 'The enrollment below has expired, and the new one is not recorded yet. Unless it is, every product has to be removed from every computer.',
  },
  expiredOn: { ja: '有効期限が切れた日', en: 'Expired on' },
  kept: { ja: '買い上げにより残る製品', en: 'Products that stay, bought out' },
  computers: { ja: '製品を削除したコンピューターの台数', en: 'Computers from which products were removed' },
  attestation: { ja: '削除の証明', en: 'Attestation' },
  attesting: {
    ja: '当機関は、削除すべき製品がどのコンピューターにも残っていないことを証明します。署名者は、当機関を代表して証明する権限を有します。',
    en: 'We attest that no product that has to be removed is left on any computer. Whoever signs is authorised to attest it for us.',
  },
} as const satisfies Record<string, Words>;

/** An option, by its name. `years`: of the term it would bring. */
export const optionWords = {
  EXTEND: (years) => ({
    ja: `${years} 年間のライセンス期間を延長する`,
    en: years === 1 ? 'Extend the licence term by 1 year' : `Extend the licence term by ${years} years`,
  }),
  NEW_ENROLLMENT: () => ({ ja: '新しい加入契約 (登録) に署名する', en: 'Sign a new enrollment' }),
  BUYOUT: () => ({ ja: '永続ライセンスを取得する (買い上げ)', en: 'Acquire perpetual licences (buy-out)' }),
  LAPSE: () => ({ ja: '登録の有効期限が切れるようにする', en: 'Let the enrollment expire' }),
} as const satisfies Record<ExpiryOption, (years: number) => Words>;
