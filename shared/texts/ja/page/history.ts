import type { HappeningOfAll } from '../../../cases/happenings.ts';
import type { Unfit } from '../../../records/index.ts';
import type * as en from '../../en/page/history.ts';
import { receiver } from './mail-receiver.ts';

type Sentence = en.Sentence;

/** A sentence that is told with a fact, and without it where it is not known. */
const withFact = (fact: string | null, without: string, say: (fact: string) => string): string => (fact === null ? without : say(fact));

const unfit = {
  TOO_LARGE: 'サイズが大きすぎます',
  NOT_WHAT_IT_SAYS: 'ファイルの種類が実際の内容と異なります',
  BROKEN: 'ファイルを読み取れません',
  TOO_MANY_PIXELS: '画像の画素数が多すぎます',
  TOO_MANY_PAGES: 'ページ数が多すぎます',
  INFLATES: '展開すると極端に大きくなります',
  ENCRYPTED: 'パスワードで保護されています',
  ACTIVE: '自動的に実行される内容が含まれています',
} as const satisfies Readonly<Record<Unfit, string>>;

const mailTo = (f: en.EntryFacts): string => (f.receiver === null ? 'メール' : `${receiver(f.receiver)}宛てのメール`);

/** `教育機関の`, or nothing where whose it is is not known. */
const whose = (f: en.EntryFacts): string => withFact(f.parties('partyId'), '', (party) => `${party}の`);

const until = (f: en.EntryFacts): string => withFact(f.lastDay('expiresAt'), '', (on) => `有効期限は${on}です。`);

const signed: Sentence = (f) => withFact(f.role, '署名しました。', (role) => `${role}として署名しました。`);
const remindedPlain = 'リマインダーを送りました。';
/** Whom the calendar reminded, by the rule. */
const remindedBy = new Map([
  ['COCP-REMIND-OPS', '地域オペレーションにリマインダーを送りました。'],
  ['TRANSFER-REMIND-OPS', '地域オペレーションにリマインダーを送りました。'],
  ['COCP-REMIND-SIGN', '次に手続きをする方にリマインダーを送りました。'],
  ['TRANSFER-REMIND-SIGN', '次に手続きをする方にリマインダーを送りました。'],
  ['EXPIRY-REMIND', '教育機関に、選択のリマインダーを送りました。'],
  ['EXPIRY-REMOVE', '教育機関に、削除の証明のリマインダーを送りました。'],
]);
const reminded: Sentence = (f) => remindedBy.get(f.rule ?? '') ?? remindedPlain;

const ofAll: Readonly<Record<HappeningOfAll, Sentence>> = {
  'complete-task': (f) =>
    withFact(f.task, '作業を完了しました。', (task) => `作業を完了しました: ${task.endsWith('。') ? task : `${task}。`}`),
  'remind-by-hand': (f) => withFact(f.parties('to'), remindedPlain, (to) => `${to}にリマインダーを送りました。`),
  'mail-bounced': (f) => `${mailTo(f)}が配信されずに戻りました。アドレスの訂正が必要です。`,
  'send-again': (f) => `届かなかった${mailTo(f)}を再送しました。`,
  invite: (f) => `アカウントのない方が${whose(f)}手続きを行うためのリンクを送りました。${until(f)}`,
  'renew-link': (f) => `アカウントのない方が${whose(f)}手続きを行うためのリンクを再発行して送りました。前のリンクは使えません。${until(f)}`,
  'revoke-link': (f) => `アカウントのない方が${whose(f)}手続きを行うためのリンクを取り消しました。`,
  'not-me': (f) => `アカウントのない方が${whose(f)}手続きを行うためのリンクについて、担当者ではなく、担当の方も分からないと知らせました。`,
  'forward-link': (f) => `アカウントのない方が${whose(f)}手続きを行うためのリンクを、組織内の別の方に引き継ぎました。`,
};

