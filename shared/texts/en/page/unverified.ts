/** On the page of an enrollment, below a contact whose address is not verified. */
export const unverified = {
  mailedOn: (date: string) => `A code was mailed to this address on ${date}.`,
  toDo: (date: string) => `Whoever reads its mail verifies it until ${date}, by the link there.`,
  over: (date: string) => `It was good until ${date}. A new one is mailed when the contact is filed once more.`,
  again: 'File this contact once more',
  neverMailed:
    'It was registered as it stands, and no code was mailed to it. A code is mailed when a change of contact information names a new address.',
};
