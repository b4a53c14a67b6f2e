import { dateIn } from '../../calendar/index.ts';
import { operationsOf } from '../../records/index.ts';
import type { Deadline, Decision, Effect, World } from '../case.ts';
import { inOrder, lapseAfter, noticesOn, reminderDayOf, withReminded, type DatedDeadline } from '../notices.ts';
import { editionOfCase, isIn } from '../of-a-case.ts';
import { closed } from './close.ts';
import { involved, waitingOn, type TransferCase, type TransferIn } from './model.ts';
import { tell, windowIfRecordedToday } from './telling.ts';

/** The end of the transferee's window for Software Assurance (TRANSFER-SA-30). */
const windowEnd = (of: TransferIn<'SA_WINDOW'>): DatedDeadline => ({
  ...lapseAfter('TRANSFER-SA-30', of.state.orderBy, of.timeZone),
  step: 'window-ends',
});

const pending = (of: TransferCase): readonly DatedDeadline[] => {
  const { numbers } = editionOfCase(of);
  const since = dateIn(of.timeZone, of.state.since);
  if (isIn(of, 'SIGNING')) {
    return noticesOn(of.state, 'TRANSFER-REMIND-SIGN', since, numbers['TRANSFER-REMIND-SIGN'].onDays, of.timeZone);
  }
  if (isIn(of, 'REVIEW')) return noticesOn(of.state, 'TRANSFER-REMIND-OPS', since, numbers['TRANSFER-REMIND-OPS'].onDays, of.timeZone);
  if (!isIn(of, 'SA_WINDOW')) return [];
  const before = numbers['TRANSFER-SA-30'].remindDaysBefore.map((days) => -days);
  return [windowEnd(of), ...noticesOn(of.state, 'TRANSFER-SA-30', of.state.orderBy, before, of.timeZone)];
};

/** The pending deadlines and notices, earliest first. */
export const due = (of: TransferCase): readonly DatedDeadline[] => inOrder(pending(of));

const reminder = (of: TransferCase, { rule }: Deadline, day: number, world: World): readonly Effect[] => {
  if (isIn(of, 'SIGNING')) return tell(of, world, 'TRANSFER_REMINDER_TO_SIGN', rule, waitingOn(of), { day });
  if (isIn(of, 'SA_WINDOW')) return tell(of, world, 'TRANSFER_WINDOW_REMINDER', rule, waitingOn(of), { orderBy: of.state.orderBy });
  return tell(of, world, 'TRANSFER_REMINDER_TO_OPERATIONS', rule, waitingOn(of), { day, orderBy: windowIfRecordedToday(of, world) });
};

const remembered = (of: TransferCase, notice: Deadline): TransferCase =>
  isIn(of, 'SIGNING') || isIn(of, 'REVIEW') || isIn(of, 'SA_WINDOW')
    ? { ...of, state: { ...of.state, reminded: withReminded(of.state.reminded, notice) } }
    : of;

const remind = (of: TransferCase, deadline: Deadline, day: number, world: World): Decision<TransferCase> => ({
  case: remembered(of, deadline),
  events: [{ act: 'remind', at: deadline.at, by: null, rule: deadline.rule, detail: { day } }],
  effects: reminder(of, deadline, day, world),
});

/** Time passes: a reminder goes out, or the window is over and with it the case. */
export const pass = (of: TransferCase, deadline: Deadline, world: World): Decision<TransferCase> => {
  const day = reminderDayOf(deadline);
  if (day !== null) return remind(of, deadline, day, world);
  if (!isIn(of, 'SA_WINDOW')) throw new Error(`${of.logNumber} has no window in ${of.state.phase}`);
  const { recordedOn, orderBy } = of.state;
  const over = closed(of, 'COMPLETED', { recordedOn, acquired: null }, world);
  return {
    case: { ...over, resolved: [...of.resolved, { rule: 'TRANSFER-SA-30', on: orderBy, state: 'MISSED' }] },
    events: [{ act: 'window-ends', at: deadline.at, by: null, rule: 'TRANSFER-SA-30', detail: { orderBy } }],
    effects: tell(of, world, 'TRANSFER_WINDOW_ENDED', 'TRANSFER-NO-REATTACH', [...involved(of), operationsOf(of.region)], { orderBy }),
  };
};
