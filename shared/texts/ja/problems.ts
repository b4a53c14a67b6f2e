import type { ProblemType } from '../../api/problem.ts';
import type { SignerRole } from '../../cases/cocp/index.ts';
import type { AnyCase } from '../../cases/kinds.ts';
import type { RefusalCode } from '../../cases/refusal.ts';
import type { May, PartnerRole } from '../../records/index.ts';
import type * as en from '../en/problems.ts';
import { fieldIssues } from './field-issues.ts';

const phases: Record<AnyCase['state']['phase'], string> = {
  SIGNING: 'フォームへの署名が行われている間',
  SA_WINDOW: '譲渡されたライセンスのソフトウェア アシュアランスを発注できる間',
  RECEIPT: 'オペレーションがフォームの到着を待っている間',
  REVIEW: 'オペレーションがフォームを確認している間',
  LATE: 'フォームが遅延となっている間',
  OVERRIDE: 'オーバーライドの申請が審査されている間',
  SCHEDULED: '変更が発効日を待っている間',
  CONFIRMATION: '教育機関の承認を待っている間',
  MANUAL: 'オペレーションが処理している間',
  CURE: '違反の是正を待っている間',
  AMENDMENT: 'オペレーションが終了修正を審査している間',
  CHOICE: '教育機関が期間終了後のことを選んでいる間',
  REMOVAL: '製品の削除を待っている間',
  NEW_ENROLLMENT: '新しい登録の記録を待っている間',
  BUYOUT: '買い上げの確認を待っている間',
  CLOSED: '案件が終了した後',
};

const partners: Record<PartnerRole, string> = {
  RESELLER: 'リセラー',
  DISTRIBUTOR: 'ディストリビューター',
  ADVISOR: 'ソフトウェア アドバイザー',
};

const signers: Record<SignerRole, string> = {
  INSTITUTION: '教育機関',
  RESELLER: '現在のリセラー',
  NEW_RESELLER: '新しいリセラー',
  NEW_DISTRIBUTOR: '新しいディストリビューター',
  NEW_ADVISOR: '新しいソフトウェア アドバイザー',
};

const rights: Record<May, string> = { SUBMIT: '申請する', SIGN: '署名する', MANAGE: '担当者を管理する' };

const wordOf = (words: Readonly<Record<string, string>>, code: string | number | undefined): string => words[String(code)] ?? '';

