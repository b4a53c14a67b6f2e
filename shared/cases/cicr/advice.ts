import { plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Enrollment } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { Refused } from '../refusal.ts';
import type { Route } from '../case.ts';
import { changedBy, type Changed, type CicrChange } from './form.ts';
import { cicrRefusals, isOnline, routeOf, type CicrFormName } from './route.ts';

type CicrQuestion = {
  readonly enrollment: Enrollment;
  readonly changes: readonly CicrChange[];
  /** Does the institution itself ask, and would file it itself (CICR-DIRECT)? */
  readonly isInstitution: boolean;
  /** The day of opening: today in the enrollment's zone. */
  readonly openedOn: CivilDate;
  readonly edition: Edition;
};

/** When what was filed changes the records. */
type TakesEffect = 'AT_ONCE' | 'WHEN_CONFIRMED' | 'WHEN_PROCESSED';

type CicrAdvice = {
  readonly route: Route;
  readonly form: CicrFormName;
  /** null: filing it is the confirmation. */
  readonly confirmedBy: 'INSTITUTION' | null;
  /** The last day to confirm, were it filed today. */
  readonly confirmBy: CivilDate | null;
  readonly processedBy: 'OPERATIONS' | null;
  readonly takesEffect: TakesEffect;
  readonly changes: readonly { readonly what: CicrChange['what']; readonly changed: Changed; readonly online: boolean }[];
  readonly why: readonly RuleId[];
};

/** What a form comes to before anything is filed, by the function that decides the case. */
export const adviseCicr = ({ enrollment, changes, isInstitution, openedOn, edition }: CicrQuestion): CicrAdvice | Refused => {
  const refused = cicrRefusals(changes, enrollment, '/changes');
  if (refused !== null) return refused;
  const { route, form, why } = routeOf(changes, enrollment);
  const isManual = route === 'MANUAL';
  return {
    route,
    form,
    confirmedBy: isInstitution ? null : 'INSTITUTION',
    confirmBy: isInstitution ? null : plusDays(openedOn, edition.numbers['CICR-CONFIRM'].days),
    processedBy: isManual ? 'OPERATIONS' : null,
    takesEffect: isManual ? 'WHEN_PROCESSED' : isInstitution ? 'AT_ONCE' : 'WHEN_CONFIRMED',
    changes: changes.map((change) => ({ what: change.what, changed: changedBy(change), online: isOnline(change) })),
    why: [...why, isInstitution ? 'CICR-DIRECT' : 'CICR-CONFIRM', ...(changes.some(isOnline) ? (['CICR-TOLD'] as const) : [])],
  };
};
