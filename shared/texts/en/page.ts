import { acts, actForms, caseTexts } from './page/case.ts';
import { cocp, rules } from './page/cocp.ts';
import { csvImport, enrollment, enrollments, lookup } from './page/enrollments.ts';
import { history } from './page/history.ts';
import { clock, dates, demonstration, faults, shell, signIn } from './page/shell.ts';
import { deadlines, worklist } from './page/work.ts';
import { words } from './page/words.ts';

/** What the page says. Dates and names come into its sentences already written out. */
export const page = {
  words,
  shell,
  signIn,
  demonstration,
  faults,
  dates,
  clock,
  worklist,
  deadlines,
  enrollments,
  lookup,
  enrollment,
  csvImport,
  cocp,
  rules,
  case: caseTexts,
  acts,
  actForms,
  history,
};

export type PageTexts = typeof page;
