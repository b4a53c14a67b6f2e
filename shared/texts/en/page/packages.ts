/** One request over several enrollments, beside the catalogue. */
export const packages = {
  choose: (number: string) => `Choose enrollment ${number}`,
  chosen: (count: number) => (count === 1 ? '1 chosen' : `${count} chosen`),
  chosenHidden: (count: number) => (count === 1 ? '(1 of them not in this list)' : `(${count} of them not in this list)`),
  chosenByNumber: (count: number) => (count === 1 ? 'Chosen by its numbers' : `Chosen by their numbers: ${count}`),
  chooseShown: (f: { count: number; shown: number }) => (f.count === f.shown ? `Choose all ${f.count}` : `Choose ${f.count} more`),
  tooMany: (f: { chosen: number; most: number }) => `One request takes ${f.most} enrollments at most: take out ${f.chosen - f.most}.`,
  changePartner: (f: { count: number; of: number }) =>
    f.count === f.of
      ? f.of === 1
        ? 'Change its partner'
        : `Change the partner of all ${f.of}`
      : `Change the partner of ${f.count} of them`,
  changeContacts: (f: { count: number; of: number }) =>
    f.count === f.of
      ? f.of === 1
        ? 'Change its contacts'
        : `Change the contacts of all ${f.of}`
      : `Change the contacts of ${f.count} of them`,
  notChanging: (count: number) =>
    count === 1 ? '1 cannot be in a change of partner: which and why' : `${count} cannot be in a change of partner: which and why`,
  noChange: {
    TERMINATED: 'Nothing can be asked for: the enrollment is terminated.',
    PROGRAM: 'No change of partner: channel partners of its programme are not changed here.',
    OPEN: 'No change of partner: one is open on it already.',
    NOT_ON_IT: 'No change of partner: it is another institution’s enrollment.',
    OWN: 'No change of partner: you are one of its partners today, and cannot file a change to yourself.',
  },
  clear: 'Choose none',
  forSeveral: (count: number) => `This request is for ${count} enrollments. After sending you see the outcome of each.`,
  leftOut: (count: number) =>
    count === 1 ? 'One of those chosen cannot be in this request:' : `${count} of those chosen cannot be in this request:`,
  withoutThem: (others: number) => (others === 1 ? 'Go on with the other one' : `Go on with the other ${others}`),
  paste: {
    title: 'Paste a column of a spreadsheet',
    help: 'One enrollment number a line. For enrollments you are not on: number and master agreement number, in two columns.',
    label: 'Numbers',
    read: 'Read the lines',
    readAll: (f: { found: number; refused: number }) =>
      `${f.found === 1 ? '1 enrollment found' : `${f.found} enrollments found`}${f.refused === 0 ? '.' : `, ${f.refused === 1 ? '1 line cannot be used' : `${f.refused} lines cannot be used`}.`}`,
    line: 'Line',
    what: 'What it is',
    choose: (count: number) => (count === 1 ? 'Choose this one' : `Choose these ${count}`),
    refusedLine: (f: { line: number; number: string; why: string }) => `Line ${f.line}, “${f.number}”: ${f.why}`,
    refused: {
      NOT_A_NUMBER: 'There is no digit in it, so it is no enrollment number: a heading of the column, perhaps.',
      UNKNOWN: 'You are on no enrollment with this number. Add its master agreement number in a second column.',
      NOT_FOUND: 'There is no enrollment with exactly these two numbers.',
      TWICE: 'The same as a line above.',
      SEVERAL: 'Several enrollments have this number. Add the master agreement number in a second column.',
      TOO_MANY: 'One request takes 100 enrollments at most.',
      STOPPED: 'Too many numbers were not found within the hour, so this line was not looked up.',
    },
  },
  expired: {
    on: (date: string) => `expired ${date}`,
    pill: 'expired',
    several: (count: number) =>
      count === 1
        ? '1 of these enrollments has expired. A form it is on is dealt with by hand, with everything else that is on it.'
        : `${count} of these enrollments have expired. A form they are on is dealt with by hand, with everything else that is on it.`,
  },
  row: { number: 'Enrollment', form: 'Case', route: 'Route', receiveBy: 'Receive by', effectiveOn: 'Takes effect', refused: 'Refused' },
  late: 'too late',
  open: 'Not known yet',
  caseOf: (f: { index: number; count: number }) => (f.count === 1 ? `${f.index}` : `${f.index}, with ${f.count - 1} more`),
  title: 'One request, several enrollments',
  summary: (f: { opened: number; refused: number }) =>
    `${f.opened === 1 ? '1 case was opened' : `${f.opened} cases were opened`}${f.refused === 0 ? '.' : `, ${f.refused === 1 ? '1 enrollment was refused' : `${f.refused} enrollments were refused`}.`}`,
  cases: 'Cases',
  noCases: 'No case was opened.',
  refused: 'Refused',
  toOpen: (count: number) => `${count === 1 ? '1 more is' : `${count} more are`} opened as soon as others are done with it.`,
  withdraw: 'Withdraw',
  withdrawHelp: 'What is withdrawn ends at once, whoever has signed, and the enrollment is free for a new request. It cannot be undone.',
  withdrawChoose: 'Choose above which cases to withdraw.',
  chooseCase: (logNumber: string) => `Choose ${logNumber}`,
  chooseAllOpen: (count: number) => (count === 1 ? 'Choose the one that is open' : `Choose all ${count} that are open`),
  withdrawChosen: (f: { cases: number; enrollments: number }) =>
    `${f.cases === 1 ? 'Withdraw the chosen case' : `Withdraw the ${f.cases} chosen cases`}${f.enrollments > f.cases ? ` (${f.enrollments} enrollments)` : ''}`,
  withdrawn: 'Withdrawn.',
  notWithdrawn: 'What could not be withdrawn is named above.',
};
