import { plusDays, type CivilDate } from '../../calendar/index.ts';
import { currentTerm, isAcademic, nextTermOf, type Enrollment, type Term } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import { refuse, type Refused } from '../refusal.ts';
import { consequencesOf, type Consequence } from './consequences.ts';
import { editionOfTerm, noticeOn, optionsFor, ruleOfOption, type ExpiryOption, type OfferedOption } from './options.ts';

export type ExpiryAdvice = {
  readonly endsOn: CivilDate;
  readonly years: Term['years'];
  /** When the institution is told. */
  readonly noticeOn: CivilDate;
  readonly remindOn: readonly CivilDate[];
  readonly chooseBy: CivilDate;
  /** EXPIRY-WHO. */
  readonly who: 'INSTITUTION';
  readonly options: readonly (OfferedOption & { readonly consequences: readonly Consequence[] })[];
  readonly why: readonly RuleId[];
};

/**
 * What happens when the current term ends: the options, the dates and the reasons. A case is opened with the same; once it is open,
 * what it offers stands (`inCase`), whatever has become of the enrollment's country.
 */
export const adviseExpiry = (of: Enrollment, inCase: readonly ExpiryOption[] | null = null): ExpiryAdvice | Refused => {
  const { number, program, status, country } = of;
  if (!isAcademic(program)) return refuse('EXPIRY_NOT_COVERED', 'EXPIRY-NOTICE-60', '/enrollmentId', { number });
  if (status !== 'ACTIVE') return refuse('TERM_IS_OVER', 'EXPIRY-CHANGE', '/enrollmentId', { number });
  const current = currentTerm(of);
  const edition = editionOfTerm(current);
  const { endsOn, years } = current;
  const term = { endsOn, years, next: nextTermOf(of, years) };
  const offered: readonly OfferedOption[] =
    inCase === null ? optionsFor({ years, country }, edition) : inCase.map((option) => ({ option, rule: ruleOfOption(option, years) }));
  return {
    endsOn,
    years,
    noticeOn: noticeOn(endsOn, edition),
    remindOn: edition.numbers['EXPIRY-REMIND'].daysBefore.map((days) => plusDays(endsOn, -days)),
    chooseBy: endsOn,
    who: 'INSTITUTION',
    options: offered.map((option) => ({ ...option, consequences: consequencesOf(option.option, term, edition) })),
    why: [
      'EXPIRY-NOTICE-60',
      ...offered.map(({ rule }) => rule),
      'EXPIRY-WHO',
      'EXPIRY-CHANGE',
      'EXPIRY-SILENCE',
      ...(of.terms.length > 1 ? (['EXPIRY-AGAIN'] as const) : []),
    ],
  };
};
