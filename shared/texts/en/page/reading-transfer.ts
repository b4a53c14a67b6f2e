/** The form of a licence transfer as it is read on screen, in the words of the printed one. */
export const readingTransfer = {
  signedTitle: 'The form both sides have signed',
  form: 'Licence Transfer Form',
  about:
    'This form passes perpetual licences that are paid for in full from the transferor to the transferee. Subscription licences cannot be transferred. It is filed through the reseller of the enrollment.',
  parties: 'Transferor and transferee',
  roles: { TRANSFEROR: 'Transferor', TRANSFEREE: 'Transferee' },
  pcnOf: (role: string) => `${role}: public customer number (PCN)`,
  number: 'Enrollment the licences were acquired under',
  filedBy: 'Filed by the reseller',
  licences: 'Licences to be transferred',
  transferOn: 'Date of the transfer',
  saUntil: 'Transferor’s SA active until',
  none: 'None',
  assurance: 'Software Assurance (SA)',
  window: (days: number) =>
    `The transferee may acquire SA for the transferred licences by ordering it within ${days} days of the transfer, provided that the transferor kept SA active for them up to the transfer.`,
  noReattach: 'SA cannot be attached again to licences that were transferred.',
  orderBy: 'SA may be ordered until',
  declarations: {
    TRANSFEROR:
      'We state that the licences above are perpetual and paid for in full, and agree to transfer them to the transferee. Whoever signs is authorised to sign for us.',
    TRANSFEREE: 'We agree to receive the licences above. Whoever signs is authorised to sign for us.',
  },
};