export const problems: Record<ProblemType, { readonly title: string; readonly detail: string }> = {
  unauthorized: {
    title: 'サインインしていません',
    detail: 'サインインしていないか、サインインの有効期限が切れています。もう一度サインインしてください。',
  },
  'not-found': { title: '見つかりません', detail: 'お探しのものは存在しないか、ご所属の組織からは閲覧できません。' },
  'method-not-allowed': { title: 'この操作はできません', detail: 'アドレスは正しいものの、この操作には対応していません。' },
  'not-a-member': { title: '担当者として登録されていません', detail: 'サインインしている組織の担当者として登録されていません。' },
  'not-for-your-role': { title: 'ご所属の組織では利用できません', detail: 'ご所属の組織の役割では、このアドレスを利用できません。' },
  'too-large': { title: 'サイズが大きすぎます', detail: '一度に送信できるのは 1 MiB までです。' },
  'unsupported-media-type': {
    title: '対応していない形式です',
    detail: '送信された内容は、このアドレスで受け付けている形式ではありません。',
  },
  'malformed-json': { title: '内容を読み取れません', detail: '送信された内容は、UTF-8 の正しい JSON ではありません。' },
  'malformed-cursor': {
    title: '一覧の位置が正しくありません',
    detail: '指定された位置は、この一覧のものではありません。一覧を先頭から取得し直してください。',
  },
  'invalid-request': { title: '入力内容を確認してください', detail: '受け付けられない項目があります。' },
  'invalid-idempotency-key': {
    title: '冪等キーが正しくありません',
    detail: '冪等キーには、表示できる ASCII 文字を 1 文字から 255 文字まで使えます。',
  },
  'idempotency-key-reused': {
    title: '冪等キーは使用済みです',
    detail: 'この冪等キーは、過去 24 時間以内に別の内容で使われています。新しいキーを使用してください。',
  },
  stale: {
    title: '閲覧後に変更されています',
    detail: 'ご覧になった内容は最新ではありません。最新の内容を確認してから、手続きをしてください。',
  },
  'changed-meanwhile': {
    title: 'ほかの手続きが先に行われました',
    detail: '同時にほかの変更が行われたため、保存していません。もう一度お試しください。',
  },
  'too-many-misses': {
    title: '試行回数が上限を超えました',
    detail: '過去 1 時間に、番号や名称の不一致が続いています。内容を確認し、時間をおいてからもう一度お試しください。',
  },
  'not-possible-now': { title: '現在は行えません', detail: '現在の段階では、この手続きを行えません。' },
  'not-your-act': { title: 'この手続きの担当ではありません', detail: 'この手続きは、案件のほかの当事者が行います。' },
  'not-your-turn': { title: '署名の順番ではありません', detail: '先に署名する方がいます。' },
  'not-allowed-to-you': { title: '権限がありません', detail: 'この操作ができるのは、該当する組織で権限を付与された方だけです。' },
  'rule-refused': { title: '規則により受け付けられません', detail: '規則により、この手続きは受け付けられません。' },
  'already-open': { title: '進行中の変更があります', detail: 'この登録では、すでにチャネル パートナーの変更が進行中です。' },
  'task-already-done': { title: '完了済みです', detail: 'この作業はすでに完了しています。' },
  'link-over': {
    title: 'このリンクは使えません',
    detail: '使用済み、差し替え、取り消し、または期限切れのリンクです。新しいリンクをお送りできます。',
  },
  'wrong-code': {
    title: '確認コードが正しくありません',
    detail: '確認コードをお確かめください。何度も間違えると、リンクは使えなくなります。',
  },
  'upload-over': {
    title: 'このアップロードは終了しています',
    detail: 'ファイルはすでに受け付けたか、送れる時間が過ぎました。まだ送っていない場合は、最初からやり直してください。',
  },
  'upload-missing': {
    title: 'ファイルがまだ届いていません',
    detail: '指定されたアドレスにファイルを送り終えてから、もう一度お知らせください。',
  },
  'not-your-region': { title: '担当する地域ではありません', detail: 'この手続きを行えるのは、その地域のオペレーションだけです。' },
  'case-open': { title: '進行中の案件があります', detail: 'この登録には進行中の案件があるため、変更できません。' },
  'changed-by-case': {
    title: '案件によって変更されています',
    detail: '案件によって変更された内容を、登録のやり直しで元に戻すことはできません。',
  },
  'code-not-valid': {
    title: 'このコードは使えません',
    detail:
      'コードが正しくないか、期限が過ぎているか、すでに使われています。メール アドレスが確認済みの場合、お手続きは必要ありません。そうでない場合は、連絡先の再申請を教育機関にご依頼ください。',
  },
  internal: {
    title: 'ポータルで問題が発生しました',
    detail: '保存されたかどうかを確認できません。もう一度お試しください。繰り返し発生する場合は、参照番号をお知らせください。',
  },
  unavailable: { title: '利用できません', detail: '現在、ポータルの記録にアクセスできません。' },
};

