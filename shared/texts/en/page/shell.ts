import { monthNames } from '../../dates.ts';
/** The frame of every page, signing in, the demonstration, and what can go wrong anywhere. */
export const shell = {
  product: 'Kigen',
  tagline: 'Changes to academic volume licensing, filed, signed and on time.',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  worklist: 'Worklist',
  enrollments: 'Enrollments',
  deadlines: 'Deadlines',
  find: 'Find',
  register: 'Register',
  rules: 'Rules',
  api: 'Programming interface',
  help: 'Help',
  language: 'Language',
  signedInAs: (f: { name: string; party: string }) => `${f.name}, ${f.party}`,
  switchPerson: 'Switch person',
  switchShort: 'Switch',
  signOut: 'Sign out',
  changeParty: (f: { name: string; party: string }) => `${f.name}, ${f.party}: change the organisation`,
  secondFactor: 'Two-step sign-in',
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

export const faults = {
  title: 'That did not work',
  offline: 'There is no connection to the portal. What you have entered is kept; try again when you are connected.',
  expired: 'Your session has ended. What you have entered is kept.',
  signInAgain: (name: string) => `Go on as ${name}`,
  signInAgainAnybody: 'Sign in again',
  notFound: 'There is nothing here',
  notFoundText: 'The address is wrong, or it belongs to an organisation other than yours.',
  unexpected: 'Something went wrong in the portal. Please try again; if it happens again, quote this reference:',
  tooMany: 'The portal is getting too many requests just now. Please wait a moment and try again.',
  notAccepted: 'The portal did not accept this. Please reload the page and try again; what you have entered is kept.',
  brokenPage: 'This page could not be shown. Reload it; what you have entered is kept.',
  reload: 'Reload',
  toWorklist: 'To the worklist',
  refusedOnFields: (count: number) => (count === 1 ? 'One entry needs correcting.' : `${count} entries need correcting.`),
  required: 'Please fill this in.',
  chooseOne: 'Please choose one.',
  notACount: 'Please enter a whole number.',
  see: (logNumber: string) => `See ${logNumber}`,
  stale: 'While this page was open, somebody else acted:',
  staleOver: 'What you were about to do is no longer possible.',
  staleStill: 'Your entries are kept. Look at what happened, then send again if you still want to.',
};

export const dates = {
  help: 'For example 2027-03-31, 31 March 2027 or 令和9年3月31日',
  /** Of a day that has been. */
  helpPast: 'For example 2025-03-31, 31 March 2025 or 令和7年3月31日',
  notYet: 'This day has not come yet.',
  beforeStart: (on: string) => `This is before the enrollment began (${on}). Is the year right?`,
  farAway: {
    PAST: (years: number) => `This is more than ${years === 1 ? 'a year' : `${years} years`} ago. Is the year right?`,
    FUTURE: (years: number) => `This is more than ${years} years ahead. Is the year right?`,
  },
  notADate: 'This is not a date we can read. For example 2027-03-31.',
  noSuchDay: (f: { year: number; month: number; day: number }) =>
    `${monthNames[f.month - 1] ?? f.month} ${f.year} has no ${f.day}${f.day === 31 ? 'st' : 'th'} day.`,
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
  formLate: (days: number) => (days === 0 ? 'Form late' : days === 1 ? 'Form late by 1 day' : `Form late by ${days} days`),
  effective: (days: number) => (days === 0 ? 'Takes effect today' : days === 1 ? 'Takes effect tomorrow' : `Takes effect in ${days} days`),
  effectiveOnceSettled: (days: number) =>
    days > 1
      ? `Effective date in ${days} days`
      : days >= 0
        ? `Effective date ${days === 0 ? 'today' : 'tomorrow'}`
        : `Effective date ${days === -1 ? 'yesterday' : `${-days} days ago`}`,
  reminder: (days: number) => (days <= 0 ? 'Reminder today' : days === 1 ? 'Reminder tomorrow' : `Reminder in ${days} days`),
  none: 'No date',
};
