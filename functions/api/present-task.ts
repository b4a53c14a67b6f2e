import { asDate } from '../../shared/calendar/index.ts';
import type { Language, Task } from '../../shared/records/index.ts';
import { ruleText, type Edition } from '../../shared/rules/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { cases as en } from '../../shared/texts/en/cases.ts';
import { cases as ja } from '../../shared/texts/ja/cases.ts';

/** Words of cases and their dates. */
export const caseTexts = { en, ja } as const satisfies Record<Language, object>;

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** Dates as people read them. */
const spoken = (facts: Task['facts'], language: Language): Task['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && isDate.test(value) ? dateText(asDate(value), language) : value,
    ]),
  );

/** A task as its reader reads it. */
export const presentTask = (
  { taskId, rule, partyId, facts, dueOn, state, doneAt, doneBy }: Task,
  edition: Edition,
  language: Language,
) => ({
  taskId,
  rule,
  partyId,
  text: caseTexts[language].task[rule]?.(spoken(facts, language)) ?? ruleText(rule, language, edition),
  dueOn,
  state,
  doneAt,
  doneBy,
});
