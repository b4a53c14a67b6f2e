/** The form of a change of contact information as it is read on screen, in the words of the printed one. */
export const readingCicr = {
  title: 'The form you confirm',
  form: 'Contact Information Change Request (CICR) Form',
  about: {
    ELECTRONIC:
      'Through its channel partner an institution can ask to change contact information on its volume licensing agreement. Once the institution confirms, the new information stands in the records at once.',
    MANUAL:
      'This request includes what cannot be changed online, or the agreement has expired. Once the institution has confirmed, regional operations process it by hand, and all its changes take effect together.',
  },
  version: 'Agreement version',
  submitter: 'Filed by',
  changes: 'Contact information to be changed',
  before: (what: string) => `${what}, old`,
  after: (what: string) => `${what}, new`,
  nobody: 'Nobody',
  removed: 'To be removed',
  notHeld: 'Not held by the portal',
  confirmation: 'Confirmation of the institution',
  confirmBy: 'To be confirmed by the institution by',
  declaration: 'We confirm the changes of contact information on this form. The people newly named know that they are.',
};
