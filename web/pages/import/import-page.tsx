import { useEffect, useId, useRef, useState } from 'react';
import type { Region } from '../../../shared/records/index.ts';
import { useMe } from '../../api/queries.ts';
import { download, toCsv } from '../../csv/to-csv.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts, type Texts } from '../../language/use-texts.tsx';
import { placeName } from '../../registry/correction-words.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { pathOf } from './columns.ts';
import { recordsOf, refusedFile } from './records.ts';
import { textOf, useImport, type Chosen, type Outcome as Came } from './use-import.ts';
import { useImportTexts } from './use-import-texts.ts';
import { TableScroll } from '../../design/table-scroll.tsx';

const Columns = lazyPart(async () => (await import('./columns-part.tsx')).Columns);

/** What a column is called, for what is wrong with it; null: it is about the line. An id that the file has no column for was made of the number. */
const useColumnName = (hasIds = true): ((path: string) => string | null) => {
  const texts: Texts = useTexts();
  const said = useRegistryTexts();
  const nameOf = (path: string) => placeName('ENROLLMENT', { path, from: null, to: null }, { said, texts });
  return (path) => (path === '' ? null : nameOf(path === '/enrollmentId' && !hasIds ? '/number' : path));
};

type OutcomeProps = { readonly of: Came; readonly isDryRun: boolean; readonly chosen: Chosen };

function Outcome({ of: { imported: of, translated }, isDryRun, chosen }: OutcomeProps) {
  const said = useImportTexts();
  const { number } = useRegistryTexts().enrollment;
  const columnName = useColumnName(translated?.hasIds);
  const calledIn = (line: number): string => translated?.calledIn.get(line) ?? '';
  const reasons = () =>
    toCsv([
      [said.line, number, said.column, said.reason],
      ...of.refused.flatMap(({ line, errors }) => errors.map(({ path, message }) => [line, calledIn(line), columnName(path), message])),
    ]);
  const counted = useRef<HTMLParagraphElement>(null);
  useEffect(() => counted.current?.focus(), []);
  const counts = { accepted: of.accepted, refused: of.refused.length };
  return (
    <section className="stack">
      <p ref={counted} className="notice" tabIndex={-1} data-tone={of.refused.length === 0 ? 'done' : 'soon'}>
        {isDryRun ? said.checked(counts) : said.imported(counts)} {of.refused.length === 0 ? '' : said.wholeOrNot}
      </p>
      {translated === null || translated.missing.length === 0 ? null : (
        <p className="notice" data-tone="late">
          {said.missing(translated.missing.map((column) => columnName(pathOf(column)) ?? column))}
        </p>
      )}
      {of.refused.length === 0 || chosen.text === null ? null : (
        <p className="row only-on-screen">
          <button
            className="button"
            type="button"
            onClick={() =>
              download(
                `refused-${chosen.name}`,
                refusedFile(
                  chosen.text ?? '',
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
        <TableScroll label={said.refused} isCard>
          <table>
            <caption className="hidden-but-read">{said.refused}</caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  <span className="log-number">{said.line}</span>
                </th>
                <th scope="col">{number}</th>
                <th scope="col">{said.reason}</th>
              </tr>
            </thead>
            <tbody>
              {of.refused.map(({ line, errors }) => (
                <tr key={line}>
                  <th scope="row" className="number">
                    {line}
                  </th>
                  <td className="number log-number">{calledIn(line)}</td>
                  <td>
                    {errors.map(({ path, message }) => {
                      const column = columnName(path);
                      return <p key={path + message}>{column === null ? message : said.inColumn({ column, message })}</p>;
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

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
          <div className="notice" data-tone="late" role="alert">
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
