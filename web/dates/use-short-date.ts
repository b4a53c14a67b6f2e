import type { CivilDate } from '../../shared/calendar/index.ts';
import { shortDateText } from '../../shared/texts/dates.ts';
import { useTexts } from '../language/use-texts.tsx';

/** Says a date as it stands in a column of dates. */
export const useShortDate = (): ((date: CivilDate) => string) => {
  const { language } = useTexts();
  return (date) => shortDateText(date, language);
};
