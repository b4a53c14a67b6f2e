import type { FieldIssueTexts } from '../en/field-issues.ts';

export const fieldIssues: FieldIssueTexts = {
  tooLong: (f) => `${f.max} 文字以内で入力してください。`,
  characters: '改行など、使用できない文字が含まれています。',
  timeZone: 'Asia/Tokyo のようなタイム ゾーン名で指定してください。',
  email: 'name@example.ac.jp のようなメール アドレスの形で入力してください。',
  id: 'ID には、英数字、ハイフン、アンダースコアを 1 文字から 64 文字まで使えます。',
  pcn: 'パブリック顧客番号 (PCN) は、0 から 9 と A から F の 8 桁です。',
  kana: '読みは、かな (ひらがな・カタカナ) と英数字で入力してください。',
  country: '国は、JP のような大文字 2 文字で指定してください。',
  agreementVersion: 'バージョンは、3.2 のようにピリオドで区切った数字で指定してください。',
  distributorRequired: '2 層モデルの登録には、ディストリビューターが必要です。',
};
