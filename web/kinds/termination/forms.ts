import type { TerminationAct } from '../../../shared/texts/en/page/termination.ts';
import { terminationForms as en } from '../../../shared/texts/en/page/termination-forms.ts';
import { terminationForms as ja } from '../../../shared/texts/ja/page/termination-forms.ts';
import type { ActPanels } from '../common/acting.ts';
import { fieldsForm, type ActField } from '../common/fields-form.tsx';
import { ReasonForm } from '../common/reason-form.tsx';
import { TerminationReading } from './reading.tsx';

const words = { en, ja };

/** Both are read by everybody on the enrollment. */
const approveNote: ActField = {
  name: 'note',
  kind: 'LONG_TEXT',
  label: (_, language) => words[language].approveNote,
  help: (_, language) => words[language].approveNoteHelp,
};
const cureNote: ActField = {
  name: 'note',
  kind: 'LONG_TEXT',
  label: (_, language) => words[language].cureNote,
  help: (_, language) => words[language].cureNoteHelp,
};

/** The form of each act of a termination. */
export const forms: ActPanels<'TERMINATION', TerminationAct> = {
  'record-cure': fieldsForm<'TERMINATION'>([cureNote], TerminationReading),
  approve: fieldsForm<'TERMINATION'>(
    [
      {
        name: 'effectiveOn',
        kind: 'DATE',
        label: (_, language) => words[language].effectiveOn,
        help: (_, language) => words[language].effectiveOnHelp,
      },
      approveNote,
    ],
    TerminationReading,
  ),
  reject: ReasonForm,
  withdraw: ReasonForm,
};
