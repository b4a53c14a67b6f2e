import type { Kind } from '../case.ts';
import { completeTaskInput } from '../transitions.ts';
import { act } from './act.ts';
import { expiryActs, transitions } from './acts.ts';
import { due, pass } from './deadlines.ts';
import { follow } from './end.ts';
import { expiryForm, type ExpiryForm } from './form.ts';
import { expiryCase, type ExpiryCase } from './model.ts';
import { view, type ExpiryView } from './view.ts';

/** EXPIRY: the end of a term (有効期限). Opened by the calendar alone. Rules: EXPIRY-*. */
export const expiry: Kind<ExpiryCase, ExpiryForm, ExpiryView> = {
  kind: 'EXPIRY',
  openedBy: [],
  formSchema: expiryForm,
  caseSchema: expiryCase,
  acts: { ...expiryActs, 'complete-task': { input: completeTaskInput } },
  enrollmentsOf: (enrollmentId) => [enrollmentId],
  partiesOf: () => [],
  admits: () => false,
  open: () => {
    throw new Error('an expiry case is opened by the calendar alone');
  },
  act,
  actsFor: transitions.actsFor,
  due,
  pass,
  follow,
  view,
};

export { expiryActNames, expiryActs, type ExpiryAct } from './acts.ts';
export { adviseExpiry, type ExpiryAdvice } from './advice.ts';
export { expiryClock } from './clock.ts';
export { consequenceSteps, consequencesOf, type ConsequenceStep } from './consequences.ts';
export { expiryForm, type ExpiryForm } from './form.ts';
export { boughtProduct, expiryPhases, type ExpiryCase } from './model.ts';
export { expiryOpening } from './open.ts';
export { editionOfTerm, expiryOptions, noticeOn, type ExpiryOption } from './options.ts';
