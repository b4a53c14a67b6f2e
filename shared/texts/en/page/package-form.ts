import { sentence } from '../sentence.ts';

const enrollments = (count: number) => (count === 1 ? '1 enrollment' : `${count} enrollments`);
const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

/** The form of a request over several enrollments, beside the catalogue: its dates, and what would come of it. */
export const packageForm = {
  dateEach: 'Each on its own next regular date',
  dateEachHelp: 'That is the next anniversary or bill date of each enrollment that leaves the lead time whole.',
  dateAll: 'All on one date',
  dates: 'Enrollment by enrollment',
  datesHelp: 'Any of them can be given a date of its own. Those that ask for different dates go on different forms.',
  onDate: (f: { date: string; count: number }) => `${f.date}: ${enrollments(f.count)}`,
  dateOpen: (count: number) => `Date not known before signing or receipt: ${enrollments(count)}`,
  needDate: (count: number) =>
    count === 1
      ? '1 enrollment has no regular date to come. Give it a date, or it will be refused.'
      : `${count} enrollments have no regular date to come. Give them a date, or they will be refused.`,
  noRegular: 'No regular date to come',
  nextRegular: (date: string) => `Next regular date: ${date}`,
  bySignature: 'By the day of the first signature',
  asAll: 'As all the others',
  regular: (date: string) => `Regular date: ${date}`,
  other: 'Another date …',
  dateOf: (number: string) => `Effective date of ${number}`,
  takeForOthers: (f: { date: string; count: number }) =>
    f.count === 1 ? `Take ${f.date} for the other one as well` : `Take ${f.date} for the other ${f.count} as well`,
  refusedNow: (count: number) => `${enrollments(count)} would be refused:`,
  leaveOut: (f: { out: number; others: number }) =>
    f.out === 1 ? `Leave it out, go on with ${f.others}` : `Leave these ${f.out} out, go on with ${f.others}`,
  leftOut: 'Those left out stay chosen in the list, for another request.',
  answerEnrollments: (f: { enrollments: number; institutions: number }) =>
    f.institutions === 1
      ? `${enrollments(f.enrollments)} of 1 institution`
      : `${enrollments(f.enrollments)} of ${f.institutions} institutions`,
  answerOwnDates: (count: number) => (count === 1 ? '1 with a date of its own' : `${count} with dates of their own`),
  otherChoice: 'Choose others',
  outcome: 'What comes of each',
  foreseeing: 'Looking at each enrollment …',
  wouldOpen: (f: { cases: number; enrollments: number }) => `${enrollments(f.enrollments)}, ${cases(f.cases)}`,
  wouldOpenNone: 'No case would be opened.',
  byForm: (f: { cases: number; enrollments: number }) =>
    f.enrollments === f.cases ? cases(f.cases) : `${cases(f.cases)} for ${enrollments(f.enrollments)}`,
  dateRows: 'Takes effect',
  firstReceiveBy: 'The first must be received by',
  tooLate: (count: number) => `Too late for the date: ${enrollments(count)}`,
  refusedCount: (count: number) => `Would be refused: ${enrollments(count)}`,
  needDateCount: (count: number) => `Without a date: ${enrollments(count)}`,
  waiting: 'Once it is known who is to change, what comes of each enrollment stands here.',
  goesTo: (f: { cases: number; who: string }) =>
    sentence(
      f.cases === 1
        ? `When you submit, 1 case is opened and goes to ${f.who}`
        : `When you submit, ${f.cases} cases are opened, and each goes to ${f.who}`,
    ),
  yours: (count: number) =>
    count === 1
      ? 'When you submit, 1 case is opened; the first step in it is yours.'
      : `When you submit, ${count} cases are opened; the first step in each is yours.`,
  institutionOfEach: 'its institution',
};
