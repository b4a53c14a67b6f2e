import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { dateAt } from '../../dates/now.ts';
import { Pill } from '../../design/pill.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import '../case/case.css';
import { PressButton } from '../../design/press-button.tsx';

type Task = NonNullable<EnrollmentShown['tasks']>[number];

function OpenTask({ of, task }: { readonly of: EnrollmentShown; readonly task: Task }) {
  const { t, date } = useTexts();
  const queries = useQueryClient();
  const complete = useMutation({
    mutationFn: () =>
      send<EnrollmentShown>(`/api/enrollments/${of.enrollmentId}/tasks/${task.taskId}/complete`, { body: {}, ifMatch: of.version }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const [failed] = problemErrors(complete.error, t.faults);
  return (
    <li>
      <p>{task.text}</p>
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      <p className="row">
        {task.state === 'DONE' ? (
          <Pill tone="done">
            {task.doneAt === null ? t.case.completeTask.done : t.case.taskDone(date(dateAt(task.doneAt, of.timeZone)))}
          </Pill>
        ) : (
          <PressButton isPending={complete.isPending} onPress={() => complete.mutate()}>
            {t.case.completeTask.button}
          </PressButton>
        )}
      </p>
    </li>
  );
}

/** What the reader's party has left to look at here, where no case is open for it. */
export function EnrollmentTasks({ of }: { readonly of: EnrollmentShown }) {
  const { t } = useTexts();
  const tasks = of.tasks ?? [];
  return tasks.length === 0 ? null : (
    <section className="card">
      <h2>{t.case.tasks}</h2>
      <ul className="tasks">
        {tasks.map((task) => (
          <OpenTask key={task.taskId} of={of} task={task} />
        ))}
      </ul>
    </section>
  );
}
