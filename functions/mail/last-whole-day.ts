import { dateIn, plusDays, type CivilDate, type Instant } from '../../shared/calendar/index.ts';

/** What ends at an instant ends within a day, or as one begins: the day before is the last it is good for to its end. */
export const lastWholeDay = (timeZone: string, endsAt: Instant): CivilDate => plusDays(dateIn(timeZone, endsAt), -1);
