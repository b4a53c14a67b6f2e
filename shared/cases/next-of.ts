import type { ShownDeadline } from './case.ts';

/** The next of a case's dates, which its page, its mails and its reminders name alike; undefined: nothing is due. */
export const nextOf = <D extends Pick<ShownDeadline, 'state'>>(deadlines: readonly D[]): D | undefined =>
  deadlines.find(({ state }) => state === 'PENDING');
