import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { Imported } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { download, toCsv } from '../../csv/to-csv.ts';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { columns } from './columns.ts';
import { recordsOf, refusedFile } from './records.ts';
import { useImportTexts } from './use-import-texts.ts';

/** The file itself is sent, byte by byte: whether it is UTF-8 is for the API to say. */
type Chosen = { readonly name: string; readonly file: File; readonly text: string; readonly lines: number };
type Run = { readonly isDryRun: boolean; readonly file: File };

const useImport = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ isDryRun, file }: Run) => send<Imported>(`/api/enrollments/import${isDryRun ? '?dryRun=true' : ''}`, { csv: file }),
    onSuccess: (_, { isDryRun }) => (isDryRun ? undefined : queries.invalidateQueries()),
  });
};

/** What a refused line begins with, so that it is known again without its number. */
const firstCell = (text: string | undefined): string => (text ?? '').split(',')[0]?.replaceAll('"', '') ?? '';

type OutcomeProps = { readonly of: Imported; readonly isDryRun: boolean; readonly chosen: Chosen | null };

function Outcome({ of, isDryRun, chosen }: OutcomeProps) {
  const said = useImportTexts();
  const records = new Map(recordsOf(chosen?.text ?? '').map(({ line, text }) => [line, text]));
  const reasons = () =>
    toCsv([
      [said.line, said.what, said.column, said.reason],
      ...of.refused.flatMap(({ line, errors }) =>
        errors.map(({ path, message }) => [line, firstCell(records.get(line)), path.slice(1).replaceAll('/', '.'), message]),
      ),
    ]);
  const counts = { accepted: of.accepted, refused: of.refused.length };
  return (
    <section className="stack" role="status">
      <p className="notice" data-tone={of.refused.length === 0 ? 'done' : 'soon'}>
        {isDryRun ? said.checked(counts) : said.imported(counts)} {of.refused.length === 0 ? '' : said.wholeOrNot}
      </p>
      {of.refused.length === 0 || chosen === null ? null : (
        <p className="row only-on-screen">
          <button
            className="button"
            type="button"
            onClick={() =>
              download(
                `refused-${chosen.name}`,
                refusedFile(
                  chosen.text,
                  of.refused.map(({ line }) => line),
                ),
              )
            }
          >
            {said.keepRefused}
          </button>
          <button className="button" data-kind="quiet" type="button" onClick={() => download(`reasons-${chosen.name}`, reasons())}>
            {said.keepReasons}
          </button>
        </p>
      )}
      {of.refused.length === 0 ? null : (
        <div className="card table-scroll">
          <table>
            <caption className="hidden-but-read">{said.refused}</caption>
            <thead>
              <tr>
                <th scope="col">{said.line}</th>
                <th scope="col">{said.what}</th>
                <th scope="col">{said.reason}</th>
              </tr>
            </thead>
            <tbody>
              {of.refused.map(({ line, errors }) => (
                <tr key={line}>
                  <th scope="row" className="number">
                    {line}
                  </th>
                  <td className="code">{firstCell(records.get(line))}</td>
                  <td>
                    {errors.map(({ path, message }) => (
                      <p key={path + message}>
                        {path === '' ? null : <span className="code">{path.slice(1).replaceAll('/', '.')}</span>} {message}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Operations bring enrollments in from a file: checked first, every refused line named. */
export function ImportPage() {
  const { t } = useTexts();
  const said = useImportTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const run = useImport();
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text();
    run.reset();
    setChosen({ name: file.name, file, text, lines: Math.max(0, recordsOf(text).length - 1) });
  };
  const start = (isDryRun: boolean) => (chosen === null || run.isPending ? undefined : run.mutate({ isDryRun, file: chosen.file }));
  const failed = problemErrors(run.error, t.faults);
  return (
    <div className="page">
      <PageHead title={said.title} below={<p>{said.intro}</p>} />
      <details className="more">
        <summary>{said.columns}</summary>
        <div className="card stack-tight">
          <p className="code">{columns.join(', ')}</p>
          <p>
            <button className="button" type="button" onClick={() => download('enrollments.csv', toCsv([columns]))}>
              {said.template}
            </button>
          </p>
        </div>
      </details>
      <section className="stack">
        {/* The browser's own file input speaks the browser's language, not the page's. */}
        <div className="field">
          <span className="label" id={`${id}-label`}>
            {said.file}
          </span>
          <input
            ref={input}
            className="hidden-but-read"
            type="file"
            accept=".csv,text/csv"
            tabIndex={-1}
            aria-labelledby={`${id}-label`}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file, put right, is chosen anew.
              event.target.value = '';
              void choose(file);
            }}
          />
          <button className="button" type="button" onClick={() => input.current?.click()}>
            {said.choose}
          </button>
          <p role="status">{chosen === null ? '' : said.chosen(chosen)}</p>
        </div>
        {failed.length === 0 ? null : (
          <div className="notice" data-tone="late" role="alert">
            {failed.map(({ path, message }) => (
              <p key={path + message}>{message}</p>
            ))}
          </div>
        )}
        {run.data === undefined ? null : <Outcome of={run.data} isDryRun={run.variables?.isDryRun ?? true} chosen={chosen} />}
      </section>
      <div className="action-bar">
        <button className="button" data-kind="main" type="button" disabled={chosen === null} onClick={() => start(true)}>
          {run.isPending ? t.shell.saving : said.dryRun}
        </button>
        <button className="button" type="button" disabled={chosen === null} onClick={() => start(false)}>
          {said.run}
        </button>
      </div>
    </div>
  );
}
