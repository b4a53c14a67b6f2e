import { useId, useRef, useState } from 'react';
import type { Region } from '../../../shared/records/index.ts';
import { useMe } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { recordsOf } from './records.ts';
import { useColumnName } from './use-column-name.ts';
import { textOf, useImport, type Chosen } from './use-import.ts';
import { useImportTexts } from './use-import-texts.ts';

const Columns = lazyPart(async () => (await import('./columns-part.tsx')).Columns);

const Outcome = lazyPart(async () => (await import('./outcome-part.tsx')).Outcome);

/** Above it the columns may stand unfolded, so that it comes below what is in sight. */
const showNotice = (notice: HTMLElement | null): void => notice?.focus();

function Import({ region }: { readonly region: Region }) {
  const { t } = useTexts();
  const said = useImportTexts();
  const columnName = useColumnName();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { run, outcome } = useImport();
  const choose = async (file: File | undefined) => {
    // What is on its way comes to its end: its outcome is of this file.
    if (file === undefined || run.isPending) return;
    const text = textOf(await file.arrayBuffer());
    run.reset();
    setChosen({ name: file.name, file, text, lines: Math.max(0, recordsOf(text ?? '').length - 1) });
  };
  const start = (isDryRun: boolean) => (chosen === null || run.isPending ? undefined : run.mutate({ isDryRun, chosen, region }));
  const failed = problemErrors(run.error, t.faults);
  return (
    <>
      <Columns />
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
          {chosen === null ? null : (
            <button className="button" type="button" onClick={() => input.current?.click()}>
              {said.chooseOther}
            </button>
          )}
          <p role="status">{chosen === null ? '' : said.chosen(chosen)}</p>
        </div>
        {failed.length === 0 ? null : (
          <div ref={showNotice} className="notice" data-tone="late" role="alert" tabIndex={-1}>
            {failed.map(({ path, message }) => {
              const column = columnName(path);
              // A column that nobody knows is named by the sentence.
              return <p key={path + message}>{column === null || column === path ? message : said.inColumn({ column, message })}</p>;
            })}
          </div>
        )}
        {outcome === undefined || chosen === null ? null : (
          <Outcome of={outcome} isDryRun={run.variables?.isDryRun ?? true} chosen={chosen} />
        )}
      </section>
      <div className="action-bar">
        {chosen === null ? (
          <button className="button" data-kind="main" type="button" onClick={() => input.current?.click()}>
            {said.choose}
          </button>
        ) : (
          <>
            <button className="button" data-kind="main" type="button" onClick={() => start(true)}>
              {run.isPending ? t.shell.saving : said.dryRun}
            </button>
            <button className="button" type="button" onClick={() => start(false)}>
              {said.run}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** Operations bring enrollments in from a file: checked first, every refused line named. */
export function ImportPage() {
  const said = useImportTexts();
  const { onlyOperations } = useRegistryTexts();
  return (
    <div className="page">
      <PageHead title={said.title} below={<p>{said.intro}</p>} />
      <Answer of={useMe()}>
        {({ party: { region } }) => (region === undefined ? <p className="notice">{onlyOperations}</p> : <Import region={region} />)}
      </Answer>
    </div>
  );
}
