import { Link } from '@tanstack/react-router';
import type { NoChange } from '../kinds/cocp/change/changes-for.ts';
import { chosenEnrollments } from './chosen.ts';
import { mostTogether } from './pasted.ts';
import { usePackageTexts } from './use-package-texts.ts';

/** A chosen enrollment, as far as the list knows what can be asked for on it. */
export type ChosenRow = {
  readonly enrollmentId: string;
  readonly number: string;
  /** Is the reader on it? Of one found by its numbers alone, others change the contacts. */
  readonly isOwn: boolean;
  /** Why its partner cannot be changed by the reader; null: it can, as far as is known here. */
  readonly noChange: NoChange | null;
  /** Left out of the list by what it is searched or filtered for. */
  readonly isHidden: boolean;
};

function Asks({
  to,
  kind,
  rows,
  children,
}: {
  readonly to: '/enrollments/$enrollmentId/change' | '/enrollments/$enrollmentId/contacts';
  readonly kind?: 'main';
  readonly rows: readonly ChosenRow[];
  readonly children: string;
}) {
  const ids = rows.map(({ enrollmentId }) => enrollmentId);
  const [first] = ids;
  if (first === undefined || ids.length > mostTogether) return null;
  return (
    <Link
      className="button"
      data-kind={kind}
      to={to}
      params={{ enrollmentId: first }}
      search={ids.length > 1 ? { several: true } : {}}
      onClick={() => chosenEnrollments.keep(ids)}
    >
      {children}
    </Link>
  );
}

/** What can be asked for on the chosen enrollments at once, and on which of them not, with why. */
export function ForChosen({ rows, onClear }: { readonly rows: readonly ChosenRow[]; readonly onClear: () => void }) {
  const said = usePackageTexts();
  if (rows.length === 0) return null;
  const of = rows.length;
  const changing = rows.filter(({ noChange }) => noChange === null);
  const not = rows.flatMap(({ noChange, number, enrollmentId }) => (noChange === null ? [] : [{ noChange, number, enrollmentId }]));
  const own = rows.filter(({ isOwn, noChange }) => isOwn && noChange !== 'TERMINATED');
  const hidden = rows.filter(({ isHidden }) => isHidden).length;
  const isTooMany = Math.max(changing.length, own.length) > mostTogether;
  return (
    <div className="action-bar only-on-screen" role="group" aria-label={said.chosen(of)}>
      <span role="status">
        {said.chosen(of)}
        {hidden === 0 ? '' : ` ${said.chosenHidden(hidden)}`}
      </span>
      {isTooMany ? <p className="small">{said.tooMany({ chosen: of, most: mostTogether })}</p> : null}
      <Asks to="/enrollments/$enrollmentId/change" kind="main" rows={changing}>
        {said.changePartner({ count: changing.length, of })}
      </Asks>
      <Asks to="/enrollments/$enrollmentId/contacts" rows={own}>
        {said.changeContacts({ count: own.length, of })}
      </Asks>
      <button className="button" data-kind="quiet" type="button" onClick={onClear}>
        {said.clear}
      </button>
      {not.length === 0 ? null : (
        <details className="more chosen-not">
          <summary className="small">{said.notChanging(not.length)}</summary>
          <ul className="bullets small">
            {not.map(({ enrollmentId, number, noChange }) => (
              <li key={enrollmentId}>
                <span className="number log-number">{number}</span>: {said.noChange[noChange]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
