import { weekdayOf, type CivilDate } from '../calendar/index.ts';
import type { Language } from '../records/index.ts';

const weekdays = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const satisfies Record<Language, readonly string[]>;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date where many stand below each other: `1 Apr 2027`, `2027/4/1`. */
export const shortDateText = (date: CivilDate, language: Language): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return language === 'ja' ? `${year}/${month}/${day}` : `${day} ${monthNames[month - 1]?.slice(0, 3)} ${year}`;
};

/** A date as people read it: `1 April 2027 (Thu)`, `2027年4月1日(木)`. */
export const dateText = (date: CivilDate, language: Language): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = weekdays[language][weekdayOf(date) - 1];
  return language === 'ja' ? `${year}年${month}月${day}日(${weekday})` : `${day} ${monthNames[month - 1]} ${year} (${weekday})`;
};
