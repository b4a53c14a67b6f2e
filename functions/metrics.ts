/** What the functions count about themselves, through the log; the alarms and the dashboard read the same names. Each is a count. */
export const metrics = {
  /** By the sweep: cases and enrollments whose next event is more than 15 minutes late, those set aside before among them; each is named in the log. */
  behind: 'Behind',
  /** By the sweep: rows that threw and were put off, so that they hold up no other; each is named in the log. */
  setAside: 'SetAside',
  /** By the sweep: outbox rows that nobody had carried out in time. */
  leftOver: 'LeftOver',
  /** By the sweep: state machines that were missing and were started again. */
  clocksRestarted: 'ClocksRestarted',
  /** By render: documents that could not be issued when they were asked for again; each is named in the log. */
  notIssued: 'NotIssued',
  /** By relay and sweep: mails the provider refused for good, or twice never said what became of. */
  mailsGivenUp: 'MailsGivenUp',
} as const;

export type MetricName = (typeof metrics)[keyof typeof metrics];
