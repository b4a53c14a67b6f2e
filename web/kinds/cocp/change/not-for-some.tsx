import { useNavigate } from '@tanstack/react-router';
import type { Me } from '../../../../shared/api/index.ts';
import { foundEarlier } from '../../../api/found.ts';
import { useEnrollmentsById } from '../../../api/queries.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { chosenEnrollments } from '../../../packages/chosen.ts';
import { usePackageTexts } from '../../../packages/use-package-texts.ts';
import { changesFor } from './changes-for.ts';

/** Which of several chosen enrollments this person can file nothing for, and the way on without them. */
export function NotForSome({ together, me }: { readonly together: readonly string[]; readonly me: Me }) {
  const { t } = useTexts();
  const said = usePackageTexts();
  const navigate = useNavigate();
  // Of one found by its numbers alone its caller is no partner.
  const enrollments = useEnrollmentsById(together.filter((id) => foundEarlier(id) === null));
  const not = together.flatMap((id) => enrollments.get(id) ?? []).filter((of) => changesFor(me, of).length === 0);
  const others = together.filter((id) => not.every(({ enrollmentId }) => enrollmentId !== id));
  const [first] = others;
  if (not.length === 0) return null;
  const goOn = (enrollmentId: string) => {
    chosenEnrollments.keep(others);
    const several = others.length > 1 ? { several: true } : {};
    void navigate({ to: '/enrollments/$enrollmentId/change', params: { enrollmentId }, search: several, replace: true });
  };
  return (
    <div className="notice stack-tight" data-tone="soon">
      <p>{t.cocp.notForYou}</p>
      <ul className="bullets">
        {not.map(({ enrollmentId, number }) => (
          <li key={enrollmentId}>{t.worklist.enrollment(number)}</li>
        ))}
      </ul>
      {first === undefined ? null : (
        <p>
          <button className="button" type="button" onClick={() => goOn(first)}>
            {said.withoutThem(others.length)}
          </button>
        </p>
      )}
    </div>
  );
}
