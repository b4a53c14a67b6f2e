/** The frame of every page, signing in, the demonstration, and what can go wrong anywhere. */
export const shell = {
  product: 'Kigen',
  tagline: 'Changes to academic volume licensing, filed, signed and on time.',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  worklist: 'Worklist',
  enrollments: 'Enrollments',
  deadlines: 'Deadlines',
  rules: 'Rules',
  api: 'Programming interface',
  language: 'Language',
  signedInAs: (f: { name: string; party: string }) => `${f.name}, ${f.party}`,
  switchPerson: 'Switch person',
  switchShort: 'Switch',
  titleOf: (page: string) => `${page} · Kigen`,
  loading: 'Loading…',
  showMore: (left: number) => `Show ${left} more`,
  back: 'Back',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  stillWorking: 'This is taking longer than usual. Please wait; nothing you entered is lost.',
  saving: 'Sending…',
  optional: '(optional)',
};

export const signIn = {
  title: 'Whom would you like to be?',
  demonstration:
    'This is a demonstration on one machine. The people, institutions and numbers are invented, and no mail leaves this machine.',
  why: 'Each person sees only what concerns their own organisation. Use a tab for each to follow a change from both sides.',
  continueAs: (f: { name: string; party: string }) => `Continue as ${f.name} (${f.party})`,
  filter: 'Find a person or an organisation',
  nobody: 'Nobody of that name is here.',
  nobodyYet: 'Nobody is registered here yet. Operations can begin by importing enrollments.',
  notHere: 'Signing in by choosing a person is possible on one machine only.',
  groups: {
    INSTITUTION: 'Institutions',
    RESELLER: 'Resellers',
    DISTRIBUTOR: 'Distributors',
    ADVISOR: 'Software advisors',
    OPERATIONS: 'Regional operations',
  },
};

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
  noMail: 'No mail yet.',
};

export const faults = {
  title: 'That did not work',
  offline: 'There is no connection to the portal. What you have entered is kept; try again when you are connected.',
  expired: 'Your session has ended. What you have entered is kept.',
  signInAgain: (name: string) => `Go on as ${name}`,
  signInAgainAnybody: 'Sign in again',
  notFound: 'There is nothing here',
  notFoundText: 'The address is wrong, or it belongs to an organisation other than yours.',
  unexpected: 'Something went wrong in the portal. Please try again; if it happens again, quote this reference:',
  brokenPage: 'This page could not be shown. Reload it; what you have entered is kept.',
  reload: 'Reload',
  toWorklist: 'To the worklist',
  refusedOnFields: (count: number) => (count === 1 ? 'One entry needs correcting.' : `${count} entries need correcting.`),
  required: 'Please fill this in.',
  chooseOne: 'Please choose one.',
  see: (logNumber: string) => `See ${logNumber}`,
  stale: 'While this page was open, somebody else acted:',
  staleOver: 'What you were about to do is no longer possible.',
  staleStill: 'Your entries are kept. Look at what happened, then send again if you still want to.',
};

export const dates = {
  help: 'For example 2027-03-31, 31 March 2027 or 令和9年3月31日',
  notADate: 'This is not a date we can read. For example 2027-03-31.',
  ambiguous: 'It is not clear which number is the month. For example 2027-03-31.',
  open: 'Choose from a calendar',
  calendarOf: (label: string) => `Calendar for “${label}”`,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  /** Days from today: negative is past. */
  distance: (days: number) =>
    days === 0 ? 'today' : days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : days > 0 ? `in ${days} days` : `${-days} days ago`,
  weekend: 'A weekend: dates stay where they are.',
};

export const clock = {
  due: (days: number) => (days === 0 ? 'Due today' : days === 1 ? 'Due tomorrow' : `Due in ${days} days`),
  late: (days: number) => (days === 0 ? 'Late' : days === 1 ? 'Late by 1 day' : `Late by ${days} days`),
  effective: (days: number) => (days === 0 ? 'Takes effect today' : days === 1 ? 'Takes effect tomorrow' : `Takes effect in ${days} days`),
  none: 'No date',
};
