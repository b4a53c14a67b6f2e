/** A sentence that ends in a name: one full stop, also after “K.K.”. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** What a case waits for, as a sentence to whoever has to do it, and to everybody else. */
export type Step =
  | 'SIGN'
  | 'SIGN_ON_PAPER'
  | 'CORRECT'
  | 'RECEIVE'
  | 'REVIEW'
  | 'CHOOSE_WHEN_LATE'
  | 'DECIDE_OVERRIDE'
  | 'SCHEDULED'
  | 'CLOSED';

export const worklist = {
  title: 'Worklist',
  /** The line under the title. */
  summary: (f: { mine: number; late: number; others: number }) =>
    f.mine === 0
      ? f.others === 0
        ? 'Nothing is open.'
        : `Nothing waits on you. ${f.others === 1 ? 'One matter waits' : `${f.others} matters wait`} on others.`
      : `${f.mine === 1 ? 'One matter waits' : `${f.mine} matters wait`} on you${f.late === 0 ? '' : `, ${f.late} of them late`}. ${f.others === 0 ? '' : `${f.others} on others.`}`.trim(),
  mine: 'Waiting on you',
  others: 'Waiting on others',
  scheduled: 'Settled, with a date to come',
  filter: 'Find by institution, number or log number',
  nothingMine: 'Nothing waits on you.',
  nothingFound: 'No case matches.',
  enrollment: (number: string) => `Enrollment ${number}`,
  andMore: (count: number) => `and ${count} more`,
  toDo: {
    SIGN: (change: string) => `Sign the ${change}`,
    SIGN_ON_PAPER: (change: string) => `Sign the ${change} on paper`,
    CORRECT: (change: string) => `Correct the ${change}: it was sent back`,
    RECEIVE: (change: string) => `Record the receipt of the ${change}`,
    REVIEW: (change: string) => `Check and countersign the ${change}`,
    CHOOSE_WHEN_LATE: (change: string) => `Decide how the late ${change} goes on`,
    DECIDE_OVERRIDE: (change: string) => `Decide on the override for the ${change}`,
    SCHEDULED: (change: string) => `The ${change} takes effect by itself`,
    CLOSED: (change: string) => `The ${change} is closed`,
  } satisfies Record<Step, (change: string) => string>,
  waits: {
    SIGN: (who: string) => `${who} has to sign.`,
    SIGN_ON_PAPER: (who: string) => sentence(`On paper, still to sign: ${who}`),
    CORRECT: (who: string) => `Sent back: ${who} corrects the form.`,
    RECEIVE: (who: string) => `Signed. ${who} records the receipt of the form.`,
    REVIEW: (who: string) => `${who} checks and countersigns.`,
    CHOOSE_WHEN_LATE: (who: string) => `Late: ${who} decides how it goes on.`,
    DECIDE_OVERRIDE: (who: string) => `${who} decides on the override.`,
    SCHEDULED: () => 'Countersigned. The records change by themselves.',
    CLOSED: () => 'Closed.',
  } satisfies Record<Step, (who: string) => string>,
  whyMine: {
    SIGN: 'You are next to sign.',
    SIGN_ON_PAPER: 'The form is signed in ink and sent to operations.',
    CORRECT: 'You submitted it; only you can correct it.',
    RECEIVE: 'Everyone has signed; the form is on its way to you.',
    REVIEW: 'The complete form is with you.',
    CHOOSE_WHEN_LATE: 'The lead time was missed. Take the later date, or ask for an override.',
    DECIDE_OVERRIDE: 'The new partner asks for an earlier date, with a justification.',
    SCHEDULED: '',
    CLOSED: '',
  } satisfies Record<Step, string>,
  task: 'To finish after the change',
};

export const deadlines = {
  title: 'Deadlines',
  intro: 'Everything of yours that has a date, by date.',
  from: 'From',
  to: 'To',
  none: 'Nothing falls due in these days.',
  feedTitle: 'In your own calendar',
  feedText: 'Subscribe to this address in Outlook, Google Calendar or any other calendar. It always shows the dates as they stand.',
  feedSecret: 'Whoever has the address can read these dates. A new address ends the old one.',
  feedMake: 'Make a calendar address',
  feedRenew: 'Make a new address, end the old one',
  feedAddress: 'Address of your calendar',
  feedCopy: 'Copy',
  feedCopied: 'Copied.',
  ifMissed: 'If it is missed:',
};
