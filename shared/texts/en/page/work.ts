export const worklist = {
  title: 'Worklist',
  /** The line under the title. */
  summary: ({ mine, late, others, settled }: { mine: number; late: number; others: number; settled: number }) =>
    [
      ...(mine > 0
        ? [`${mine === 1 ? 'One matter waits' : `${mine} matters wait`} on you${late === 0 ? '' : `, ${late} of them late`}.`]
        : [others + settled === 0 ? 'Nothing is open.' : 'Nothing waits on you.']),
      ...(others === 0 ? [] : [`${others === 1 ? 'One waits' : `${others} wait`} on others.`]),
      ...(settled === 0 ? [] : [`${settled === 1 ? 'One is' : `${settled} are`} settled, with a date to come.`]),
    ].join(' '),
  mine: 'Waiting on you',
  others: 'Waiting on others',
  onEnrollments: 'To look at on enrollments',
  scheduled: 'Settled, with a date to come',
  filter: 'Find by institution, number or log number',
  nothingMine: 'Nothing waits on you.',
  nothingFound: 'No case matches.',
  enrollment: (number: string) => `Enrollment ${number}`,
  andMore: (count: number) => `and ${count} more`,
  task: 'Left to do on this case',
};

export const deadlines = {
  title: 'Deadlines',
  intro: 'Everything of yours that has a date, by date.',
  from: 'From',
  to: 'To',
  none: 'Nothing falls due in these days.',
  ifMissed: 'If it is missed:',
  takesEffect: 'Takes effect',
  byItself: 'It takes effect by itself on this day; that asks nothing of you.',
};
