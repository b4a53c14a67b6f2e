import { Link } from '@tanstack/react-router';
import type { CaseShown } from '../../../shared/api/index.ts';
import { useMe } from '../../api/queries.ts';
import { actWords, completeTask } from '../../case/acts-order.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { Pill } from '../../design/pill.tsx';
import { dateAt } from '../../dates/now.ts';
import { useTexts } from '../../language/use-texts.tsx';

/** What is left to do once the change has taken effect, one's own first. */
export function Tasks({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t, date } = useTexts();
  const { data: me } = useMe();
  if (of.tasks.length === 0) return null;
  const zone = names.enrollment?.timeZone ?? 'UTC';
  const isMine = (partyId: string) => partyId === me?.party.partyId;
  return (
    <section className="card">
      <h2>{t.case.tasks}</h2>
      <ul className="tasks">
        {of.tasks
          .toSorted((a, b) => Number(isMine(b.partyId)) - Number(isMine(a.partyId)))
          .map(({ taskId, rule, partyId, text, dueOn, state, doneAt, contactRole }) => (
            <li key={taskId}>
              <p>{text}</p>
              <p className="row">
                <span className="quiet small">
                  {t.case.taskBy({ who: names.nameOf(partyId), due: dueOn === null ? null : date(dueOn) })}
                </span>
                {state === 'DONE' && doneAt !== null ? <Pill tone="done">{t.case.taskDone(date(dateAt(doneAt, zone)))}</Pill> : null}
                {state === 'CLOSED' && doneAt !== null ? <Pill>{t.case.taskClosed(date(dateAt(doneAt, zone)))}</Pill> : null}
                {state === 'OPEN' && isMine(partyId) && contactRole !== undefined && me?.party.role !== 'OPERATIONS' ? (
                  <Link
                    className="button"
                    to="/enrollments/$enrollmentId/contacts"
                    params={{ enrollmentId: of.enrollmentId }}
                    search={{ role: contactRole }}
                  >
                    {t.enrollment.changeContacts}
                  </Link>
                ) : null}
                {state === 'OPEN' && rule === 'SCAN-MATCH' && of.acts.includes('record-receipt') ? (
                  <Link className="button" to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act: 'record-receipt' }}>
                    {actWords(of, 'record-receipt', t).name}
                  </Link>
                ) : null}
                {state === 'OPEN' && isMine(partyId) && of.acts.includes(completeTask) ? (
                  <Link
                    className="button"
                    to="/cases/$caseId/$act"
                    params={{ caseId: of.logNumber, act: completeTask }}
                    search={{ task: taskId }}
                  >
                    {t.case.completeTask.name}
                  </Link>
                ) : null}
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}
