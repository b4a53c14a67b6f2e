import { Link } from '@tanstack/react-router';
import { useParties } from '../../api/queries.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { EnrollmentMatter } from './matters.ts';
import './enrollment-matters.css';

/** Tasks about enrollments for which no case is open. */
export function EnrollmentMatters({ matters }: { readonly matters: readonly EnrollmentMatter[] }) {
  const { t } = useTexts();
  const partyOf = useParties(matters.map(({ enrollment }) => enrollment.institutionId));
  if (matters.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>
        {t.worklist.onEnrollments} <span className="quiet number">{matters.length}</span>
      </h2>
      <ul className="matters">
        {matters.map(({ key, text, enrollment }) => (
          <li key={key} className="matter" data-mine="true">
            <div className="matter-what">
              <Link to="/enrollments/$enrollmentId" params={{ enrollmentId: enrollment.enrollmentId }}>
                {text}
              </Link>
            </div>
            <div className="matter-whose">
              <span>{partyOf(enrollment.institutionId)?.name ?? '…'}</span>{' '}
              <span className="quiet small number">{t.worklist.enrollment(enrollment.number)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
