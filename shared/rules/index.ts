/**
 * The catalogue of rules: what each says to the people it concerns, on what it rests, and its numbers by edition.
 *
 * One word for one thing, in both languages:
 * 登録 enrollment · 教育機関 institution · チャネル パートナー channel partner · リセラー reseller · ディストリビューター distributor ·
 * ソフトウェア アドバイザー software advisor · 地域オペレーション regional operations · アメリカ地域 the Americas ·
 * 国際オペレーションが担当する登録 internationally · パブリック顧客番号 (PCN) customer number (PCN) · 学校プログラム School ·
 * 案件 case · 申請 a change as it is filed · 記念日 anniversary · 請求予定日 scheduled bill date · 発効日 effective date · リード タイム lead time ·
 * 受領 receipt · 副署 countersignature · 差し戻し return · 訂正 correction · 取り下げ withdrawal · 辞退 declining, by a party · 却下 rejection, by operations ·
 * 譲渡 transfer · 譲渡人 transferor · 譲受人 transferee · ソフトウェア アシュアランス Software Assurance ·
 * 遅延 late · 繰り延べ moving on to a later date · オーバーライド override · 失効 lapse · 有効期限切れ expiry · 買い上げ buy-out · 削除の証明 attestation of removal · 終止 termination · 無効 void
 */
export { isRuleId, type RuleId, ruleIds, rules } from './catalogue.ts';
export { type Edition, edition, type EditionId, editionOn, editions, latestEdition } from './editions.ts';
export { listRules } from './list-rules.ts';
export { policyText, ruleText } from './text.ts';
