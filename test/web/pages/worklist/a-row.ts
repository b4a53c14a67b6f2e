import { asInstant } from '../../../../shared/calendar/index.ts';
import type { Clock } from '../../../../web/case/standing.ts';
import type { Row } from '../../../../web/pages/worklist/desk/rows.ts';

/** A line of the desk. */
export const aRow = (clock: Clock, of: Partial<Row> = {}): Row => ({
  key: 'C-1',
  caseId: 'C-1',
  logNumber: 'COCP-7K3M-9QX1',
  kind: 'COCP',
  phase: 'REVIEW',
  title: '',
  why: '',
  isMine: true,
  isTask: false,
  mayFinish: false,
  version: 1,
  institution: '',
  number: '',
  others: 0,
  country: 'JP',
  waitingOn: [],
  waiting: [],
  institutionSortedAs: '',
  waitingSortedAs: [],
  clock,
  lead: { kind: 'NONE' },
  openedAt: asInstant('2027-01-01T00:00:00.000Z'),
  sought: '',
  ...of,
});
