import type { Me } from '../../../../shared/api/index.ts';
import { foundEarlier } from '../../../api/found.ts';
import { useCases, useEnrollmentsById } from '../../../api/queries.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { usePackageTexts } from '../../../packages/use-package-texts.ts';
import { whyNoChange } from './changes-for.ts';

/** Which of several chosen enrollments this person can file nothing for, each with why, and the way on without all of them. */
export function NotForSome({
  together,
  me,
  onLeaveOut,
}: {
  readonly together: readonly string[];
  readonly me: Me;
  readonly onLeaveOut: (enrollmentIds: readonly string[]) => void;
}) {
  const { t } = useTexts();
  const said = usePackageTexts();
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
  if (not.length === 0) return null;
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
      {others.length === 0 ? null : (
        <p>
          <button className="button" type="button" onClick={() => onLeaveOut(not.map(({ enrollmentId }) => enrollmentId))}>
            {said.withoutThem(others.length)}
          </button>
        </p>
      )}
    </div>
  );
}
