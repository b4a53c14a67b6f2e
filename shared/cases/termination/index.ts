import type { Kind } from '../case.ts';
import { completeTaskInput } from '../transitions.ts';
import { act } from './act.ts';
import { terminationActs, transitions } from './acts.ts';
import { follow } from './close.ts';
import { due, pass } from './deadlines.ts';
import { enrollmentsOf, terminationFormKept, type TerminationFormKept } from './form.ts';
import { terminationCase, type TerminationCase } from './model.ts';
import { open } from './open.ts';
import { view, type TerminationView } from './view.ts';

/** TERMINATION: the end of an enrollment before its term ends (終止). Rules: TERM-*. */
export const termination: Kind<TerminationCase, TerminationFormKept, TerminationView> = {
  kind: 'TERMINATION',
  openedBy: ['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'OPERATIONS'],
  formSchema: terminationFormKept,
  caseSchema: terminationCase,
  acts: { ...terminationActs, 'complete-task': { input: completeTaskInput } },
  enrollmentsOf,
  partiesOf: () => [],
  admits: () => false,
  open,
  act,
  actsFor: transitions.actsFor,
  due,
  pass,
  follow,
  view,
};

export { terminationActNames, terminationActs } from './acts.ts';
export { adviseTermination } from './advice.ts';
export { terminationClock } from './clock.ts';
export { terminationForm, terminationFormKept, terminationReasons, type TerminationFormKept, type TerminationReason } from './form.ts';
export { terminationPhases, type TerminationCase } from './model.ts';
export { isKnownTooLate, missingFirstOrder, noFirstOrder } from './no-first-order.ts';
