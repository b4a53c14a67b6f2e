import type { Topic } from './topic.ts';

/** For resellers, distributors and software advisors. */
export const partner = {
  changing: {
    title: 'Filing a change of channel partner',
    reader: 'For the new reseller, distributor or advisor who takes over an enrollment.',
    short:
      'A few short steps: what changes, who it is with today, who takes over where that is not you, from when, and a last look. The advice beside the form says at each step who signs and which dates hold.',
    steps: [
      [
        'Find the enrollment.',
        'If you are not on it yet, you need two numbers from the institution’s papers: that of the enrollment and that of its master agreement.',
      ],
      [
        'Give the current partners as the institution knows them.',
        'Name and customer number (PCN) must match the records. The portal never shows you what is on record.',
      ],
      [
        'Choose the effective date, or take the regular one.',
        'The advice shows the last safe day for receipt and whether it can be kept. Try other days under “What if another day?”.',
      ],
      ['Check your answers and send.', 'Nothing is sent before. Then you have the log number, and the first signer has a mail.'],
      ['Follow it in your worklist.', 'You are told of every step; the case page shows what others do within seconds.'],
    ],
    questions: [
      [
        '“The current partner does not match.”',
        'Ask the institution for the name and PCN on its own papers. After several wrong attempts the portal asks you to wait.',
      ],
      [
        'A change is open already.',
        'An enrollment takes one change of partner at a time. The message links to the other one if you may see it.',
      ],
      [
        'Somebody has no account.',
        'On the case, choose “Let somebody without an account sign”. They get a link and, apart from it, a code.',
      ],
      ['I filed it wrongly.', 'Withdraw it with a reason, until it takes effect, and file it anew.'],
      [
        'What remains after the effective date?',
        'The case lists the tasks of each party: orders to close, online services to renew by hand.',
      ],
    ],
  },
  several: {
    title: 'One change for many enrollments',
    reader: 'For partners who take over several enrollments at once.',
    short: 'Mark the enrollments in your list, fill in the form once, and see for each of them what came of it.',
    steps: [
      ['Mark the enrollments in the list.', 'They may belong to different institutions.'],
      ['Fill in the form.', 'The portal decides which come together on one form and which become cases of their own, and says why.'],
      ['Send, and read the outcome line by line.', 'A line that is refused stops no other. Correct it and send that one again.'],
      [
        'Follow the package as a whole.',
        'Its page shows every case with its clock. Withdraw the ones you choose, or all that are open, in one go.',
      ],
    ],
    questions: [['Does one refusal undo the rest?', 'No. Each case is opened once and stands by itself.']],
  },
  late: {
    title: 'When a lead time is missed',
    reader: 'For the new partner of a change that came too late.',
    short: 'You have two ways: move the change on to the next possible date, or ask operations for an override.',
    steps: [
      ['Open the case: it says what was missed and by how much.', 'Signatures given so far stay good.'],
      ['Move on to a later date.', 'The page says which before you decide. The missed date stays with the current partner.'],
      [
        'Or request an override.',
        'Say which date you need and why. Operations of the region decide, never somebody of your own organisation.',
      ],
      ['Decide soon.', 'A late form on which nobody acts lapses.'],
    ],
    questions: [
      ['The override was rejected.', 'The form is late again: you may move it on, or ask once more with better reasons.'],
      ['The override was approved.', 'Nothing is signed again. Operations still countersign, then it takes effect on the date approved.'],
    ],
  },
  contacts: {
    title: 'Changing contacts',
    reader: 'For everybody on an enrollment whose contact person has changed.',
    short: 'Choose which contact changes, enter the new one, and send. The institution confirms, unless it files the change itself.',
    steps: [
      ['Open the enrollment and choose the change of contacts.', 'Today’s entry stands beside each field.'],
      ['Choose what changes.', 'A few contacts and addresses are changed by operations; the page says so before you send.'],
      ['Send. The institution is asked to confirm.', 'If it does not, the request lapses and nothing changes.'],
    ],
    questions: [['Why can I not choose some contacts?', 'They exist only from a later version of the agreement on.']],
  },
  transfer: {
    title: 'Transferring licences to another institution',
    reader: 'For the reseller who files a licence transfer.',
    short:
      'You file it, both institutions sign, operations record it. Only perpetual licences that are paid for in full can be transferred.',
    steps: [
      ['Open the enrollment the licences come from.', 'You file as its reseller.'],
      [
        'Name the receiving institution, the day and the licences.',
        'For each product say whether Software Assurance is active, and until when.',
      ],
      ['Both institutions sign, the transferor first.', 'Each is asked by mail.'],
      ['Operations record it.', 'Where Software Assurance was active, the transferee may then order its own until the day the case shows.'],
    ],
    questions: [
      [
        'The window for Software Assurance is short.',
        'It runs from the day of the transfer, not of the record. File early, and watch the date on the case.',
      ],
      ['Can it be undone?', 'You may withdraw it until it is recorded. After that it stands.'],
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
