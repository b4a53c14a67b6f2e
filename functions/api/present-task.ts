import type { Language, Task } from '../../shared/records/index.ts';
import { ruleText, type Edition } from '../../shared/rules/index.ts';
import { cases as en } from '../../shared/texts/en/cases.ts';
import { cases as ja } from '../../shared/texts/ja/cases.ts';
import { spoken } from './spoken.ts';

/** Words of cases and their dates. */
export const caseTexts = { en, ja } as const satisfies Record<Language, object>;

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
