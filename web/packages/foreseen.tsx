import { Pill } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';
import type { ForeseenRow } from './foreseen-rows.ts';
import './rows.css';
import { RowName, useRowNames } from './row-name.tsx';
import { usePackageTexts } from './use-package-texts.ts';

/** What a request over several enrollments would come to, row by row, before it is sent. */
export function Foreseen({ rows, label }: { readonly rows: readonly ForeseenRow[]; readonly label: string }) {
  const { t, date } = useTexts();
  const said = usePackageTexts();
  const nameOf = useRowNames(rows.map(({ enrollmentId }) => enrollmentId));
  return (
    <table className="package-rows" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{said.row.number}</th>
          <th scope="col">{said.row.form}</th>
          <th scope="col">{said.row.route}</th>
          <th scope="col">{said.row.receiveBy}</th>
          <th scope="col">{said.row.effectiveOn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.enrollmentId}>
            <th scope="row">
              <RowName of={nameOf(row.enrollmentId)} />
            </th>
            {row.case === null ? (
              <td colSpan={4}>
                <Pill tone="late">{said.row.refused}</Pill>{' '}
                {row.errors.map(({ path, message }) => (
                  <span key={path + message}>{message} </span>
                ))}
              </td>
            ) : (
              <>
                <td data-column={said.row.form}>
                  <span>
                    {said.caseOf(row.case)} {row.isExpired ? <Pill tone="soon">{said.expired.pill}</Pill> : null}
                  </span>
                </td>
                <td data-column={said.row.route}>
                  <span>
                    {row.case.route === null ? '' : t.words.route[row.case.route]}
                    {row.case.form === null ? null : <span className="quiet small block">{t.words.form[row.case.form]}</span>}
                  </span>
                </td>
                <td className="number" data-column={said.row.receiveBy}>
                  <span>
                    {row.leadTime === null ? '–' : date(row.leadTime.receiveBy)}{' '}
                    {row.leadTime?.onTime === false ? <Pill tone="late">{said.late}</Pill> : null}
                  </span>
                </td>
                <td className="number" data-column={said.row.effectiveOn}>
                  <span>{row.effectiveOn === null ? said.open : date(row.effectiveOn)}</span>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
