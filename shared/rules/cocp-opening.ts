import type { Rule } from './rule.ts';

export const cocpOpeningRules = {
  'COCP-PROGRAM': {
    text: {
      ja: 'チャネル パートナーの変更を申請できるのは、EES (キャンパス) と学校プログラムの登録だけです。',
      en: 'A change of channel partner can be filed for EES (campus) and School enrollments only.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '教育機関向けソリューション (EES) (キャンパス) および学校ボリューム ライセンス (VL) 契約の維持',
      policy: {
        ja: 'プログラムの説明は、この二つのプログラムを対象としています。ほかのプログラムの登録を受け付けないことは、ポータルの解釈です。',
        en: 'The programme’s text is about these two. That enrollments of other programmes are not accepted is how the portal reads it.',
      },
    },
  },
  'COCP-DISTRIBUTOR-ROLE': {
    text: {
      ja: 'ディストリビューターの変更 (リセラーと同時の変更を含む) は、ディストリビューターを介する 2 層モデルの登録でだけ申請できます。',
      en: 'A change of distributor, alone or together with the reseller, is possible only on a two-tier enrollment, where there is a distributor.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '2 層モデルでのリセラーの変更 (ディストリビューターを使用したリセラーの変更)',
    },
  },
  'COCP-MATCH': {
    text: {
      ja: 'フォームに記入した現在のチャネル パートナーの名称とパブリック顧客番号 (PCN) は、地域オペレーションの記録と一致している必要があり、交代するパートナーは必ず記入します。申請の開始時、副署時、発効時に照合し、一致しなければ先に進めません。',
      en: 'Every current channel partner named on the form must match the records of regional operations in name and customer number (PCN), and each partner being replaced must be named. This is checked when the form is opened, when it is countersigned and when it takes effect, and the change does not go ahead unless they match.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage:
        'COCP フォームで送信されるすべての現在のチャネル パートナー情報は、地域運用レコードと一致する必要があります。または、フォームが拒否されます。',
    },
  },
  'COCP-NEW-PCN': {
    text: {
      ja: '新しいパートナーは、その役割で登録され、パブリック顧客番号 (PCN) を持ち、現在のパートナーとは別の組織でなければなりません。',
      en: 'The new partner must be registered for that role, have a customer number (PCN), and not be the partner that holds the role today.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '新しいリセラー PCN を提供して、International Operations に適切なリセラーがあることを確認します。',
    },
  },
  'COCP-ASKED-DEFAULT': {
    text: {
      ja: '国際オペレーションが担当する登録で、希望する発効日の記入がない場合は、申請を開始した日からリード タイムを確保できる最初の記念日または請求予定日 (現在の期間または選択済みの延長期間内に限ります) を、開始時に発効日と定めます。該当する日がない場合と、有効期限が切れた登録では、希望する発効日の記入が必要です。',
      en: 'Internationally, if no effective date is asked for, it is fixed at opening: the first anniversary or scheduled bill date that leaves the full lead time and lies in the term or in an extension already chosen. If there is none, or the enrollment has expired, a date must be asked for.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、希望する発効日がない場合の扱いを定めていません。リード タイムに間に合う最初の区切りの日を選びます。',
        en: 'The programme does not say what holds when no date is asked for. The portal takes the first regular date that can still be met.',
      },
    },
  },
  'COCP-ONE-OPEN': {
    text: {
      ja: '一つの登録で同時に申請できるチャネル パートナーの変更は、一件だけです。',
      en: 'An enrollment can have only one change of channel partner open at a time.',
    },
    basis: {
      policy: {
        ja: '同じ登録で二つの変更が並行すると、どのパートナーが担当するのか分からなくなるためです。',
        en: 'With two changes under way on one enrollment, nobody could tell which partner is to hold it.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
