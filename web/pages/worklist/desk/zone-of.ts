import { browserZone } from '../../../dates/now.ts';
import type { Names } from './rows.ts';

/** The zone in which the days of a region are told: that of most of its enrollments, whatever the browser's. */
export const zoneOf = ({ enrollments }: Pick<Names, 'enrollments'>): string => {
  const counts = new Map<string, number>();
  for (const { timeZone } of enrollments.values()) counts.set(timeZone, (counts.get(timeZone) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, of], [b, ofB]) => ofB - of || (a < b ? -1 : 1));
  return most === undefined ? browserZone() : most[0];
};
