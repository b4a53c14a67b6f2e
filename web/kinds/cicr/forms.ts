import type { CicrAct } from '../../../shared/cases/cicr/index.ts';
import type { ActPanels } from '../common/acting.ts';
import { DeclineForm } from '../common/decline-form.tsx';
import { ReasonForm } from '../common/reason-form.tsx';
import { ConfirmForm } from './forms/confirm-form.tsx';
import { ProcessForm } from './forms/process-form.tsx';

/** The form of each act of a change of contact information. */
export const forms: ActPanels<'CICR', CicrAct> = {
  confirm: ConfirmForm,
  decline: DeclineForm,
  withdraw: ReasonForm,
  process: ProcessForm,
  reject: ReasonForm,
};