export const refusals: Record<RefusalCode, (f: en.RefusalFacts) => string> = {
  NOT_POSSIBLE_NOW: (f) => `${wordOf(phases, f.phase)}は、この手続きを行えません。`,
  NOT_YOUR_ACT: () => 'この手続きは、案件のほかの当事者が行います。',
  NOT_YOUR_TURN: () => 'まだ署名の順番ではありません。',
  NOT_ALLOWED_TO_YOU: (f) => `ご所属の組織で${wordOf(rights, f.may)}権限が付与されていません。`,
  PROGRAM_NOT_COVERED: (f) => `登録 ${f.number} のプログラムでは、ここでチャネル パートナーを変更できません。`,
  ENROLLMENT_TERMINATED: (f) => `登録 ${f.number} は終止されています。`,
  SEVERAL_INSTITUTIONS: (f) => `登録 ${f.number} は別の教育機関のものです。教育機関ごとに分けて申請してください。`,
  SEVERAL_REGIONS: (f) => `登録 ${f.number} は別の地域のものです。`,
  SEVERAL_TIME_ZONES: (f) => `登録 ${f.number} はタイム ゾーンが異なります。`,
  SEVERAL_CURRENT_PARTNERS: (f) => `登録 ${f.number} は、変更する役割の現在のパートナーが異なります。`,
  TOO_MANY_ENROLLMENTS: (f) => `一通のフォームで変更できる登録は ${f.atMost} 件までです。`,
  ENROLLMENT_NAMED_TWICE: (f) => `登録 ${f.number} が重複しています。`,
  ONE_CASE_EACH: () => 'この件数の登録は、一件ずつ申請してください。',
  NO_DISTRIBUTOR_IN_ONE_TIER: (f) => `登録 ${f.number} は 1 層モデルのため、ディストリビューターがいません。`,
  CURRENT_PARTNER_NOT_NAMED: (f) => `現在の${wordOf(partners, f.role)}を記入してください。`,
  CURRENT_PARTNER_NAME_DIFFERS: (f) => `現在の${wordOf(partners, f.role)}の名称が、記録と一致しません。`,
  CURRENT_PARTNER_PCN_DIFFERS: (f) => `現在の${wordOf(partners, f.role)}のパブリック顧客番号 (PCN) が、記録と一致しません。`,
  CURRENT_PARTNER_NOT_HELD: (f) => `この登録に、現在${wordOf(partners, f.role)}はいません。`,
  NEW_PARTNER_NOT_REGISTERED: (f) => `新しいパートナーは、${wordOf(partners, f.role)}として登録されていません。`,
  NEW_PARTNER_WITHOUT_PCN: () => '新しいパートナーのパブリック顧客番号 (PCN) が登録されていません。',
  NEW_PARTNER_IS_CURRENT: (f) => `新しいパートナーは、すでにこの登録の${wordOf(partners, f.role)}です。`,
  EFFECTIVE_DATE_REQUIRED: () => 'リード タイムを確保できる記念日や請求予定日がないため、希望する発効日を記入してください。',
  ALREADY_OPEN: (f) => `登録 ${f.number} では、すでにチャネル パートナーの変更 ${f.logNumber} が進行中です。`,
  INK_REQUIRED: () => 'このフォームには、画面上ではなく、書面に自筆で署名します。',
  NOTICE_DATE_REQUIRED: () => '教育機関が以前のパートナーへ書面で通知した日を記入してください。',
  NOTICE_AFTER_SIGNATURE: () => '以前のパートナーへの通知は、署名日以前に済ませている必要があります。',
  NOTICE_NOT_APPLICABLE: () => 'ここで通知日を申告する以前のパートナーはいないため、通知日は記入できません。',
  DATE_IN_FUTURE: () => '未来の日付は記入できません。',
  DATE_BEFORE_WHAT_IT_FOLLOWS: (f) => `これより前に済んでいるはずの手続きの日 (${f.after}) より早い日付です。`,
  SIGNED_BEFORE_EARLIER_SIGNER: (f) => `先に署名する方の署名日 (${f.after}) より前の日付です。フォームには決められた順に署名します。`,
  SIGNATURE_DATE_REQUIRED: (f) => `${wordOf(signers, f.role)}の署名日を記入してください。`,
  SIGNATURE_NOT_ASKED: (f) => `このフォームに、${wordOf(signers, f.role)}の署名は必要ありません。`,
  SIGNATURE_ALREADY_HELD: (f) => `${wordOf(signers, f.role)}の署名は、すでにポータルにあります。`,
  RECEIPT_TOO_LATE: (f) => `フォームの受領期限は ${f.receiveBy} でした。`,
  PAPER_NOT_ASKED: () => 'このフォームには画面上で署名します。紙のフォームの受領を記録したり、スキャンを送ったりすることはできません。',
  SCAN_UNKNOWN: () => '該当するスキャンは、この案件では受け付けていません。',
  SCAN_OF_EARLIER_FORM: () =>
    'このスキャンは訂正前のフォームのものです。その後、署名の対象となる内容が変わったため、訂正後のフォームのスキャンが必要です。',
  SCAN_ALREADY_TOLD: () => 'このスキャンはすでに受け付け、確認しました。',
  SCAN_TOO_LATE: () => 'このスキャンのアップロードは、始めてから時間が経ちすぎています。最初からやり直してください。',
  SCAN_NOT_THERE: () => 'ファイルがまだ届いていません。先にファイルを送り終えてください。',
  SCANS_TOO_MANY: (f) => `1 件の案件で送れるスキャンは ${f.atMost} 個までです。`,
  OWN_REQUEST: () => 'ご自身やご所属の組織による申請を、審査することはできません。',
  DATE_BEFORE_LAST_SIGNATURE: (f) => `希望する日が、最後の署名日 (${f.lastSigned}) より前です。`,
  BEYOND_CORRECTION: () => 'この項目は訂正できません。申請を取り下げて、新しく申請してください。',
  LINK_ADDRESS_UNKNOWN: () =>
    'このアドレスは、その組織のものとして登録されていません。登録済みのアドレスを指定してください (その組織の方であれば、どなたでも招待できます)。',
  MAIL_NOT_FAILED: () => '送り直せるのは、届かなかったメールだけで、一通につき一度です。リンクはリンクの一覧から送り直してください。',
  LINK_ENDED: () => 'このリンクは使えません。使用済み、差し替え、取り消し、引き継ぎ、またはロックされたリンクです。',
  LINK_OUTSIDE_ORGANISATION: () =>
    'リンクを引き継げるのは、同じ組織 (メール アドレスのドメインが同じ) の方だけです。フリー メールなどのアドレスの場合は、リンクの送り主にご依頼ください。',
  OPTION_NOT_OFFERED: () => 'このオプションは、この登録と期間では選べません。',
  YEARS_NOT_APPLICABLE: () => '年数を指定できるのは、延長の場合だけです。',
  PRODUCTS_REQUIRED: () => '買い上げる製品と、それぞれの数量を指定してください。',
  PRODUCTS_NOT_APPLICABLE: () => '製品を指定できるのは、買い上げの場合だけです。',
  PRODUCT_NAMED_TWICE: () => '同じ製品が重複しています。',
  CHOICE_CONFIRMED: () => '地域オペレーションがすでに選択を実行に移したため、変更できません。',
  EXPIRY_NOT_COVERED: (f) => `登録 ${f.number} のプログラムには、期間の終わりに選べるオプションがありません。`,
  TERM_IS_OVER: (f) => `登録 ${f.number} はすでに有効ではないため、選べるオプションはありません。`,
  TRANSFEREE_NOT_REGISTERED: () => '譲受人は、教育機関として登録されていません。',
  TRANSFEREE_IS_TRANSFEROR: () => 'ライセンスはすでにこの教育機関のものです。譲渡先の教育機関を指定してください。',
  PRODUCT_IS_SUBSCRIPTION: (f) =>
    `${f.product} は、この登録でオンライン サービスとして注文されています。サブスクリプションは譲渡できません。`,
  PRODUCT_NOT_TRANSFERRED: (f) => `${f.product} のライセンスは譲渡の対象に含まれていません。`,
  SA_NOT_ACTIVE_AT_TRANSFER: (f) =>
    `${f.product} については、譲渡人のソフトウェア アシュアランスが譲渡日まで有効ではなかったため、ソフトウェア アシュアランスを取得できません。`,
  QUANTITY_ABOVE_TRANSFERRED: (f) => `譲渡される ${f.product} のライセンスは ${f.atMost} 個です。`,
  SA_ORDERED_TOO_LATE: (f) => `ソフトウェア アシュアランスは、${f.orderBy}までに発注する必要がありました。`,
  ENROLLMENT_UNKNOWN: () => 'この登録は存在しないか、ご所属の組織からは閲覧できません。',
  CASE_NOT_IN_PACKAGE: () => 'この案件は、このパッケージに含まれていません。',
  MEMBERSHIP_ENDED: () => '申請した方は、申請元の組織の担当者ではなくなりました。',
  CONTACT_NEEDS_LATER_VERSION: (f) => `この連絡先があるのは、契約のバージョン ${f.since} 以降です。`,
  ENROLLMENT_EXPIRED: (f) => `登録 ${f.number} は有効期限が切れています。`,
  SEVERAL_MASTER_AGREEMENTS: (f) => `登録 ${f.number} は別のマスター契約の登録です。`,
  OTHER_SIDE: () => 'フォームには相手方が終止すると記載されていますが、提出したのはご所属の側です。',
  NOTICE_TOO_OLD: (f) => `通知の日は ${f.earliest} 以降でなければなりません。あらためて通知してください。`,
  DATE_HAS_PASSED: () => 'この日はすでに過ぎています。今日以降の日付を指定してください。',
  NOBODY_TO_REMIND: () => 'リマインダーを送る相手がいません。',
  REMINDED_TODAY: (f) => `対応待ちの組織には、${f.on}にリマインダーを送りました。送れるのは 1 日 1 回までです。`,
  TASK_UNKNOWN: () => 'この案件に、該当する作業はありません。',
  TASK_ALREADY_DONE: () => 'この作業はすでに完了しています。',
  TASK_NEEDS_NOTE: () => '受領日を記録せずに完了する場合は、スキャンを受領としない理由をメモに入力してください。',
  LAST_TO_KEEP_MEMBERS: () => 'この組織の担当者を管理できるのは、あなただけです。先に、ほかの方に権限を渡してください。',
};

