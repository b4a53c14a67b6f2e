/** What letters to people without an account are about. Names and dates come in written out. */
type Facts = {
  /** The person invited. */
  readonly name: string;
  /** The party that invites. */
  readonly inviter: string;
  /** The party that is signed for. */
  readonly party: string;
  readonly institution: string;
  /** "change of reseller" */
  readonly change: string;
  readonly until: string;
  readonly codeByMail: boolean;
  readonly logNumber: string;
  readonly code: string;
};

export const letters = {
  invitation: {
    subject: (f: Facts) => `${f.inviter} asks you to decide by ${f.until}: ${f.change} for ${f.institution}`,
    paragraphs: (f: Facts) => [
      `${f.name}, ${f.inviter} asks you to decide for ${f.party} on the ${f.change} for ${f.institution}, before ${f.until}.`,
      'You need no account and no password. Open the page, read what it is about, and sign or decline.',
      f.codeByMail
        ? 'The page asks for a code. You receive it in a mail of its own.'
        : `The page asks for a code. ${f.inviter} gives it to you by another way.`,
      'Opening the page decides nothing. If you are not the right person, you can hand it over there.',
    ],
    open: 'Read and decide',
  },
  code: {
    subject: (f: Facts) => `Your code for ${f.logNumber}`,
    paragraphs: (f: Facts) => [
      `Your code is ${f.code}.`,
      `It goes with the link that ${f.inviter} had sent to you for the ${f.change} for ${f.institution}. Please do not pass it on.`,
    ],
  },
  footer: (f: Facts) => `Kigen sent this to ${f.name} for ${f.inviter}.`,
};

export type LetterTexts = typeof letters;
