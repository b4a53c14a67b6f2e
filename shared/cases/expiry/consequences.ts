import { plusDays, type CivilDate, type TermDates } from '../../calendar/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import { noticeOn, ruleOfOption, type ExpiryOption } from './options.ts';
import type { Term } from '../../records/index.ts';

export const consequenceSteps = [
  'CHOICE_ENDS',
  'TERM_BEGINS',
  'NEXT_NOTICE',
  'TERM_ENDS',
  'NEW_TO_BE_RECORDED',
  'BUYOUT_TO_BE_CONFIRMED',
  'ENROLLMENT_EXPIRES',
  'REMOVAL_BEGINS',
  'REMOVAL_REMINDED',
] as const;
export type ConsequenceStep = (typeof consequenceSteps)[number];

/** One step of what follows from an option. `on`: for something to be done the last good day, else the day it happens. */
export type Consequence = { readonly step: ConsequenceStep; readonly on: CivilDate; readonly rule: RuleId };

type EndingTerm = {
  readonly endsOn: CivilDate;
  readonly years: Term['years'];
  /** The term an extension would bring. */
  readonly next: TermDates;
};

/** The day of the first reminder of the duty to remove: counted from the day after the term, when the duty begins (EXPIRY-REMOVE). */
export const firstRemovalReminderOn = (endsOn: CivilDate, { numbers }: Edition): CivilDate =>
  plusDays(plusDays(endsOn, 1), numbers['EXPIRY-REMOVE'].everyDays);

/** What follows from an option, by date: what the institution sees before it chooses, and what its case goes by. */
export const consequencesOf = (option: ExpiryOption, { endsOn, years, next }: EndingTerm, edition: Edition): readonly Consequence[] => {
  const rule = ruleOfOption(option, years);
  const over = plusDays(endsOn, 1);
  const choice = { step: 'CHOICE_ENDS', on: endsOn, rule: 'EXPIRY-CHANGE' } as const;
  const expires = { step: 'ENROLLMENT_EXPIRES', on: over, rule } as const;
  const removal = { step: 'REMOVAL_BEGINS', on: over, rule: option === 'LAPSE' ? 'EXPIRY-REMOVE' : rule } as const;
  const reminded = { step: 'REMOVAL_REMINDED', on: firstRemovalReminderOn(endsOn, edition), rule: 'EXPIRY-REMOVE' } as const;
  switch (option) {
    case 'EXTEND':
      return [
        choice,
        { step: 'TERM_BEGINS', on: next.startsOn, rule },
        { step: 'NEXT_NOTICE', on: noticeOn(next.endsOn, edition), rule: 'EXPIRY-AGAIN' },
        { step: 'TERM_ENDS', on: next.endsOn, rule: 'DATE-4' },
      ];
    case 'NEW_ENROLLMENT':
      return [choice, { step: 'NEW_TO_BE_RECORDED', on: endsOn, rule }, expires, removal, reminded];
    case 'BUYOUT':
      return [choice, { step: 'BUYOUT_TO_BE_CONFIRMED', on: endsOn, rule }, expires, removal, reminded];
    case 'LAPSE':
      return [choice, expires, removal, reminded];
    default:
      throw new Error(`unknown option ${String(option satisfies never)}`);
  }
};
