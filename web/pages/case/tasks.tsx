import { Link } from '@tanstack/react-router';
import type { CaseShown } from '../../../shared/api/index.ts';
import { useMe } from '../../api/queries.ts';
import { actWords, completeTask } from '../../case/acts-order.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { Pill } from '../../design/pill.tsx';
import { dateAt } from '../../dates/now.ts';
import { useTexts } from '../../language/use-texts.tsx';

type Task = CaseShown['tasks'][number];
type TaskProps = { readonly of: CaseShown; readonly names: CaseNames; readonly task: Task };

/** What the reader can do about a task that is open. */
function Ways({ of, task: { taskId, rule, partyId, contactRole } }: Omit<TaskProps, 'names'>) {
  const { t } = useTexts();
  const { data: me } = useMe();
  const isMine = partyId === me?.party.partyId;
  return (
    <>
      {isMine && contactRole !== undefined && me.party.role !== 'OPERATIONS' ? (
        <Link
          className="button"
          to="/enrollments/$enrollmentId/contacts"
          params={{ enrollmentId: of.enrollmentId }}
          search={{ role: contactRole }}
        >
          {t.enrollment.changeContacts}
        </Link>
      ) : null}
      {rule === 'SCAN-MATCH' && of.acts.includes('record-receipt') ? (
        <Link className="button" to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act: 'record-receipt' }}>
          {actWords(of, 'record-receipt', t).name}
        </Link>
      ) : null}
      {isMine && of.acts.includes(completeTask) ? (
        <Link className="button" to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act: completeTask }} search={{ task: taskId }}>
          {t.case.completeTask.name}
        </Link>
      ) : null}
    </>
  );
}

function TaskLine({ of, names, task }: TaskProps) {
  const { t, date } = useTexts();
  const { partyId, text, dueOn, state, doneAt } = task;
  const on = doneAt === null ? '' : date(dateAt(doneAt, names.timeZone));
  return (
    <li>
      <p>{text}</p>
      <p className="row">
        <span className="quiet small">{t.case.taskBy({ who: names.nameOf(partyId), due: dueOn === null ? null : date(dueOn) })}</span>
        {state === 'DONE' ? <Pill tone="done">{t.case.taskDone(on)}</Pill> : null}
        {state === 'CLOSED' ? <Pill>{t.case.taskClosed(on)}</Pill> : null}
        {state === 'OPEN' ? <Ways of={of} task={task} /> : null}
      </p>
    </li>
  );
}

/** What is left to do once the change has taken effect, one's own first; what is over is folded away. */
export function Tasks({ of, names }: Omit<TaskProps, 'task'>) {
  const { t } = useTexts();
  const { data: me } = useMe();
  if (of.tasks.length === 0) return null;
  const isMine = ({ partyId }: Task) => partyId === me?.party.partyId;
  const ordered = of.tasks.toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)));
  const left = ordered.filter(({ state }) => state === 'OPEN');
  const over = ordered.filter(({ state }) => state !== 'OPEN');
  const list = (tasks: readonly Task[]) => (
    <ul className="tasks">
      {tasks.map((task) => (
        <TaskLine key={task.taskId} of={of} names={names} task={task} />
      ))}
    </ul>
  );
  return (
    <section className="card">
      <h2>{t.case.tasks}</h2>
      {left.length === 0 ? <p className="quiet">{t.case.nothingLeft}</p> : list(left)}
      {over.length === 0 ? null : (
        <details className="more">
          <summary>{t.case.tasksOver(over.length)}</summary>
          {list(over)}
        </details>
      )}
    </section>
  );
}
