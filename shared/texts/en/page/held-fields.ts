/** Fields of an enrollment that cannot be corrected as it stands, beside the catalogue. */
export const heldFields = {
  /** Above them, with the way to the case. */
  isOpen: (logNumber: string) => `${logNumber} is open on this enrollment. What it stands on cannot be changed until it is closed.`,
  byCase: (logNumber: string) => `Cannot be changed while ${logNumber} is open.`,
  byTerms: 'Cannot be changed: another term has followed it, or is to follow.',
};
