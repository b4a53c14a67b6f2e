import type { TerminationReason } from '../../../cases/termination/index.ts';
import type { TerminationAbout, TerminationMailTexts, TerminationMessageWords } from '../../en/mail/termination.ts';

const because: Record<TerminationReason, string> = {
  BREACH: '違反が期日までに是正されなかったため',
  NOT_QUALIFIED: '教育機関が、資格のある教育ユーザーの定義を満たさなくなったため',
  AMENDMENT: '終了修正が承認されたため',
  NO_FIRST_ORDER: '最初の発注が期日までになかったため',
};

const matter = ({ institution, numbers }: TerminationAbout): string => `${institution}の登録 ${numbers}`;
const filer = ({ asker }: TerminationAbout): string => asker ?? 'ポータル';
const saidOf = ({ said }: TerminationAbout): readonly string[] => (said === null ? [] : [`記載された内容：${said}`]);
const goesOn = '登録は、これまでどおり続きます。';
const others = 'この登録で進行中のほかの案件も、あわせて終了します。残っているタスクはそのままです。';

const messages: TerminationMessageWords = {
  TERMINATION_NOTICE: {
    subject: (f) => `【違反の通知】${f.cureBy}まで：${matter(f)}の違反の是正（通知者：${filer(f)}）`,
    lead: (f) => `${filer(f)}が、${matter(f)}に関する違反を ${f.noticeOn} に通知しました。是正の期日は ${f.cureBy} です。`,
    more: (f) => [...saidOf(f), `${filer(f)}がその日までに是正を記録しないと、登録は ${f.cureBy} の終わりに終止されます。`, others],
  },
  TERMINATION_AMENDMENT: {
    subject: (f) =>
      f.isOperations
        ? `【終了修正の審査のお願い】${matter(f)}（申請者：${filer(f)}）`
        : `【終了修正のお知らせ】${matter(f)}（申請者：${filer(f)}）`,
    lead: (f) =>
      f.isOperations
        ? `${filer(f)}が、${matter(f)}の終了修正を提出しました。審査をお願いいたします。`
        : `${filer(f)}が、${matter(f)}の終了修正を提出しました。`,
    more: (f) => [
      ...saidOf(f),
      f.isOperations
        ? '承認のときに、契約が終わる日（今日以降）を定めます。'
        : '地域オペレーションが審査し、契約が終わる日を定めます。それまでは何も変わりません。',
    ],
  },
  TERMINATION_SCHEDULED: {
    subject: (f) => `【終止の承認】${matter(f)}、終止日 ${f.effectiveOn}`,
    lead: (f) => `地域オペレーションが終了修正を承認しました。${matter(f)}は ${f.effectiveOn} に終わります。`,
    more: (f) => [
      `備考：${f.note}`,
      'その日の始まりに、登録は自動的に終わります。その際に、関係者全員にあらためてお知らせします。',
      others,
    ],
  },
  TERMINATION_EFFECTIVE: {
    subject: (f) => `【終止のお知らせ】${matter(f)}、終止日 ${f.effectiveOn}`,
    lead: (f) => `${because[f.why]}、${matter(f)}は ${f.effectiveOn} に終止されました。`,
    more: (f) => [...saidOf(f), others],
  },
  TERMINATION_CURED: {
    subject: (f) => `【違反の是正】${matter(f)}`,
    lead: (f) => `${filer(f)}が、${matter(f)}に関する違反の是正を記録しました。`,
    more: (f) => [`是正の内容：${f.note}`, goesOn],
  },
  TERMINATION_REJECTED: {
    subject: (f) => `【終了修正の却下】${matter(f)}`,
    lead: (f) => `地域オペレーションが、${matter(f)}の終了修正を却下しました。`,
    more: (f) => [`理由：${f.reason}`, goesOn],
  },
  TERMINATION_WITHDRAWN: {
    subject: (f) => `【終止の取り下げ】${matter(f)}（取り下げ：${filer(f)}）`,
    lead: (f) => `${filer(f)}が、${matter(f)}の終止を取り下げました。`,
    more: (f) => [`理由：${f.reason}`, goesOn],
  },
  TERMINATION_VOID: {
    subject: (f) => `【終止の案件の無効】${f.institution}の登録 ${f.number}`,
    lead: (f) => `${f.institution}の登録 ${f.number} がほかの理由で終わったため、この案件による終止は無効になりました。`,
    more: () => ['この登録について、この案件で必要な手続きはありません。'],
  },
};

export const terminationMail: TerminationMailTexts = {
  messages,
  phrase: '終止',
  labels: { reason: '終止の理由' },
  reasons: {
    BREACH: '違反',
    NOT_QUALIFIED: '資格の喪失',
    AMENDMENT: '終了修正',
    NO_FIRST_ORDER: '最初の発注がないこと',
  },
};
