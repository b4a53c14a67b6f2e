import { useNavigate } from '@tanstack/react-router';
import type { Me } from '../../../../shared/api/index.ts';
import { foundEarlier } from '../../../api/found.ts';
import { useCases, useEnrollmentsById } from '../../../api/queries.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { chosenEnrollments } from '../../../packages/chosen.ts';
import { usePackageTexts } from '../../../packages/use-package-texts.ts';
import { whyNoChange } from './changes-for.ts';

/** Which of several chosen enrollments this person can file nothing for, each with why, and the way on without all of them. */
export function NotForSome({ together, me }: { readonly together: readonly string[]; readonly me: Me }) {
  const { t } = useTexts();
  const said = usePackageTexts();
  const navigate = useNavigate();
  // Of one found by its numbers alone its caller is no partner.
  const enrollments = useEnrollmentsById(together.filter((id) => foundEarlier(id) === null));
  const { data: changes = [] } = useCases({ kind: 'COCP', status: 'OPEN' }, { every: 60_000 });
  const changing = new Set(changes.flatMap((each) => each.enrollments.map(({ enrollmentId }) => enrollmentId)));
  const not = together.flatMap((id) => {
    const of = enrollments.get(id);
    const why = of === undefined ? null : whyNoChange(me, of, changing.has(id));
    return of === undefined || why === null ? [] : [{ enrollmentId: id, number: of.number, why }];
  });
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
      <p>{said.leftOut(not.length)}</p>
      <ul className="bullets">
        {not.map(({ enrollmentId, number, why }) => (
          <li key={enrollmentId}>
            {t.worklist.enrollment(number)}: {said.noChange[why]}
          </li>
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
