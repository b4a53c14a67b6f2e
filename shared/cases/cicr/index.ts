import type { Kind } from '../case.ts';
import { completeTaskInput } from '../transitions.ts';
import { act } from './act.ts';
import { cicrActs, transitions } from './acts.ts';
import { follow } from './close.ts';
import { due, pass } from './deadlines.ts';
import { cicrForm, type CicrForm } from './form.ts';
import { cicrCase, type CicrCase } from './model.ts';
import { open } from './open.ts';
import { view, type CicrView } from './view.ts';

/** CICR: change of contact information (連絡先情報の変更). Rules: CICR-*. */
export const cicr: Kind<CicrCase, CicrForm, CicrView> = {
  kind: 'CICR',
  openedBy: ['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'ADVISOR'],
  formSchema: cicrForm,
  caseSchema: cicrCase,
  acts: { ...cicrActs, 'complete-task': { input: completeTaskInput } },
  enrollmentsOf: (enrollmentId) => [enrollmentId],
  partiesOf: () => [],
  admits: () => false,
  /** One case for each enrollment. */
  split: (enrollmentIds, form) => enrollmentIds.map((enrollmentId) => ({ enrollmentId, form })),
  open,
  act,
  actsFor: transitions.actsFor,
  due,
  pass,
  follow,
  view,
};

export { cicrActNames, cicrActs, type CicrAct } from './acts.ts';
export { adviseCicr } from './advice.ts';
export { cicrClock } from './clock.ts';
export {
  changedBy,
  changedNames,
  cicrChanges,
  cicrForm,
  formContactRole,
  isOnlineRole,
  manualContactRoles,
  type Changed,
  type CicrChange,
  type CicrForm,
} from './form.ts';
export { cicrPhases, confirmBy, contactTold, heldFor, type CicrCase, type CicrPhase } from './model.ts';
export { cicrFormNames } from './route.ts';
export { isAwaited, verifyContact } from './verification.ts';
