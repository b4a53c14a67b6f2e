import type { TransferAct } from '../../../shared/cases/transfer/index.ts';
import type { ActPanels } from '../common/acting.ts';
import { DeclineForm } from '../common/decline-form.tsx';
import { fieldsForm } from '../common/fields-form.tsx';
import { ReasonForm } from '../common/reason-form.tsx';
import { AcquireSaForm } from './acquire-sa-form.tsx';
import { TransferReading } from './reading.tsx';
import { SignForm } from './sign-form.tsx';

/** The form of each act of a licence transfer. */
export const forms: ActPanels<'TRANSFER', TransferAct> = {
  sign: SignForm,
  decline: DeclineForm,
  withdraw: ReasonForm,
  record: fieldsForm<'TRANSFER'>([{ name: 'note', kind: 'LONG_TEXT', label: (t) => t.actForms.note, isOptional: true }], TransferReading),
  'acquire-sa': AcquireSaForm,
};