export const issues: en.IssueTexts = {
  ...fieldIssues,
  required: '入力が必要です。',
  unknown: (f) => `「${f.name}」という項目はありません。`,
  type: {
    string: '文字列で指定してください。',
    number: '数値で指定してください。',
    int: '整数で指定してください。',
    boolean: 'true または false で指定してください。',
    array: 'リストで指定してください。',
    object: 'オブジェクトで指定してください。',
  },
  notValid: 'この内容は受け付けられません。',
  oneOf: (f) => `次のいずれかを指定してください: ${f.allowed}`,
  only: (f) => `次の値を指定してください: ${f.allowed}`,
  tooShort: (f) => `${f.min} 文字以上で入力してください。`,
  tooFew: (f) => `${f.min} 件以上必要です。`,
  tooMany: (f) => `${f.max} 件まで指定できます。`,
  tooSmall: (f) => `${f.min} 以上の数値を指定してください。`,
  tooBig: (f) => `${f.max} 以下の数値を指定してください。`,
  twice: '同じものが重複しています。',
  parameterTwice: 'このパラメーターが 2 回以上指定されています。1 回だけ指定してください。',
  fieldTwice: '同じ項目が 2 回以上含まれています。どの項目も 1 回だけ送信してください。',
  notOfPackage: 'この申請に含まれる登録ではありません。',
  date: '2027-04-01 のような日付で指定してください。',
  instant: '2027-04-01T00:00:00Z のような UTC の日時で指定してください。',
  partOfLogNumber: 'ログ番号の種別より後ろの 8 文字のうち、続いた 4 文字以上を入力してください。',
  image: 'PNG 画像のデータ URL で指定してください。',
  pointer: '/form/requestedEffectiveOn のような JSON ポインターで指定してください。',
  regionNotApplicable: '地域を指定できるのはオペレーションだけです。',
  distributorNotApplicable: '1 層モデルの登録に、ディストリビューターは指定できません。',
  partyUnknown: (f) => `${f.role}として登録されている組織ではありません。`,
  roleFixed: '登録済みの組織の役割は変更できません。',
  regionFixed: '登録済みのオペレーションの地域は変更できません。',
  idReserved: 'この ID は登録に使用できません。',
  csvUnknownColumn: (f) => `「${f.name}」という列はありません。`,
  csvTwice: 'この列が重複しています。',
  csvEmpty: 'ファイルに見出し行がありません。',
  csvNotUtf8: 'ファイルの文字コードが UTF-8 ではありません。Excel では「CSV UTF-8 (コンマ区切り)」で保存してください。',
  csvQuote: 'この行から先を読み取れません。引用符が閉じられていないか、使えない位置にあります。',
  csvTooManyLines: (f) => `ファイルは ${f.max} 行までです。`,
  csvColumns: 'この行の項目数が、見出し行と一致しません。',
  csvLineTwice: (f) => `この登録は、ファイルの ${f.line} 行目にもあります。`,
  csvNumber: '整数で入力してください。',
  csvBoolean: 'true または false で入力してください。',
  csvJson: '注文のリストを JSON で入力してください。',
  caseOpen: (f) => `この登録では ${f.logNumber} が進行中のため、変更できません。`,
  changedByCase: (f) => `${f.logNumber} によって変更されているため、元に戻すことはできません。`,
  otherRegion: '登録を行えるのは、その地域のオペレーションだけです。',
  wrongCode: (f) => `確認コードが正しくありません。あと ${f.left} 回入力できます。`,
  codeLocked: '確認コードを何度も間違えたため、このリンクは使えなくなりました。新しいリンクをお送りできます。',
  changedMeanwhile: '同時にほかの変更が行われました。この行をもう一度取り込んでください。',
};

export const partyRoles: typeof en.partyRoles = {
  INSTITUTION: '教育機関',
  RESELLER: 'リセラー',
  DISTRIBUTOR: 'ディストリビューター',
  ADVISOR: 'ソフトウェア アドバイザー',
};
