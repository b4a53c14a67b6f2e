import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { Imported } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { columns } from './columns.ts';

/** The file itself is sent, byte by byte: whether it is UTF-8 is for the API to say. */
type Chosen = { readonly name: string; readonly file: File; readonly lines: number };
type Run = { readonly isDryRun: boolean; readonly file: File };

const useImport = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ isDryRun, file }: Run) => send<Imported>(`/api/enrollments/import${isDryRun ? '?dryRun=true' : ''}`, { csv: file }),
    onSuccess: (_, { isDryRun }) => (isDryRun ? undefined : queries.invalidateQueries()),
  });
};

function Outcome({ of, isDryRun }: { readonly of: Imported; readonly isDryRun: boolean }) {
  const { t } = useTexts();
  const counts = { accepted: of.accepted, refused: of.refused.length };
  return (
    <section className="stack" role="status">
      <p className="notice" data-tone={of.refused.length === 0 ? 'done' : 'soon'}>
        {isDryRun ? t.csvImport.checked(counts) : t.csvImport.imported(counts)}
      </p>
      {of.refused.length === 0 ? null : (
        <div className="card">
          <table>
            <caption className="hidden-but-read">{t.csvImport.refused}</caption>
            <thead>
              <tr>
                <th scope="col">{t.csvImport.line}</th>
                <th scope="col">{t.csvImport.reason}</th>
              </tr>
            </thead>
            <tbody>
              {of.refused.map(({ line, errors }) => (
                <tr key={line}>
                  <th scope="row" className="number">
                    {line}
                  </th>
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
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const run = useImport();
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text();
    run.reset();
    setChosen({ name: file.name, file, lines: text.split(/\r?\n/u).filter((line) => line.trim() !== '').length });
  };
  const start = (isDryRun: boolean) => (chosen === null || run.isPending ? undefined : run.mutate({ isDryRun, file: chosen.file }));
  const failed = problemErrors(run.error, t.faults);
  return (
    <div className="page">
      <PageHead title={t.csvImport.title} below={<p>{t.csvImport.intro}</p>} />
      <details className="more">
        <summary>{t.csvImport.columns}</summary>
        <p className="card code">{columns.join(', ')}</p>
      </details>
      <section className="stack">
        {/* The browser's own file input speaks the browser's language, not the page's. */}
        <div className="field">
          <span className="label" id={`${id}-label`}>
            {t.csvImport.file}
          </span>
          <input
            ref={input}
            className="hidden-but-read"
            type="file"
            accept=".csv,text/csv"
            tabIndex={-1}
            aria-labelledby={`${id}-label`}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
          <button className="button" type="button" onClick={() => input.current?.click()}>
            {t.csvImport.choose}
          </button>
          <p role="status">{chosen === null ? '' : t.csvImport.chosen(chosen)}</p>
        </div>
        {failed.length === 0 ? null : (
          <div className="notice" data-tone="late" role="alert">
            {failed.map(({ path, message }) => (
              <p key={path + message}>{message}</p>
            ))}
          </div>
        )}
        {run.data === undefined ? null : <Outcome of={run.data} isDryRun={run.variables?.isDryRun ?? true} />}
      </section>
      <div className="action-bar">
        <button className="button" data-kind="main" type="button" disabled={chosen === null} onClick={() => start(true)}>
          {run.isPending ? t.shell.saving : t.csvImport.dryRun}
        </button>
        <button className="button" type="button" disabled={chosen === null} onClick={() => start(false)}>
          {t.csvImport.run}
        </button>
      </div>
    </div>
  );
}
