import { noticeInstant, plusDays, type CivilDate, type Instant } from '../../calendar/index.ts';
import { ranks, type Deadline, type Decision, type World } from '../case.ts';
import { inOrder, noticesOn, reminderDayOf, withReminded, type DatedDeadline } from '../notices.ts';
import { editionOfCase, isIn } from '../of-a-case.ts';
import { isRemoving, type ExpiryCase, type ExpiryIn } from './model.ts';
import { firstRemovalReminderOn } from './consequences.ts';
import { noticeOn } from './options.ts';
import { tell, tellInstitution, withPartner } from './telling.ts';

/** The notice goes out at nine on its day, or with the opening where that is later (DATE-7). */
const notice = (of: ExpiryIn<'CHOICE'>): readonly DatedDeadline[] => {
  if (of.state.noticed) return [];
  const on = noticeOn(of.endsOn, editionOfCase(of));
  const atNine = noticeInstant(on, of.timeZone);
  const at: Instant = atNine > of.openedAt ? atNine : of.openedAt;
  return [{ rule: 'EXPIRY-NOTICE-60', step: 'notice', on, at, rank: ranks.NOTICE }];
};

/** The day of the next reminder of the duty to remove. */
export const nextRemovalReminderOn = (of: ExpiryIn<'REMOVAL' | 'NEW_ENROLLMENT' | 'BUYOUT'>): CivilDate => {
  const edition = editionOfCase(of);
  return plusDays(firstRemovalReminderOn(of.endsOn, edition), of.state.reminders * edition.numbers['EXPIRY-REMOVE'].everyDays);
};

/** The pending notices, earliest first. That a term ends is told by the enrollment's own clock, which takes the case along. */
export const due = (of: ExpiryCase): readonly DatedDeadline[] => {
  if (isIn(of, 'CHOICE')) {
    const { daysBefore } = editionOfCase(of).numbers['EXPIRY-REMIND'];
    const reminders =
      of.choice === null
        ? noticesOn(
            of.state,
            'EXPIRY-REMIND',
            of.endsOn,
            daysBefore.map((days) => -days),
            of.timeZone,
          )
        : [];
    return inOrder([...notice(of), ...reminders]);
  }
  if (!isRemoving(of)) return [];
  const on = nextRemovalReminderOn(of);
  return [{ rule: 'EXPIRY-REMOVE', step: `removal:${on}`, on, at: noticeInstant(on, of.timeZone), rank: ranks.NOTICE }];
};

const remindOfChoice = (of: ExpiryIn<'CHOICE'>, deadline: Deadline, world: World): Decision<ExpiryCase> => {
  const { rule, at } = deadline;
  const options = of.options.map(({ option }) => option);
  const day = reminderDayOf(deadline);
  if (day === null) {
    return {
      case: { ...of, state: { ...of.state, noticed: true } },
      events: [{ act: 'notice', at, by: null, rule, detail: { options, endsOn: of.endsOn } }],
      effects: tellInstitution(of, world, 'EXPIRY_NOTICE', rule, { options }),
    };
  }
  const daysLeft = -day;
  return {
    case: { ...of, state: { ...of.state, reminded: withReminded(of.state.reminded, deadline) } },
    events: [{ act: 'remind', at, by: null, rule, detail: { daysLeft } }],
    effects: tell(of, world, 'EXPIRY_REMINDER', rule, [of.institutionId], { options, daysLeft }),
  };
};

/** Time passes: the notice, a reminder to choose, or one to remove. */
export const pass = (before: ExpiryCase, deadline: Deadline, world: World): Decision<ExpiryCase> => {
  const of = withPartner(before, world);
  if (isIn(of, 'CHOICE')) return remindOfChoice(of, deadline, world);
  if (!isRemoving(of)) throw new Error(`nothing is due in ${of.state.phase}`);
  const reminded: ExpiryCase = { ...of, state: { ...of.state, reminders: of.state.reminders + 1 } };
  return {
    case: reminded,
    events: [{ act: 'remind', at: deadline.at, by: null, rule: deadline.rule, detail: { phase: of.state.phase } }],
    effects: tell(reminded, world, 'EXPIRY_REMOVAL_REMINDER', deadline.rule, [of.institutionId]),
  };
};
