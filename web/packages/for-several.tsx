import { foundEarlier } from '../api/found.ts';
import { useEnrollmentsById } from '../api/queries.ts';
import { useTexts } from '../language/use-texts.tsx';
import { usePackageTexts } from './use-package-texts.ts';

/** That a form is for several enrollments at once, and which of them have expired; nothing where it is for one. */
export function ForSeveral({ enrollmentIds }: { readonly enrollmentIds: readonly string[] }) {
  const { t, date } = useTexts();
  const said = usePackageTexts();
  // Of one found by its numbers alone its end is not known here: the look at each row says it.
  const enrollments = useEnrollmentsById(enrollmentIds.filter((id) => foundEarlier(id) === null));
  if (enrollmentIds.length < 2) return null;
  const expired = enrollmentIds.flatMap((id) => enrollments.get(id) ?? []).filter(({ status }) => status === 'EXPIRED');
  return (
    <>
      <p className="notice">{said.forSeveral(enrollmentIds.length)}</p>
      {expired.length === 0 ? null : (
        <div className="notice" data-tone="soon">
          <p>{said.expired.several(expired.length)}</p>
          <ul>
            {expired.map(({ enrollmentId, number, endsOn }) => (
              <li key={enrollmentId}>
                {t.worklist.enrollment(number)} · {said.expired.on(date(endsOn))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
