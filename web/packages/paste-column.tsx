import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EnrollmentShown } from '../../shared/api/index.ts';
import { useParties } from '../api/queries.ts';
import { Pill } from '../design/pill.tsx';
import { TextField } from '../form/fields.tsx';
import { Form, SubmitButton } from '../form/form.tsx';
import { problemErrors } from '../form/problem-errors.ts';
import { missingText } from '../form/read-fields.ts';
import { useMissing } from '../form/use-missing.ts';
import { useTexts } from '../language/use-texts.tsx';
import { lookUpRows } from './look-up-rows.ts';
import { linesOf, rowsOf, withinOneRequest } from './pasted.ts';
import { usePackageTexts } from './use-package-texts.ts';
import { useInstitutionCalled } from '../api/found.ts';
import { TableScroll } from '../design/table-scroll.tsx';

type Props = { readonly own: readonly EnrollmentShown[]; readonly onChosen: (enrollmentIds: readonly string[]) => void };

/** Of one that was looked up only its name is known. */
function Institution({ name }: { readonly name: string }) {
  return useInstitutionCalled(name);
}

/** A column pasted from a spreadsheet: what each line is, which cannot be used and why, and those that can, chosen together. */
export function PasteColumn({ own, onChosen }: Props) {
  const { t, date } = useTexts();
  const { paste: said, expired } = usePackageTexts();
  const [pasted, setPasted] = useState('');
  const { missing, check } = useMissing(() => missingText('/pasted', pasted, t));
  const read = useMutation({ mutationFn: async () => withinOneRequest(await lookUpRows(rowsOf(linesOf(pasted), own))) });
  const rows = read.data ?? [];
  const found = rows.flatMap((row) => (row.is === 'FOUND' ? [row] : []));
  const refused = rows.flatMap((row) => (row.is === 'REFUSED' ? [row] : []));
  const partyOf = useParties(found.map(({ institutionId }) => institutionId));
  const submit = () => {
    if (check() && !read.isPending) read.mutate();
  };
  return (
    <div className="card stack">
      <Form errors={missing.length > 0 ? missing : problemErrors(read.error, t.faults)} onSubmit={submit}>
        <TextField
          label={said.label}
          path="/pasted"
          help={said.help}
          isLong
          hasLines
          value={pasted}
          onChange={(typed) => {
            setPasted(typed);
            read.reset();
          }}
        />
        <p>
          <SubmitButton isPending={read.isPending}>{said.read}</SubmitButton>
        </p>
      </Form>
      <div role="status">
        {read.data === undefined ? null : (
          <div className="notice" data-tone={refused.length === 0 ? 'done' : 'soon'}>
            <p>{said.readAll({ found: found.length, refused: refused.length })}</p>
            {refused.length === 0 ? null : (
              <ul>
                {refused.map(({ of: { line, number }, why }) => (
                  <li key={line}>{said.refusedLine({ line, number, why: said.refused[why] })}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      {found.length === 0 ? null : (
        <TableScroll label={said.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{said.line}</th>
                <th scope="col">{said.label}</th>
                <th scope="col">{said.what}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((row) => (
                <tr key={row.of.line}>
                  <th scope="row" className="number">
                    {row.of.line}
                  </th>
                  <td className="number log-number">{row.of.number}</td>
                  <td>
                    {row.name === null ? (partyOf(row.institutionId)?.name ?? '…') : <Institution name={row.name} />}{' '}
                    {row.expiredOn === null ? null : <Pill tone="soon">{expired.on(date(row.expiredOn))}</Pill>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {found.length === 0 ? null : (
        <p>
          <button className="button" data-kind="main" type="button" onClick={() => onChosen(found.map(({ enrollmentId }) => enrollmentId))}>
            {said.choose(found.length)}
          </button>
        </p>
      )}
    </div>
  );
}
