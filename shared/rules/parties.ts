import type { Rule } from './rule.ts';

export const partyRules = {
  'SEE-REGION': {
    text: {
      ja: '地域オペレーションが閲覧し、変更できるのは、担当する地域の登録と案件だけです。',
      en: 'Regional operations see and change only what belongs to their own region.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '正式に完成した COCP フォームを、配送業者経由で地域の運用に送信します。',
      policy: {
        ja: 'プログラムは、フォームを地域のオペレーションに送ると定めています。ほかの地域のものを見られないことは、ポータルの解釈です。',
        en: 'The programme sends each form to the operations of its region. That they see nothing of another region is how the portal reads it.',
      },
    },
  },
  'SEE-PARTY': {
    text: {
      ja: '閲覧できるのは、自らが当事者である登録と、参加している案件です。フォームで指名されたパートナーはその時点から案件と登録の基本情報を閲覧でき、以前のパートナーも自らが関わった案件を引き続き閲覧できます。',
      en: 'You see the enrollments you are on and the cases you take part in. A partner named on a change sees that case and the enrollment’s main details from then on, and a previous partner can still read the cases it was on.',
    },
    basis: {
      policy: {
        ja: 'プログラムは、だれが何を閲覧できるかを定めていません。それぞれの役割に必要な範囲だけを表示します。',
        en: 'The programme does not say who may read what. Each party is shown what its part in a change requires, and no more.',
      },
    },
  },
  'MEMBER-LAST': {
    text: {
      ja: '組織の担当者を管理できる最後の一人は、自分自身を担当者から外すことができません。先に、ほかの方にその権限を渡してください。',
      en: 'The last person who may keep the people of an organisation cannot end their own membership. Somebody else has to be given that right first.',
    },
    basis: {
      policy: {
        ja: 'プログラムはアカウントについて定めていません。ほかの方を迎え入れる人がだれもいない組織が残らないようにしています。',
        en: 'The programme does not speak of accounts. No organisation is to be left with nobody who can let others in.',
      },
    },
  },
  'LOG-NUMBER': {
    text: {
      ja: 'どの案件にも、書面で引用できるログ番号が付き、最後まで変わりません。番号は、案件の種類、無作為な {characters} 文字、書き誤りを見つけるための検査文字でできています。',
      en: 'Every case has a log number that can be quoted on paper and never changes. It is made of the kind of case, {characters} random characters and a check character that catches slips of the pen.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: 'COCP 要求の元のログ番号を使用して',
      policy: {
        ja: 'プログラムは、申請にログ番号があることを前提としています。番号の形式はポータルで決めています。',
        en: 'The programme expects a request to have a log number. What the number looks like is the portal’s choice.',
      },
    },
  },
  'VERSION-ORDER': {
    text: {
      ja: '契約のバージョンは、ピリオドで区切った数字ごとに比べます。たとえば 3.10 は 3.2 より新しいバージョンです。',
      en: 'Agreement versions are compared part by part, as numbers: 3.10 is later than 3.2.',
    },
    basis: {
      source: 'agreement-maintenance',
      passage: '通知の連絡先 (v3.2 以降に適用されます)。',
      policy: {
        ja: 'プログラムは「以降」とだけ定めています。数字ごとに比べることは、ポータルの解釈です。',
        en: 'The programme says “from this version on”. That versions compare part by part is how the portal reads it.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
