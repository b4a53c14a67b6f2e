import type { expiryStep as en } from '../en/expiry-steps.ts';

export const expiryStep: typeof en = {
  CHOICE_ENDS: () => '選択と、その変更ができる最後の日です。',
  TERM_BEGINS: () => '次の期間が始まります。登録は引き続き有効です。',
  NEXT_NOTICE: () => 'その期間の終わりに選べるオプションを、教育機関にあらためてお知らせします。',
  TERM_ENDS: () => 'その期間の最後の日です。',
  NEW_TO_BE_RECORDED: () => '地域オペレーションが新しい登録を記録する目安の日です。',
  BUYOUT_TO_BE_CONFIRMED: () => '地域オペレーションが買い上げの注文を確認する目安の日です。',
  ENROLLMENT_EXPIRES: () => 'この日に入った時点で、登録は有効期限切れとなります。',
  REMOVAL_BEGINS: (f) => {
    if (f.option === 'NEW_ENROLLMENT') return '新しい登録が記録されていなければ、すべてのコンピューターから製品を削除する必要があります。';
    if (f.option === 'BUYOUT') return '確認された数量を超える分を削除する必要があります。確認がなければ、すべてを削除する必要があります。';
    return 'すべてのコンピューターからすべての製品を削除し、教育機関がそれを証明します。';
  },
  REMOVAL_REMINDED: () => '削除がまだ証明されていなければ、教育機関にリマインダーをお送りします。以後、同じ間隔で続きます。',
};
