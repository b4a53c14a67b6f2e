import { actForms, caseTexts } from './page/case.ts';
import { cicr, cicrCase } from './page/cicr.ts';
import { expiry, expiryCase } from './page/expiry.ts';
import { termination, terminationCase } from './page/termination.ts';
import { transfer, transferCase } from './page/transfer.ts';
import { cocpCase } from './page/cocp-case.ts';
import { products } from './page/products.ts';
import { cocp } from './page/cocp.ts';
import { enrollment, enrollments } from './page/enrollments.ts';
import { clock, dates, faults, shell } from './page/shell.ts';
import { deadlines, worklist } from './page/work.ts';
import { words } from './page/words.ts';

/** What each kind of case says of itself. */
const kinds = { cocp: cocpCase, cicr: cicrCase, expiry: expiryCase, termination: terminationCase, transfer: transferCase };

/** What the page says. Dates and names come into its sentences already written out. */
export const page = {
  words,
  shell,
  faults,
  dates,
  clock,
  worklist,
  deadlines,
  enrollments,
  enrollment,
  cocp,
  transfer,
  termination,
  expiry,
  cicr,
  products,
  case: caseTexts,
  kinds,
  actForms,
};

export type PageTexts = typeof page;
