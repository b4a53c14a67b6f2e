/** One machine only, beside the catalogue: the bar with the clock, whom one would like to be, the mailbox. */
export const demonstration = {
  label: 'Demonstration',
  clock: 'The portal’s clock',
  move: 'Move the clock',
  nextDay: 'Next day',
  tenDays: '10 days on',
  thirtyDays: '30 days on',
  nextDue: (date: string) => `To ${date}, the next date of yours`,
  moving: 'Time is passing…',
  moved: (now: string) => `It is now ${now}.`,
  mailbox: 'Mailbox',
  mailboxOf: (party: string) => `Mail to ${party}`,
  mailboxExplained: 'What the portal has sent to your organisation. On this machine no mail goes anywhere else.',
  mailTo: 'Mail to',
  mailToHelp: 'Contacts and people who were invited to sign have no account: their mail is here as well.',
  mailToOwn: (address: string) => `${address} (your organisation)`,
  noMail: 'No mail yet.',
};

export const signIn = {
  title: 'Whom would you like to be?',
  demonstration:
    'This is a demonstration on one machine. The people, institutions and numbers are invented, and no mail leaves this machine.',
  why: 'Each person sees only what concerns their own organisation. Use a tab for each to follow a change from both sides.',
  tour: 'Take the tour: one change through all its hands',
  continueAs: (f: { name: string; party: string }) => `Continue as ${f.name} (${f.party})`,
  filter: 'Find a person or an organisation',
  nobody: 'Nobody of that name is here.',
  nobodyYet: 'Nobody is registered here yet. Operations can begin by importing enrollments.',
  groups: {
    INSTITUTION: 'Institutions',
    RESELLER: 'Resellers',
    DISTRIBUTOR: 'Distributors',
    ADVISOR: 'Software advisors',
    OPERATIONS: 'Regional operations',
  },
};
