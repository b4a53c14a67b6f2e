import type { TerminationAct } from '../../../shared/texts/en/page/termination.ts';
import type { ActPanels } from '../common/acting.ts';
import { fieldsForm, type ActField } from '../common/fields-form.tsx';
import { ReasonForm } from '../common/reason-form.tsx';
import { TerminationReading } from './reading.tsx';

const note: ActField = { name: 'note', kind: 'LONG_TEXT', label: (t) => t.actForms.note };

/** The form of each act of a termination. */
export const forms: ActPanels<'TERMINATION', TerminationAct> = {
  'record-cure': fieldsForm<'TERMINATION'>([note], TerminationReading),
  approve: fieldsForm<'TERMINATION'>(
    [{ name: 'effectiveOn', kind: 'DATE', label: (t) => t.termination.effectiveOn, help: (t) => t.termination.effectiveOnHelp }, note],
    TerminationReading,
  ),
  reject: ReasonForm,
  withdraw: ReasonForm,
};
