import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseKind } from '../../../shared/records/index.ts';
import { useScansTexts } from '../../case/scans/use-scans-texts.ts';
import { Choices } from '../../form/fields.tsx';
import { NoteField, noteGiven } from '../../form/written.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { missingText } from '../../form/read-fields.ts';
import { actForm } from './act-form.tsx';
import type { Acting, FieldsProps } from './acting.ts';

type Draft = { readonly taskId: string | null; readonly note: string };

const openTasks = ({ of, me }: Acting<CaseKind>) =>
  of.tasks.filter(({ partyId, state }) => partyId === me.party.partyId && state === 'OPEN');

/** An act of the case is there for it: done without that, it is told why. */
const needsNote = ({ tasks }: Acting<CaseKind>['of'], taskId: string | null): boolean =>
  tasks.some((task) => task.taskId === taskId && task.rule === 'SCAN-MATCH');

function Fields(props: FieldsProps<CaseKind, Draft>) {
  const { draft, change } = props;
  const { t } = useTexts();
  const { task } = useSearch({ from: '/of-the-caller/cases/$caseId/$act' });
  const tasks = openTasks(props);
  const chosen = task ?? (tasks.length === 1 ? tasks[0]?.taskId : undefined);
  const taken = useRef<string>(undefined);
  const { taskId: kept } = draft;
  useEffect(() => {
    // The task whose button was pressed, once: what was begun for another stays with that one.
    if (chosen === undefined || taken.current === chosen) return;
    taken.current = chosen;
    if (kept !== chosen) change({ taskId: chosen, ...(kept === null ? {} : { note: '' }) });
  }, [change, chosen, kept]);
  const scans = useScansTexts();
  const isTold = needsNote(props.of, draft.taskId);
  return (
    <>
      <Choices
        legend={t.actForms.whichTask}
        path="/taskId"
        value={draft.taskId}
        onChange={(taskId) => change({ taskId })}
        options={tasks.map(({ taskId, text }) => ({ value: taskId, title: text }))}
      />
      <NoteField isOptional={!isTold} help={isTold ? scans.putAside : undefined} value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
}

/** A task that was left of the change is done. */
export const CompleteTaskForm = actForm<CaseKind, Draft>({
  isTold: false,
  start: () => ({ taskId: null, note: '' }),
  Fields,
  read: ({ taskId, note }, { of }, t) => {
    if (taskId === null) return { errors: [{ path: '/taskId', message: t.faults.chooseOne }] };
    const errors = needsNote(of, taskId) ? missingText('/note', note, t) : [];
    return errors.length > 0 ? { errors } : { fields: { taskId, ...noteGiven(note) } };
  },
});
