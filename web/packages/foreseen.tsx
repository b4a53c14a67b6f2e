import { useMutation } from '@tanstack/react-query';
import type { PackageForeseen } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { foundEarlier } from '../api/found.ts';
import { useEnrollmentsById } from '../api/queries.ts';
import { Pill } from '../design/pill.tsx';
import { problemErrors } from '../form/problem-errors.ts';
import { useTexts } from '../language/use-texts.tsx';
import { usePackageTexts } from './use-package-texts.ts';
import { TableScroll } from '../design/table-scroll.tsx';
import { PressButton } from '../design/press-button.tsx';

type Row = {
  readonly enrollmentId: string;
  readonly case: { readonly index: number; readonly count: number; readonly route: PackageForeseen['cases'][number]['route'] } | null;
  readonly leadTime: PackageForeseen['cases'][number]['enrollments'][number]['leadTime'];
  readonly effectiveOn: PackageForeseen['cases'][number]['effectiveOn'];
  readonly isExpired: boolean;
  readonly errors: PackageForeseen['refused'][number]['errors'];
};

/** A row for each enrollment, in the order in which they were chosen. */
const rowsOf = ({ cases, refused }: PackageForeseen, enrollmentIds: readonly string[]): readonly Row[] => {
  const rows: readonly Row[] = [
    ...cases.flatMap(({ route, effectiveOn, enrollments, enrollmentIds: ids }, index) =>
      ids.map((enrollmentId): Row => {
        const own = enrollments.find((each) => each.enrollmentId === enrollmentId);
        return {
          enrollmentId,
          case: { index: index + 1, count: ids.length, route },
          leadTime: own?.leadTime ?? null,
          effectiveOn: own?.effectiveOn ?? effectiveOn,
          isExpired: own?.isExpired ?? false,
          errors: [],
        };
      }),
    ),
    ...refused.flatMap(({ enrollmentIds: ids, errors }) =>
      ids.map((enrollmentId): Row => ({ enrollmentId, case: null, leadTime: null, effectiveOn: null, isExpired: false, errors })),
    ),
  ];
  return rows.toSorted((a, b) => enrollmentIds.indexOf(a.enrollmentId) - enrollmentIds.indexOf(b.enrollmentId));
};

/** What a request over several enrollments would come to, row by row, before it is sent. */
export function Foreseen({ enrollmentIds, form }: { readonly enrollmentIds: readonly string[]; readonly form: object }) {
  const { t, date } = useTexts();
  const said = usePackageTexts();
  const asked = JSON.stringify({ kind: 'COCP', enrollmentIds, form });
  const foresee = useMutation({
    mutationFn: async (of: string) => ({
      of,
      found: await send<PackageForeseen>('/api/packages?dryRun=true', { body: { kind: 'COCP', enrollmentIds, form } }),
    }),
  });
  const enrollments = useEnrollmentsById(enrollmentIds.filter((id) => foundEarlier(id) === null));
  const [failed] = problemErrors(foresee.error, t.faults);
  // What was foreseen of other answers says nothing of these.
  const found = foresee.data?.of === asked ? foresee.data.found : undefined;
  const rows = found === undefined ? [] : rowsOf(found, enrollmentIds);
  const expired = rows.filter(({ isExpired }) => isExpired);
  return (
    <section className="stack-tight">
      <p>
        <PressButton isPending={foresee.isPending} onPress={() => foresee.mutate(asked)}>
          {foresee.isPending ? t.shell.saving : said.foresee}
        </PressButton>
      </p>
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      <div role="status">
        {found === undefined ? null : (
          <p className="notice" data-tone={found.refused.length + expired.length === 0 ? 'done' : 'soon'}>
            {said.foreseen({ opened: found.cases.length, refused: rows.filter((row) => row.case === null).length })}{' '}
            {expired.length === 0 ? null : said.expired.several(expired.length)}
          </p>
        )}
      </div>
      {rows.length === 0 ? null : (
        <TableScroll label={said.foresee}>
          <table>
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
                  <th scope="row" className="number log-number">
                    {enrollments.get(row.enrollmentId)?.number ?? foundEarlier(row.enrollmentId)?.number ?? row.enrollmentId}
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
                      <td>
                        {said.caseOf(row.case)} {row.isExpired ? <Pill tone="soon">{said.expired.pill}</Pill> : null}
                      </td>
                      <td>{row.case.route === null ? '' : t.words.route[row.case.route]}</td>
                      <td className="number">
                        {row.leadTime === null ? '' : date(row.leadTime.receiveBy)}{' '}
                        {row.leadTime?.onTime === false ? <Pill tone="late">{said.late}</Pill> : null}
                      </td>
                      <td className="number">{row.effectiveOn === null ? said.open : date(row.effectiveOn)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
