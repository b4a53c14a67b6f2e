/** The forms of a termination, beside the catalogue. */
export const terminationForms = {
  question: 'Why is it to end?',
  reasons: {
    BREACH: 'Breach of the agreement',
    NOT_QUALIFIED: 'No longer a qualified educational user',
    AMENDMENT: 'By a termination amendment',
    NO_FIRST_ORDER: 'No first order was placed in time',
  },
  reasonHelp: {
    BREACH: 'Notified in writing. If it is not cured in time, the enrollment is terminated.',
    NOT_QUALIFIED: 'The enrollment is terminated at once. This cannot be undone.',
    AMENDMENT: 'You prepare it with regional operations, who set the date on which it ends.',
  },
  /** An institution files none itself. */
  otherwise: {
    title: 'To end it for any other reason than a breach',
    amendment: (reseller: string) =>
      `Your reseller, ${reseller}, prepares a termination amendment with regional operations and files it; an institution does not. Please ask your reseller for it.`,
    ask: 'Whom to ask at your reseller',
    noContact: 'No contact is on record there yet; please use the way by which you usually reach your reseller.',
    atItsEnd: 'If it can go on to the end of its term, nothing has to be filed: it ends then, unless something else is chosen.',
  },
  noticeOn: 'The day of the written notice',
  noticeOnHelp: 'The days to cure are counted from it.',
  further: 'Further enrollments under the master agreement',
  furtherHelp: 'They end with the same case.',
  text: 'What the others are told of why',
  submit: 'Open the termination',
  submits: { BREACH: 'Give notice of the breach', NOT_QUALIFIED: 'Terminate at once', AMENDMENT: 'Send the amendment to operations' },
  adviceWaiting: 'Choose a reason, and the advice appears here.',
  cureBy: (date: string) => `If no cure is recorded up to ${date}, the enrollment is terminated at the end of that day.`,
  endsOn: (date: string) => `The enrollment ends on ${date}.`,
  dateByOperations: 'Regional operations set the date on which it ends.',
  earliestNotice: (date: string) => `The notice may bear ${date} or a later day.`,
  casesEnd: 'Other cases open on the enrollment end with it, except licence transfers.',
  reason: 'Reason',
  said: 'In the words of whoever opened it',
  ended: 'Ended on',
  ends: 'Ends on',
  endsUnlessCured: 'Ends, unless cured, after',
  approveNote: 'What the institution and its partners are told',
  approveNoteHelp:
    'On what the approval rests, such as what was agreed with the channel partner. It is asked for because they have no other word of it: they read it in the history of the case and, where the day is still to come, in the mail about the approval.',
  cureNote: 'How it was cured',
  cureNoteHelp: 'The other side and the channel partners read it, in the history of the case and in the mail about the cure.',
  effectiveOn: 'The day on which the agreement ends',
  effectiveOnHelp: 'Today or later. It ends with the first instant of this day.',
};