export const history: typeof en.history = {
  unknown: 'この画面がまだ対応していない記録が追加されました。再読み込みすると内容をご覧いただけます。',
  doers: { 'mail-bounced': 'メール サービス', 'verify-contact': 'そのアドレスの利用者' },
  of: {
    COCP: {
      ...ofAll,
      open: '変更を申請しました。',
      sign: signed,
      decline: '署名を辞退し、変更は終了しました。',
      withdraw: '変更を取り下げました。',
      'receive-scan': '署名済みフォームのスキャンをアップロードしました。',
      'refuse-scan': (f) =>
        withFact(
          f.among('unfit', unfit),
          'スキャンとして送られたファイルを受け付けませんでした。',
          (why) => `スキャンとして送られたファイルを受け付けませんでした (${why})。`,
        ),
      'record-receipt': (f) => withFact(f.date('receivedOn'), '受領を記録しました。', (on) => `${on}の受領を記録しました。`),
      countersign: '副署しました。',
      reject: '変更を却下しました。',
      roll: (f) => withFact(f.date('effectiveOn'), '発効日を繰り延べました。', (on) => `発効日を${on}に繰り延べました。`),
      'request-override': (f) =>
        withFact(
          f.date('requestedEffectiveOn'),
          'オーバーライドを申請しました。',
          (on) => `${on}の発効を希望して、オーバーライドを申請しました。`,
        ),
      return: 'フォームを差し戻しました。',
      correct: (f) =>
        f.among('override', {
          STANDS: 'フォームを訂正しました。承認されたオーバーライドは維持されます。',
          FALLS: 'フォームを訂正しました。改めて署名が必要なため、承認されたオーバーライドは効力を失いました。',
        }) ?? 'フォームを訂正しました。',
      'decide-override': (f) =>
        f.among('decision', { APPROVE: 'オーバーライドを承認しました。', DECLINE: 'オーバーライドを却下しました。' }) ??
        'オーバーライドを審査しました。',
      remind: reminded,
      effect: (f) =>
        withFact(f.date('effectiveOn'), '変更が発効し、記録が変わりました。', (on) => `変更が${on}に発効し、記録が変わりました。`),
      lapse: '期日を過ぎたため、変更は失効しました。',
      void: '登録が有効でなくなったため、変更は無効になりました。',
      'match-failed': '現在のパートナーが記録と一致しなくなったため、オペレーションの確認に戻りました。',
      'expire-override': '期日までに審査されなかったため、フォームは再び遅延の状態になりました。',
    },
    CICR: {
      ...ofAll,
      open: '連絡先情報の変更を申請しました。',
      confirm: '変更を承認しました。',
      decline: '承認されませんでした。何も変わっていません。',
      withdraw: '申請を取り下げました。',
      process: '変更を処理しました。',
      reject: '申請を却下しました。',
      lapse: '期日までに承認されなかったため、申請は失効しました。',
      void: '登録が有効でなくなったため、申請は無効になりました。',
      'verify-contact': 'コードによってメール アドレスが確認されました。',
    },
    EXPIRY: {
      ...ofAll,
      open: '期間の終わりが近づき、案件が開かれました。',
      notice: '選べるオプションを教育機関にお知らせしました。',
      remind: reminded,
      choose: (f) =>
        f.among('option', {
          EXTEND: '登録の延長を選びました。',
          NEW_ENROLLMENT: '新しい登録への署名を選びました。',
          BUYOUT: '永続ライセンスの買い上げを選びました。',
          LAPSE: '延長せずに期間を終えることを選びました。',
        }) ?? '期間の終わりにどうするかを選びました。',
      'confirm-new': (f) => withFact(f.text('number'), '新しい登録を記録しました。', (number) => `新しい登録 ${number} を記録しました。`),
      'confirm-buyout': '永続ライセンスの注文を確認しました。',
      'attest-removal': (f) => {
        const computers = f.number('computers');
        return computers === null
          ? '製品を削除したことを証明しました。'
          : `${computers} 台のコンピューターから製品を削除したことを証明しました。`;
      },
      extend: (f) => withFact(f.date('endsOn'), '次の期間が始まりました。', (on) => `次の期間が始まりました。${on}まで続きます。`),
      expire: '期間が終わり、登録は有効期限切れになりました。',
      void: '登録が終止されたため、案件は無効になりました。',
    },
    TERMINATION: {
      ...ofAll,
      open: '終止の手続きを始めました。',
      'record-cure': '違反の是正を記録しました。',
      approve: (f) => withFact(f.date('effectiveOn'), '修正を承認しました。', (on) => `修正を承認しました。契約は${on}に終わります。`),
      reject: '修正を却下しました。',
      withdraw: '終止を取り下げました。',
      terminate: '登録は終止されました。',
      void: '登録が有効でなくなったため、案件は無効になりました。',
    },
    TRANSFER: {
      ...ofAll,
      open: 'ライセンスの譲渡を申請しました。',
      sign: signed,
      remind: reminded,
      decline: '辞退し、譲渡は終了しました。',
      reject: '譲渡を却下しました。',
      withdraw: '譲渡を取り下げました。',
      record: '譲渡を記録しました。',
      'acquire-sa': (f) =>
        withFact(
          f.date('orderedOn'),
          'ソフトウェア アシュアランスを発注しました。',
          (on) => `${on}にソフトウェア アシュアランスを発注しました。`,
        ),
      'window-ends': 'ソフトウェア アシュアランスを発注できる期間が終わりました。',
    },
  },
};
