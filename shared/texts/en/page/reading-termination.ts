/** The papers that end an agreement as they are read on screen, in the words of the printed ones. */
export const readingTermination = {
  titles: {
    BREACH: { before: 'The notice you give', after: 'The notice that was given' },
    NOT_QUALIFIED: { before: 'The notice you give', after: 'The notice that was given' },
    AMENDMENT: { before: 'The amendment you send to operations', after: 'The amendment you approve' },
  },
  forms: {
    BREACH: {
      title: 'Notice of Material Breach or Default',
      about: (days: number): string =>
        `Either party may terminate an enrollment where the other is in material breach or default of its obligations. If the breach or default is not cured within ${days} days of the written notice, the enrollment is terminated at the end of the last day to cure it.`,
      name: 'Material breach or default',
    },
    NOT_QUALIFIED: {
      title: 'Notice of Termination for Loss of Qualification',
      about: (): string =>
        'Where an institution no longer meets the definition of a qualified educational user, Microsoft may terminate the agreement and its enrollments at once.',
      name: 'No longer a qualified educational user',
    },
    AMENDMENT: {
      title: 'Termination Amendment',
      about: (): string =>
        'This amendment ends an EES (Campus) or School agreement. The channel partner prepares it with Microsoft. The enrollment ends on the first instant of the date that regional operations set with their approval.',
      name: 'Agreement ended by a termination amendment',
    },
  },
  enrollments: 'Enrollments to be terminated',
  reason: 'Reason of the termination',
  reasons: 'Reason',
  noticeOn: 'Date of the written notice',
  cureBy: 'To be cured by',
  text: 'Explanation',
  casesEnd: 'When an enrollment is terminated, other cases open on it end with it, except licence transfers.',
  by: {
    BREACH: 'Notice given by',
    NOT_QUALIFIED: 'Terminated by regional operations',
    AMENDMENT: 'Amendment prepared by the channel partner',
  },
  declarations: {
    BREACH: 'We give notice of the other side’s material breach or default.',
    NOT_QUALIFIED: null as string | null,
    AMENDMENT: 'At the institution’s request we have prepared this amendment, and apply for the enrollments above to end.',
  },
};
