/** The page that verifies the new address of a contact: loaded with it alone. */
export const verifyContact = {
  title: 'Verify your e-mail address',
  intro: 'Enter the code of the mail you were sent. This tells the institution that its mails reach you; nothing else is asked of you.',
  code: 'Code',
  button: 'Verify',
  howToGetAnother:
    'A new code is mailed to this address when the change of contact information is filed once more: by the institution named in the mail, or by its channel partner. Whoever uses the portal for them finds “Change contact information” on the page of the enrollment. Once a newer mail has come, the code of the one before no longer works.',
  verified: 'Your address is verified',
  verifiedFor: (f: { institution: string; roles: string }) => `You are on record for ${f.institution} as: ${f.roles}.`,
  verifiedNext: 'There is nothing more to do. You can close this page.',
};
