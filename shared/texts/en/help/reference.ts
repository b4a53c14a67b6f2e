import type { Topic } from './topic.ts';

/** For everybody: dates, outcomes, words. */
export const reference = {
  finding: {
    title: 'Find an organisation, an enrollment or a case',
    reader: 'For everybody who has a name, a number or a mail in front of them.',
    short: 'Type part of what you have. The script, the language of the page and the kind of kana make no difference.',
    steps: [
      [
        'Open “Find” and type part of a name.',
        'In kanji, kana or romaji, of an institution, a partner or a contact. Old and new forms of a kanji find each other.',
      ],
      ['Or type a number.', 'Of the enrollment, the agreement or the organisation, part of a log number, or part of a mail address.'],
      ['Open what you were looking for.', 'The nearest come first. If there are too many, type more of the name.'],
    ],
    questions: [
      [
        'I know the enrollment exists, and it is not found.',
        'You find what you may see. A partner that is not on an enrollment finds it by its two numbers, under “Find an enrollment you are not on”.',
      ],
      ['Can I search within a list?', 'Yes. The field above the enrollments and the worklist finds in the same way.'],
    ],
  },
  dates: {
    title: 'How dates are counted',
    reader: 'For everybody who wonders about a date.',
    short:
      'A deadline is a calendar day in the time zone of the enrollment and holds until the end of that day. Weekends and holidays count and move nothing.',
    steps: [
      [
        'Press “Why this date?” below any date.',
        'It shows the rule, whether the programme or the portal set it, what was counted from, and the arithmetic.',
      ],
      [
        'Try other days under “What if another day?”.',
        'Nothing is sent. You see whether a form would still be in time and when it would take effect.',
      ],
      ['Take the dates into your own calendar.', 'Under “Deadlines” you get an address to subscribe to.'],
    ],
    questions: [
      [
        'It is still that day here, but the portal says it is over.',
        'What counts is the time zone of the enrollment, wherever you are. It stands on the enrollment’s page.',
      ],
      ['When does a change take effect?', 'At the first instant of its day in that time zone.'],
      ['When do reminders go out?', 'In the morning of their day there.'],
    ],
  },
  outcomes: {
    title: 'How a case can end',
    reader: 'For everybody who reads an outcome and wonders what it means.',
    short:
      'Every case ends in one of seven ways. Only “in effect” and “completed” change something; after the others the records are as they were.',
    steps: [],
    questions: [['Can a closed case be opened again?', 'No. File a new one; the old one stays readable with its history.']],
    terms: [
      ['In effect', 'The day has come and the records have changed.'],
      ['Completed', 'Everything there was to do has been done.'],
      ['Declined', 'A signer did not want it and said why.'],
      ['Withdrawn', 'Whoever filed it took it back.'],
      ['Rejected', 'Operations did not accept it and said why.'],
      ['Lapsed', 'A deadline passed before everything was there.'],
      ['Void', 'The enrollment ended, and with it what was open on it.'],
    ],
  },
  words: {
    title: 'Words of the field',
    reader: 'For whoever is new to volume licensing, or works in both languages.',
    short: 'The words this portal uses, each always for the same thing, in English and Japanese.',
    steps: [],
    questions: [],
    terms: [
      ['Enrollment (登録)', 'The agreement of one institution for one term, under a master agreement.'],
      ['Institution (教育機関)', 'The university or school that holds the enrollment.'],
      ['Channel partner (チャネル パートナー)', 'The reseller, distributor or software advisor of an enrollment.'],
      ['Reseller (リセラー)', 'Sells to the institution.'],
      ['Distributor (ディストリビューター)', 'Sells to the reseller, in the two-tier model only.'],
      ['Regional operations (地域オペレーション)', 'Keep the records of a region, receive forms, countersign.'],
      ['Customer number, PCN (パブリック顧客番号)', 'Eight characters that identify a partner or an institution.'],
      ['Case (案件)', 'One change from filing to its end, with a log number.'],
      ['COCP', 'Change of channel partner (チャネル パートナーの変更).'],
      ['CICR', 'Change of contact information (連絡先情報の変更).'],
      ['Anniversary (記念日)', 'The day and month of the first start, every year.'],
      ['Scheduled bill date (請求予定日)', 'A day on which the institution is billed.'],
      ['Lead time (リード タイム)', 'How many days before a date operations must have the complete form.'],
      ['Receipt (受領)', 'The day operations have the complete form.'],
      ['Countersignature (副署)', 'The last signature, by operations.'],
      ['Effective date (発効日)', 'The day the records change.'],
      ['Override (オーバーライド)', 'Permission for a date that the lead time no longer allows.'],
      ['Moving on (繰り延べ)', 'A late change takes a later date instead.'],
      ['Buy-out (買い上げ)', 'Acquiring perpetual licences when a term ends.'],
      ['Attestation of removal (削除の証明)', 'The institution’s statement that nothing is installed any more.'],
      ['Software Assurance (ソフトウェア アシュアランス)', 'Maintenance for licences, for a limited time.'],
      ['Return (差し戻し)', 'Sent back to be corrected.'],
      ['Lapse (失効)', 'Ended because a deadline passed.'],
      ['Void (無効)', 'Ended because the enrollment ended.'],
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
