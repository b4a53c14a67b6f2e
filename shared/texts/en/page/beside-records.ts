/** What else stands on a form, beside what the records hold of it now, beside the catalogue. */
export const besideRecords = {
  title: 'Institution, enrollment and dates',
  what: 'What is compared',
  /** Of one of several enrollments on a form. */
  of: (f: { what: string; number: string }) => `${f.what} (${f.number})`,
  explained: 'On the form stands what the records held when it was filed or last corrected; beside it, what they hold now.',
  contacts: 'Signature of the institution, and contacts',
  doesNotSign: 'The institution does not sign this form.',
  marks: {
    AGREES: 'Agree',
    DIFFERS: 'Differ: corrected since',
    IN_TERM: 'Within the term',
    OUT_OF_TERM: 'Outside the term',
    CONTACT: 'Signed by a contact',
    NO_CONTACT: 'Signed by nobody among the contacts',
    ON_PAPER: 'To be compared with the paper',
  },
};
