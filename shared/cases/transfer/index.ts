import type { Kind } from '../case.ts';
import { completeTaskInput } from '../transitions.ts';
import { act } from './act.ts';
import { transferActs, transitions } from './acts.ts';
import { due, pass } from './deadlines.ts';
import { transferForm, type TransferForm } from './form.ts';
import { transferCase, type TransferCase } from './model.ts';
import { open } from './open.ts';
import { view, type TransferView } from './view.ts';

/** TRANSFER: perpetual licences pass from one institution to another (ライセンスの譲渡). Rules: TRANSFER-*. */
export const transfer: Kind<TransferCase, TransferForm, TransferView> = {
  kind: 'TRANSFER',
  openedBy: ['RESELLER'],
  formSchema: transferForm,
  caseSchema: transferCase,
  acts: { ...transferActs, 'complete-task': { input: completeTaskInput } },
  enrollmentsOf: (enrollmentId) => [enrollmentId],
  partiesOf: ({ transfereeId }) => [transfereeId],
  admits: () => false,
  open,
  act,
  actsFor: transitions.actsFor,
  due,
  pass,
  /** Perpetual licences outlive the enrollment: a transfer goes on in any phase, whatever becomes of it (CLOSE-VOID). */
  follow: () => null,
  view,
};

export { adviseTransfer, type TransferQuestion } from './advice.ts';
export { transferActNames, transferActs, type TransferAct } from './acts.ts';
export { transferClock } from './clock.ts';
export { transferForm, type TransferForm } from './form.ts';
export { transferPhases, transferRole, type TransferCase, type TransferRole } from './model.ts';
export { hadActiveSa } from './sa-window.ts';
