import type { TerminationAct } from '../../../shared/texts/en/page/termination.ts';
import type { ActPanels } from '../common/acting.ts';
import { fieldsForm, type ActField } from '../common/fields-form.tsx';
import { ReasonForm } from '../common/reason-form.tsx';
import { TerminationReading } from './reading.tsx';

/** Both are read by everybody on the enrollment. */
const approveNote: ActField = {
  name: 'note',
  kind: 'LONG_TEXT',
  label: (t) => t.termination.approveNote,
  help: (t) => t.termination.approveNoteHelp,
};
const cureNote: ActField = {
  name: 'note',
  kind: 'LONG_TEXT',
  label: (t) => t.termination.cureNote,
  help: (t) => t.termination.cureNoteHelp,
};

/** The form of each act of a termination. */
export const forms: ActPanels<'TERMINATION', TerminationAct> = {
  'record-cure': fieldsForm<'TERMINATION'>([cureNote], TerminationReading),
  approve: fieldsForm<'TERMINATION'>(
    [
      { name: 'effectiveOn', kind: 'DATE', label: (t) => t.termination.effectiveOn, help: (t) => t.termination.effectiveOnHelp },
      approveNote,
    ],
    TerminationReading,
  ),
  reject: ReasonForm,
  withdraw: ReasonForm,
};
