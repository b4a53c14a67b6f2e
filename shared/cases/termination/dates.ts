import { latest, plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Edition } from '../../rules/index.ts';

/** The first day a written notice may bear, for a case opened on `openedOn` (TERM-BREACH-DATE). */
export const earliestNotice = (openedOn: CivilDate, { numbers }: Edition): CivilDate =>
  plusDays(openedOn, -numbers['TERM-BREACH-DATE'].noticeDays);

/** The last day on which a breach may be cured: S + 30, and never earlier than 7 days after the opening (TERM-BREACH-30, TERM-BREACH-DATE). */
export const cureByOf = (noticeOn: CivilDate, openedOn: CivilDate, { numbers }: Edition): CivilDate =>
  latest(plusDays(noticeOn, numbers['TERM-BREACH-30'].days), plusDays(openedOn, numbers['TERM-BREACH-DATE'].openDays));

/** The last day of a first order (TERM-NO-ORDER-30). */
export const firstOrderBy = (startsOn: CivilDate, { numbers }: Edition): CivilDate => plusDays(startsOn, numbers['TERM-NO-ORDER-30'].days);
