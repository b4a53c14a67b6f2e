import { asDate } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';

type Facts = Readonly<Record<string, string | number>>;

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** Facts as people read them: their dates written out. */
export const spoken = (facts: Facts, language: Language): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && isDate.test(value) ? dateText(asDate(value), language) : value,
    ]),
  );
