/** The amendment that ends an agreement as it is read on screen, in the words of the printed one. */
export const readingTermination = {
  approving: 'The amendment you approve',
  preparing: 'The amendment you send to operations',
  form: 'Termination Amendment',
  about:
    'This amendment ends an EES (Campus) or School agreement. The channel partner prepares it with Microsoft. The enrollment ends on the first instant of the date regional operations approve.',
  enrollments: 'Enrollments to be terminated',
  reason: 'Reason of the termination',
  reasons: 'Reason',
  amendment: 'Agreement ended by a termination amendment',
  text: 'Explanation',
  casesEnd: 'When an enrollment is terminated, other cases open on it end with it, except licence transfers.',
  preparedBy: 'Amendment prepared by the channel partner',
  declaration: 'At the institution’s request we have prepared this amendment, and apply for the enrollments above to end.',
};
