import { isRefusedRow, type ForeseenRow } from './foreseen-rows.ts';
import { RowName, useRowNames } from './row-name.tsx';
import { usePackageFormTexts } from './use-package-form-texts.ts';

/** Which would be refused, each with why, and the way on without them. */
export function LeftOut({
  rows,
  onLeaveOut,
}: {
  readonly rows: readonly ForeseenRow[];
  readonly onLeaveOut: (enrollmentIds: readonly string[]) => void;
}) {
  const said = usePackageFormTexts();
  const refused = rows.filter(isRefusedRow);
  const nameOf = useRowNames(refused.map(({ enrollmentId }) => enrollmentId));
  const others = rows.length - refused.length;
  if (refused.length === 0) return null;
  return (
    <div className="notice stack-tight" data-tone="late">
      <p>{said.refusedNow(refused.length)}</p>
      <ul>
        {refused.map(({ enrollmentId, errors }) => (
          <li key={enrollmentId}>
            <RowName of={nameOf(enrollmentId)} />
            <br />
            {errors.map(({ message }) => message).join(' ')}
          </li>
        ))}
      </ul>
      {others === 0 ? null : (
        <>
          <p>
            <button className="button" type="button" onClick={() => onLeaveOut(refused.map(({ enrollmentId }) => enrollmentId))}>
              {said.leaveOut({ out: refused.length, others })}
            </button>
          </p>
          <p className="small">{said.leftOut}</p>
        </>
      )}
    </div>
  );
}
